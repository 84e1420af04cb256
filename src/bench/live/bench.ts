/**
 * How soon an edit is on everybody's screen: many signed-in pages of one large roadmap on the running program, beside a bare
 * WebSocket broadcast of the same server. See `bin/bench --help`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { WebSocket } from 'ws';
import { quantile } from '../timeline/runner/figures.ts';
import { Screen } from './screen.ts';
import { ServerProcess } from './server.ts';

const { values: options } = parseArgs({
  options: {
    address: { type: 'string' },
    pid: { type: 'string' },
    java: { type: 'string' },
    libraries: { type: 'string' },
    screens: { type: 'string', default: '200,1000' },
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '20' },
    items: { type: 'string', default: '2000' },
  },
});
const address = options.address!;
const seconds = Number(options.seconds);
const rate = Number(options.rate);
const EDITORS_NAMES = [/Maya Brandt/, /Ivan Petrov/, /Lena Okafor/];
const FLOOR_PORT = 18_733;
const OPENED_AT_ONCE = 6;
/** Before the time is taken: a server that has just started compiles its code first. In seconds. */
const WARM_UP = 30;
const out = fileURLToPath(new URL('../../../target/bench/live/', import.meta.url));
const wait = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

interface Result {
  readonly who: string;
  readonly screens: number;
  readonly edits: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
  readonly lost: number;
  readonly outOfOrder: number;
  /** Shares of one core. */
  readonly serverCore: number;
  readonly loadCore: number;
  /** Live heap per screen, in KB; undefined where it was not measured. */
  readonly heapPerScreen: number | undefined;
  readonly resident: number;
}

/** Collects how long each edit took to each screen. */
class Latencies {
  readonly #sent = new Map<string, { at: number; by: number; heard: number }>();
  readonly #millis: number[] = [];

  send(edit: string, by: number): void {
    this.#sent.set(edit, { at: performance.now(), by, heard: 0 });
  }

  hear(edit: string, screen: number, at: number): void {
    const sent = this.#sent.get(edit);
    if (!sent || sent.by === screen) return;
    sent.heard++;
    this.#millis.push(at - sent.at);
  }

  /** Forgets all: what comes of it later is not counted. */
  clear(): void {
    this.#sent.clear();
    this.#millis.length = 0;
  }

  get edits(): number {
    return this.#sent.size;
  }

  get millis(): readonly number[] {
    return this.#millis;
  }

  /** How many hearings are missing when each edit goes to so many. */
  missing(others: number): number {
    let missing = 0;
    for (const { heard } of this.#sent.values()) missing += others - heard;
    return missing;
  }
}

/** Calls this `rate` times a second, evenly, for so many seconds; with the number of the call. */
async function paced(act: (i: number) => void, time: number): Promise<void> {
  const begun = performance.now();
  for (let i = 0; i < rate * time; i++) {
    const due = begun + (i * 1000) / rate;
    if (due > performance.now()) await wait(due - performance.now());
    act(i);
  }
}

/** Runs the load, waits for what is still on its way, and says how it was. */
async function measured(
  who: string,
  screens: number,
  server: ServerProcess,
  latencies: Latencies,
  act: (i: number) => void,
): Promise<Omit<Result, 'heapPerScreen' | 'outOfOrder'>> {
  await paced(act, WARM_UP);
  for (let i = 0; i < 100 && latencies.missing(screens - 1) > 0; i++) await wait(100);
  latencies.clear();
  const [server0, load0, begun] = [server.cpuSeconds(), process.cpuUsage(), performance.now()];
  await paced(act, seconds);
  const took = (performance.now() - begun) / 1000;
  const [serverCore, load] = [(server.cpuSeconds() - server0) / took, process.cpuUsage(load0)];
  for (let i = 0; i < 100 && latencies.missing(screens - 1) > 0; i++) await wait(100);
  const { millis } = latencies;
  return {
    who,
    screens,
    edits: latencies.edits,
    p50: quantile(millis, 0.5),
    p95: quantile(millis, 0.95),
    p99: quantile(millis, 0.99),
    worst: quantile(millis, 1),
    lost: latencies.missing(screens - 1),
    serverCore,
    loadCore: (load.user + load.system) / 1e6 / took,
    resident: server.resident(),
  };
}

/* ---- the product ---- */

/** The cookies of lasting sign-ins of these people, and the id of the demo's roadmap, which all of them open. */
async function signIn(people: readonly RegExp[]): Promise<{ cookies: string[]; roadmap: string }> {
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'], args: ['--no-sandbox'] });
  const cookies: string[] = [];
  let roadmap = '';
  for (const name of people) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('button', { name }).click();
    await page.waitForURL(/\/roadmap\//);
    roadmap = new URL(page.url()).pathname.split('/').at(-1)!;
    cookies.push((await context.cookies()).find((cookie) => cookie.name === 'common-horizon-sign-in')!.value);
    await context.close();
  }
  await browser.close();
  return { cookies, roadmap };
}

/** Makes the plan as large as wanted; gives the ids of the items that it added, at most 5,000. */
async function furnish(screen: Screen, roadmap: string): Promise<string[]> {
  const answer = await screen.snapshot();
  const stages = answer.stages.map(({ id }) => id);
  const ids: string[] = [];
  const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const ops = Array.from({ length: Number(options.items) - answer.items.length }, (_, i) => {
    const id = crypto.randomUUID();
    ids.push(id);
    const team = i % 2 === 0 ? 'marketing' : 'it';
    const kind = i % 2 === 0 ? 'pilot' : 'scaling-task';
    const to = { kind, team, stage: stages[i % stages.length], title: `Item ${i}`, status: 'proposed' };
    return { op: 'add', type: 'item', id, to: { ...to, start: day(i % 700), end: day((i % 700) + 30) } };
  });
  const stored = new Promise<void>((resolve) => (screen.onChange = () => resolve()));
  screen.say({ t: 'edit', edit: { id: crypto.randomUUID(), base: screen.revision, ops } });
  await stored;
  console.log(`  The roadmap ${roadmap} has ${answer.items.length + ids.length} items.`);
  return ids;
}

/** What the titles are by now, by editor: each has an item of its own, and says what was there as a browser does. */
const titles = new Map<number, string>();

async function openAll(count: number, make: () => Screen): Promise<Screen[]> {
  const screens = Array.from({ length: count }, make);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await screens[next++].open();
  };
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, worker));
  return screens;
}

async function product(
  count: number,
  server: ServerProcess,
  make: (i: number) => Screen,
  items: string[],
): Promise<Result> {
  const before = server.liveHeap();
  let opened = 0;
  const screens = await openAll(count, () => make(opened++));
  await wait(3000);
  const heapPerScreen = (server.liveHeap() - before) / count / 1024;
  const latencies = new Latencies();
  screens.forEach((screen, i) => (screen.onChange = (edit, _, at) => latencies.hear(edit, i, at)));
  const round = `${count}-${Date.now()}`;
  const result = await measured('Common Horizon', count, server, latencies, (i) => {
    const editor = i % Math.min(rate, count);
    const screen = screens[Math.floor((editor * count) / Math.min(rate, count))];
    const [from, to] = [titles.get(editor), `Item ${editor}, ${round}, ${i}`];
    titles.set(editor, to);
    const id = crypto.randomUUID();
    latencies.send(id, screens.indexOf(screen));
    const op = {
      op: 'set',
      type: 'item',
      id: items[editor],
      from: { title: from ?? `Item ${editor}` },
      to: { title: to },
    };
    screen.say({ t: 'edit', edit: { id, base: screen.revision, ops: [op] } });
  });
  const outOfOrder = screens.reduce((sum, screen) => sum + screen.outOfOrder, 0);
  for (const screen of screens) screen.close();
  await wait(3000);
  return { ...result, heapPerScreen, outOfOrder };
}

/* ---- the floor ---- */

async function floor(count: number): Promise<Result> {
  const source = fileURLToPath(new URL('Floor.java', import.meta.url));
  const java = spawn(`${options.java}/bin/java`, ['-cp', `${options.libraries}/*`, source, String(FLOOR_PORT)]);
  try {
    await new Promise<void>((resolve, reject) => {
      java.stdout.on('data', (text: Buffer) => text.includes('READY') && resolve());
      java.once('exit', (code) => reject(new Error(`The floor ended with ${code}`)));
    });
    const latencies = new Latencies();
    const sockets: WebSocket[] = [];
    for (let i = 0; i < count; i++) {
      const socket = new WebSocket(`ws://127.0.0.1:${FLOOR_PORT}/all`, { perMessageDeflate: false });
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
      socket.on('message', (text: Buffer) => {
        const message = JSON.parse(text.toString()) as { changes: { edit: string }[] };
        latencies.hear(message.changes[0].edit, i, performance.now());
      });
      sockets.push(socket);
    }
    const server = new ServerProcess(java.pid!, options.java!);
    const result = await measured('bare WebSocket broadcast', count, server, latencies, (i) => {
      const by = Math.floor(((i % rate) * count) / rate);
      const id = crypto.randomUUID();
      const ops = [
        { op: 'set', type: 'item', id: crypto.randomUUID(), from: { title: 'A title' }, to: { title: 'Another' } },
      ];
      latencies.send(id, by);
      const change = { revision: i, edit: id, by: crypto.randomUUID(), at: new Date().toISOString(), ops };
      sockets[by].send(JSON.stringify({ t: 'changes', changes: [change] }));
    });
    for (const socket of sockets) socket.close();
    return { ...result, heapPerScreen: undefined, outOfOrder: 0 };
  } finally {
    java.kill();
  }
}

/* ---- the report ---- */

function line(cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(11))).join('');
}

function report(results: readonly Result[]): string {
  const heads = [
    '',
    'screens',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'worst ms',
    'lost',
    'disorder',
    'server',
    'load gen.',
    'heap KB',
    'RSS MB',
  ];
  const rows = results.map((one) => [
    one.who,
    String(one.screens),
    ...[one.p50, one.p95, one.p99, one.worst].map((value) => value.toFixed(1)),
    String(one.lost),
    String(one.outOfOrder),
    `${(one.serverCore * 100).toFixed(1)} %`,
    `${(one.loadCore * 100).toFixed(1)} %`,
    one.heapPerScreen === undefined ? '–' : one.heapPerScreen.toFixed(0),
    (one.resident / 2 ** 20).toFixed(0),
  ]);
  return [
    `Measured ${new Date().toISOString().slice(0, 16)}Z: ${rate} edits a second for ${seconds} s in one roadmap of ${options.items} items; from the`,
    'editor’s send to the change read by every other screen; each edit stored before it is told, the floor stores nothing.',
    `Screens are signed-in pages with Vaadin’s session, UI and push channel beside the live channel, of ${EDITORS_NAMES.length} people, who`,
    'say that they are here every 4 s. Server and load generator share this machine: ' +
      `${cpus().length} x ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB; load average now ${loadavg()[0].toFixed(1)}.`,
    'server, load gen.: share of one core; heap KB: live heap per open screen after a full collection.',
    '',
    line(heads),
    ...rows.map(line),
    '',
  ].join('\n');
}

const server = new ServerProcess(Number(options.pid), options.java!);
const { cookies, roadmap } = await signIn(EDITORS_NAMES.slice(0, 1));
const make = (i: number): Screen => new Screen(address, roadmap, cookies[i % cookies.length]);
const first = make(0);
await first.open();
const items = await furnish(first, roadmap);
// The others come when the plan is there: 2,000 items are nothing that they have missed.
cookies.push(...(await signIn(EDITORS_NAMES.slice(1))).cookies);
const results: Result[] = [];
// What the first screens make the program load and compile is not what a screen costs.
console.log('  Warming up');
for (const screen of await openAll(20, () => make(1))) screen.close();
await wait(1000);
const note = (result: Result): void => {
  results.push(result);
  console.log(`  ${result.screens} screens, ${result.who}: p95 ${result.p95.toFixed(1)} ms`);
};
for (const count of options.screens.split(',').map(Number)) {
  note(await floor(count));
  note(await product(count, server, make, items));
}
first.close();
mkdirSync(out, { recursive: true });
writeFileSync(`${out}report.json`, JSON.stringify(results, null, 2));
writeFileSync(`${out}report.txt`, report(results));
console.log(`\n${report(results)}`);
process.exit(results.some((one) => one.lost > 0 || one.outOfOrder > 0) ? 1 : 0);

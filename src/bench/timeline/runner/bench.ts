/** The timeline's benchmark: builds the pages, runs the contenders in turn, reports. See `bin/bench --help`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { build, preview } from 'vite';
import { report, type Series } from './report.ts';
import { runOnce, type About, type RunFigures } from './run.ts';

const CONTENDERS = ['ours', 'floor', 'vis', 'dhtmlx', 'svar'];
const PACKAGES = ['vis-timeline', 'dhtmlx-gantt', '@svar-ui/react-gantt', 'react', 'lit'];
/** Beyond this a contender with this many items is given up. */
const PATIENCE = 240_000;
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const config = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
const out = fileURLToPath(new URL('../../../../target/bench/timeline/', import.meta.url));

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    items: { type: 'string', default: '1000,10000,100000' },
    only: { type: 'string', default: CONTENDERS.join(',') },
    quick: { type: 'boolean', default: false },
  },
});

interface Plan {
  readonly runs: number;
  readonly items: number[];
  readonly contenders: string[];
}

function planOf(): Plan {
  const contenders = options.only.split(',').filter((name) => CONTENDERS.includes(name));
  if (options.quick)
    return { runs: 2, items: [10_000], contenders: ['ours', 'floor'].filter((one) => contenders.includes(one)) };
  return { runs: Number(options.runs), items: options.items.split(',').map(Number), contenders };
}

/** Fewer runs where one takes minutes. */
const runsOf = (plan: Plan, items: number): number => (items > 10_000 ? Math.min(3, plan.runs) : plan.runs);

interface Collected {
  about: About;
  runs: RunFigures[];
  failure?: string;
}

async function measure(browser: Browser, address: string, plan: Plan, loads: number[]): Promise<Series[]> {
  const series: Series[] = [];
  for (const items of plan.items) {
    const collected = new Map<string, Collected>(
      plan.contenders.map((name) => [name, { about: { name, notes: '' }, runs: [] }]),
    );
    for (let run = 0; run < runsOf(plan, items); run++) {
      for (const [name, one] of collected) {
        if (one.failure) continue;
        process.stdout.write(`  ${items.toLocaleString('en')} items, run ${run + 1}: ${name}\n`);
        loads.push(loadavg()[0]);
        try {
          const { about, figures } = await withPatience(runOnce(browser, address, name, items));
          one.about = about;
          one.runs.push(figures);
        } catch (error) {
          one.failure = `given up: ${(error as Error).message.split('\n')[0].slice(0, 60)}`;
          process.stdout.write(`    ${one.failure}\n`);
        }
      }
    }
    for (const [contender, one] of collected) series.push({ contender, items, ...one });
  }
  return series;
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`;
}

function conditionsOf(plan: Plan, browser: string, loads: readonly number[]): string[] {
  const [least, most] = [Math.min(...loads).toFixed(1), Math.max(...loads).toFixed(1)];
  const runs = plan.items
    .map((items) => `${runsOf(plan, items)} runs at ${items.toLocaleString('en')} items`)
    .join(', ');
  return [
    `Measured ${new Date().toISOString().slice(0, 16)}Z: items in 12 lanes over 24 months, 1920x1080, headless Chromium ${browser}, mouse and wheel through the browser’s input.`,
    `${runs}, contenders in turn; each figure is the median over the runs, with the lowest and highest run in brackets.`,
    `${PACKAGES.map(versionOf).join(', ')}; ${cpus().length} x ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}.`,
    `Noise: load average between ${least} and ${most} at the start of runs (this program itself makes about 1.5); main thread times are CPU time of that thread.`,
  ];
}

async function main(): Promise<void> {
  const plan = planOf();
  await build({ configFile: config });
  const server = await preview({ configFile: config, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.resolvedUrls!.local[0];
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'], args: CHROMIUM_FLAGS });
  const loads: number[] = [];
  try {
    const series = await measure(browser, address, plan, loads);
    const conditions = conditionsOf(plan, browser.version(), loads);
    const { text, markdown } = report(series, conditions);
    mkdirSync(out, { recursive: true });
    writeFileSync(`${out}report.md`, markdown);
    writeFileSync(`${out}report.json`, JSON.stringify({ conditions, series }, undefined, 2));
    process.stdout.write(`\n${text}\n\nAlso in target/bench/timeline/report.md and report.json\n`);
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();

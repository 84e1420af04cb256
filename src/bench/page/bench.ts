/**
 * The roadmap page's weight and how soon its timeline is there: a person who signs in with an empty cache, on the running
 * demo at the address that is given. See `bin/bench --help`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { median } from '../timeline/runner/figures.ts';

const address = process.argv[2];
const RUNS = 5;
const BARS = 'roadmap-timeline [data-item]';
const out = fileURLToPath(new URL('../../../target/bench/page/', import.meta.url));

interface Loaded {
  readonly url: string;
  readonly kind: string;
  /** As it came over the wire, headers included. */
  readonly bytes: number;
  /** How it was compressed; empty when it was not. */
  readonly coding: string;
}

async function signIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: /Maya Brandt/ }).click();
  await page.locator(BARS).first().waitFor();
  return page;
}

/** Notes what the page loads from now on. */
async function watch(cdp: CDPSession): Promise<Map<string, Loaded>> {
  const loaded = new Map<string, Loaded>();
  await cdp.send('Network.enable');
  cdp.on('Network.responseReceived', ({ requestId, response, type }) => {
    const coding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-encoding');
    loaded.set(requestId, { url: response.url, kind: type, bytes: 0, coding: coding?.[1] ?? '' });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = loaded.get(requestId);
    if (one) loaded.set(requestId, { ...one, bytes: encodedDataLength });
  });
  return loaded;
}

/** All that the page of a roadmap loads with an empty cache, once signed in. */
async function weigh(browser: Browser): Promise<{ loaded: Loaded[]; list: string }> {
  const first = await browser.newContext();
  const page = await signIn(first);
  const roadmap = page.url();
  const storageState = await first.storageState();
  await first.close();
  const second = await browser.newContext({ storageState });
  const fresh = await second.newPage();
  const loaded = await watch(await second.newCDPSession(fresh));
  await fresh.goto(roadmap);
  await fresh.locator(BARS).first().waitFor();
  await fresh.waitForLoadState('networkidle').catch(() => undefined);
  await second.close();
  return { loaded: [...loaded.values()], list: new URL('roadmaps', address).href };
}

/** From the click on a roadmap's link to the frame that shows its bars, in ms. The list's page has loaded what it needs. */
async function fromClick(browser: Browser, list: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  try {
    const page = await signIn(context);
    await page.goto(list);
    await page.locator('a[href*="roadmap/"]').first().waitFor();
    await page.evaluate((bars) => {
      const [host, item] = bars.split(' ');
      addEventListener(
        'click',
        (event) => {
          const look = (): void => {
            const root = document.querySelector(host)?.shadowRoot;
            if (!root?.querySelector(item)) requestAnimationFrame(look);
            else setTimeout(() => Object.assign(window, { benchMillis: performance.now() - event.timeStamp }));
          };
          look();
        },
        { capture: true },
      );
    }, BARS);
    await page.locator('a[href*="roadmap/"]').first().click();
    const handle = await page.waitForFunction(() => (window as { benchMillis?: number }).benchMillis);
    return (await handle.jsonValue())!;
  } finally {
    await context.close();
  }
}

function sizes(loaded: readonly Loaded[]): string[] {
  const sorted = [...loaded].filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
  return sorted.map(({ url, kind, bytes, coding }) => {
    const name = url
      .replace(address, '')
      .replace(/[?].*/, '')
      .replace(/chunk-([0-9a-f]{6})[0-9a-f]+/, 'chunk-$1');
    return `| ${name} | ${kind} | ${coding || 'none'} | ${(bytes / 1000).toFixed(1)} kB |`;
  });
}

async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'],
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const { loaded, list } = await weigh(browser);
    const code = loaded.filter(({ kind }) => kind === 'Script' || kind === 'Stylesheet');
    const weight = code.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await fromClick(browser, list));
    const spread = `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`;
    const lines = [
      `The roadmap page, ${new Date().toISOString().slice(0, 16)}Z, headless Chromium ${browser.version()}, the demo on this machine.`,
      `Scripts and styles over the wire, empty cache: ${weight.toFixed(0)} kB in ${code.length} files.`,
      `From the click on the roadmap's link to the frame with its bars: ${median(times).toFixed(0)} ms (${spread}, ${RUNS} runs).`,
      `Noise: load average ${loadavg()[0].toFixed(1)} at the end.`,
    ];
    mkdirSync(out, { recursive: true });
    const table = ['| file | kind | compressed | size |', '| --- | --- | --- | --- |', ...sizes(loaded)];
    writeFileSync(`${out}report.md`, `# The roadmap page\n\n${lines.join('\n\n')}\n\n${table.join('\n')}\n`);
    writeFileSync(`${out}report.json`, JSON.stringify({ weight, times, loaded }, undefined, 2));
    process.stdout.write(`\n${lines.join('\n')}\n\nFile by file in target/bench/page/report.md\n`);
  } finally {
    await browser.close();
  }
}

await main();

/** One run of one contender: a new page, real input through the browser, figures out. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { p95 } from './figures.ts';

/** What one run measured; a missing figure is one that the contender cannot give. Times in ms. */
export interface RunFigures {
  firstFrame: number;
  elements: number;
  panFrame: number;
  panThread: number;
  scrollFrame: number;
  scrollThread: number;
  dragFollows?: number;
  dragLatency?: number;
  zoomStep: number;
  remoteFrame: number;
  remoteThread: number;
}

export interface About {
  readonly name: string;
  readonly notes: string;
  readonly noDrag?: string;
}

const FRAME = 1000 / 60;
const wait = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

export async function runOnce(
  browser: Browser,
  address: string,
  contender: string,
  items: number,
): Promise<{ about: About; figures: RunFigures }> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, colorScheme: 'light' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(150_000);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    const cdp = await context.newCDPSession(page);
    // Thread time: what other programs of the machine take meanwhile does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${address}?contender=${contender}`);
    await page.waitForFunction(() => 'bench' in window);
    const about = await page.evaluate(() => window.bench.about);
    const figures = await new Run(page, cdp).all(items, about);
    if (problems.length > 0) throw new Error(`${contender}: ${problems[0]}`);
    return { about, figures };
  } finally {
    await context.close();
  }
}

class Run {
  readonly page: Page;
  readonly cdp: CDPSession;

  constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.cdp = cdp;
  }

  async all(items: number, about: About): Promise<RunFigures> {
    const { page } = this;
    await page.evaluate((count) => window.bench.prepare(count), items);
    const firstFrame = await page.evaluate(() => window.bench.firstFrame());
    const elements = await page.evaluate(() => window.bench.elements());
    await page.evaluate(() => window.bench.toWork());
    const pan = await this.#watched(() => this.#wheel(90, 40, 0));
    await this.#wheel(30, -40, 0);
    const scroll = await this.#watched(() => this.#wheel(60, 0, 30));
    await wait(300);
    const drag = about.noDrag === undefined ? await this.#drag() : {};
    const zoomStep = await this.#zoom();
    await page.evaluate(() => window.bench.toWork());
    const remote = await this.#watched(() => page.evaluate(() => window.bench.receive(50, 3)));
    return {
      firstFrame,
      elements,
      panFrame: pan.frame,
      panThread: pan.perFrame,
      scrollFrame: scroll.frame,
      scrollThread: scroll.perFrame,
      ...drag,
      zoomStep,
      remoteFrame: remote.frame,
      remoteThread: remote.perSecond,
    };
  }

  async #threadMillis(): Promise<number> {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  }

  /** Frames and main thread time while something goes on. */
  async #watched(act: () => Promise<unknown>): Promise<{ frame: number; perFrame: number; perSecond: number }> {
    const { page } = this;
    await page.evaluate(() => window.bench.watchFrames());
    const [thread, begun] = [await this.#threadMillis(), performance.now()];
    await act();
    const [spent, seconds] = [(await this.#threadMillis()) - thread, (performance.now() - begun) / 1000];
    const frames = await page.evaluate(() => window.bench.frames());
    return { frame: p95(frames), perFrame: spent / Math.max(1, frames.length), perSecond: spent / seconds };
  }

  /** Turns the wheel this often, once a frame. */
  async #wheel(times: number, deltaX: number, deltaY: number): Promise<void> {
    await this.#paced(times, () => ({ type: 'mouseWheel', x: 1000, y: 500, deltaX, deltaY }));
  }

  async #paced(times: number, event: (i: number) => Record<string, unknown>): Promise<void> {
    const begun = performance.now();
    const sent: Promise<unknown>[] = [];
    for (let i = 0; i < times; i++) {
      sent.push(this.cdp.send('Input.dispatchMouseEvent', event(i) as never));
      const due = begun + (i + 1) * FRAME;
      if (due > performance.now()) await wait(due - performance.now());
    }
    await Promise.all(sent);
  }

  async #drag(): Promise<{ dragFollows: number; dragLatency: number }> {
    const { page, cdp } = this;
    await page.evaluate(() => window.bench.showBorder());
    await wait(500);
    const { id, x, y } = await page.evaluate(() => window.bench.grabbable());
    const mouse = (type: string, at: { x: number; y: number }, buttons: number): Record<string, unknown> => ({
      type,
      ...at,
      button: 'left',
      buttons,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
    await cdp.send('Input.dispatchMouseEvent', mouse('mouseMoved', { x, y }, 0) as never);
    await wait(100);
    await cdp.send('Input.dispatchMouseEvent', mouse('mousePressed', { x, y }, 1) as never);
    await this.#paced(10, (i) => mouse('mouseMoved', { x: x + i, y: y + i * 3 }, 1));
    await page.evaluate((item) => window.bench.watchDrag(item), id);
    // Down into the next lane and up again, to and fro along time.
    const at = (i: number): { x: number; y: number } => ({
      x: Math.round(x + 10 + 250 * Math.sin((i / 60) * Math.PI)),
      y: Math.round(y + 30 + 260 * (1 - Math.abs(1 - ((i / 45) % 2)))),
    });
    await this.#paced(135, (i) => mouse('mouseMoved', at(i), 1));
    const record = await page.evaluate(() => window.bench.dragged());
    await cdp.send('Input.dispatchMouseEvent', mouse('mouseReleased', at(134), 0) as never);
    await wait(700);
    return { dragFollows: record.followed / record.moved, dragLatency: p95(record.latencies) };
  }

  async #zoom(): Promise<number> {
    const { page, cdp } = this;
    await page.evaluate(() => window.bench.watchZoom());
    for (const step of [1, 1, -1, -1, -1, -1, 1, 1]) {
      await cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: 1000,
        y: 500,
        deltaX: 0,
        deltaY: step * 100,
        modifiers: 2,
      });
      await wait(450);
    }
    return p95(await page.evaluate(() => window.bench.zoomed()));
  }
}

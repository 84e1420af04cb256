/** What is measured inside the page: frames, and when an input's effect was painted. */
import type { Contender } from './contender.ts';
import { makeMoves, makePlan, WORK_PX, type BenchPlan } from './plan.ts';

/** Runs right after the frame that is being made was drawn by the main thread. */
function afterFrame(run: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => run();
    channel.port2.postMessage(0);
  });
}

const nextFrame = (): Promise<void> => new Promise((resolve) => afterFrame(resolve));
const wait = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

/** What changed from frame to frame while an item was dragged. */
export interface DragRecord {
  /** Frames in which the pointer had moved clearly, and those of them in which the bar had, too. */
  readonly moved: number;
  readonly followed: number;
  /** From each input to the end of the frame that showed it, in ms. */
  readonly latencies: readonly number[];
}

/** The page's side of a run. The runner calls these one after the other. */
export class Page {
  private readonly contender: Contender;
  #plan!: BenchPlan;
  #frames: number[] = [];
  #watching = false;
  #dragRecord = { moved: 0, followed: 0, latencies: [] as number[] };
  #zoomLatencies: number[] = [];

  constructor(contender: Contender) {
    this.contender = contender;
  }

  get about(): { name: string; notes: string; noDrag?: string } {
    const { name, notes, noDrag } = this.contender;
    return { name, notes, ...(noDrag !== undefined && { noDrag }) };
  }

  async prepare(items: number): Promise<void> {
    this.#plan = makePlan(items);
    this.contender.prepare(this.#plan);
    await this.contender.mount(document.querySelector<HTMLElement>('#host')!);
    await wait(500);
  }

  /**
   * Hands the data in.
   *
   * @returns ms until the end of the first frame that shows as many bars as are there when all has come to rest
   */
  async firstFrame(): Promise<number> {
    const counts: [number, number][] = [];
    const begun = performance.now();
    this.contender.load();
    let last = -1;
    let changedAt = begun;
    while (performance.now() - changedAt < 1500 || last <= 0) {
      await nextFrame();
      const at = performance.now();
      const count = this.#visibleBars();
      if (count !== last) {
        changedAt = at;
        counts.push([at - begun, count]);
        last = count;
      }
      if (at - begun > 120_000) throw new Error('Nothing was drawn within two minutes');
    }
    return counts.at(-1)![0];
  }

  #visibleBars(): number {
    let count = 0;
    let one: HTMLElement | undefined;
    for (const bar of this.contender.bars()) {
      one ??= bar;
      count++;
    }
    return one?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? count : 0;
  }

  /** All elements below the page's host, shadow roots included. */
  elements(): number {
    let count = 0;
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        count++;
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document.querySelector('#host')!);
    return count;
  }

  /** Zooms to where the gestures are measured. */
  async toWork(): Promise<void> {
    this.contender.zoomTo(WORK_PX, this.#plan.from + 120);
    await wait(800);
  }

  watchFrames(): void {
    this.#frames = [];
    this.#watching = true;
    const tick = (at: number): void => {
      if (!this.#watching) return;
      this.#frames.push(at);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }

  /** @returns ms from each frame to the next */
  frames(): number[] {
    this.#watching = false;
    return this.#frames.slice(1).map((at, i) => at - this.#frames[i]);
  }

  showBorder(): void {
    this.contender.showBorder?.();
  }

  /** An item in sight to drag, and where to press on it: wide enough, in the middle, above the border between lanes. */
  grabbable(): { id: string; x: number; y: number } {
    const [cx, cy] = [innerWidth / 2, innerHeight / 2 - 100];
    let best: { id: string; x: number; y: number; far: number } | undefined;
    for (const bar of this.contender.bars()) {
      const box = bar.getBoundingClientRect();
      const id = this.contender.idOf(bar);
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (!id || box.width < 80 || box.left < 300 || box.right > innerWidth - 100) continue;
      const far = Math.hypot(x - cx, y - cy);
      if (!best || far < best.far) best = { id, x, y, far };
    }
    if (!best) throw new Error('No bar in sight that could be dragged');
    return best;
  }

  /** Watches the dragged item until {@link dragged} is called. */
  watchDrag(id: string): void {
    const record = (this.#dragRecord = { moved: 0, followed: 0, latencies: [] as number[] });
    this.#watching = true;
    let oldest: number | undefined;
    let pointer: [number, number] | undefined;
    let seen: [number, number] | undefined;
    let before: DOMRect | undefined;
    addEventListener(
      'pointermove',
      (event) => {
        oldest ??= Math.min(event.timeStamp, ...event.getCoalescedEvents().map((one) => one.timeStamp));
        pointer = [event.clientX, event.clientY];
      },
      { capture: true },
    );
    const look = (): void => {
      if (!this.#watching) return;
      const box = this.contender.dragged!(id)?.getBoundingClientRect();
      if (pointer && oldest !== undefined && box && before && seen) {
        const step = Math.hypot(pointer[0] - seen[0], pointer[1] - seen[1]);
        const follows = Math.hypot(box.x - before.x, box.y - before.y) >= step / 3;
        if (step >= 4) record.moved++;
        if (step >= 4 && follows) record.followed++;
        if (follows) {
          record.latencies.push(performance.now() - oldest);
          oldest = undefined;
        }
      } else {
        oldest = undefined;
      }
      seen = pointer;
      before = box;
      afterFrame(look);
    };
    afterFrame(look);
  }

  dragged(): DragRecord {
    this.#watching = false;
    return this.#dragRecord;
  }

  /** Where the drawn bars stand, as a text that changes with any zoom. */
  #picture(): string {
    let text = '';
    let count = 0;
    for (const bar of this.contender.bars()) {
      if (count++ % 16 === 0) text += `${bar.style.cssText}|`;
    }
    return `${count}|${text}`;
  }

  /** Watches each zoom by wheel: from the input to the end of the last frame that changed the picture because of it. */
  watchZoom(): void {
    this.#zoomLatencies = [];
    addEventListener(
      'wheel',
      (event) => {
        const before = this.#picture();
        const begun = event.timeStamp;
        const look = (last: string, found: number, left: number): void => {
          const now = this.#picture();
          const at = now === last ? found : performance.now() - begun;
          if (left > 0) afterFrame(() => look(now, at, left - 1));
          else if (at > 0) this.#zoomLatencies.push(at);
        };
        afterFrame(() => look(before, 0, 8));
      },
      { capture: true, passive: true },
    );
  }

  zoomed(): number[] {
    return this.#zoomLatencies;
  }

  /** Receives what others do, evenly spread over this time. */
  async receive(perSecond: number, seconds: number): Promise<void> {
    const inSight = [...this.contender.bars()]
      .filter((bar) => {
        const box = bar.getBoundingClientRect();
        return box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
      })
      .map((bar) => this.contender.idOf(bar))
      .filter((id) => id !== null);
    const moves = makeMoves(this.#plan, inSight, perSecond * seconds);
    const begun = performance.now();
    for (const [i, move] of moves.entries()) {
      const due = begun + (i * 1000) / perSecond;
      if (due > performance.now()) await wait(due - performance.now());
      this.contender.receive(move);
    }
  }
}

/**
 * The floor: what the same picture costs a bare page. Lanes stacked, bars as absolutely positioned divs with a title,
 * culled to what is visible, moved by plain DOM. No calendar, no texts beside bars, no accessibility, no server.
 */
import type { Contender } from './contender.ts';
import { BAR_HEIGHT, FIRST_PX, LEFT, ROW_HEIGHT, type BenchItem, type BenchPlan, type Day, type Move } from './plan.ts';

const OVERSCAN = 200;
const STYLE = `
.floor { position: absolute; inset: 0; overflow: auto; font: 600 13px system-ui, sans-serif; background: #f6f7f9 }
.floor .bar { position: absolute; height: ${BAR_HEIGHT}px; border: 1px solid #8fb8e6; background: #dfecfb; overflow: hidden;
  white-space: nowrap; text-overflow: ellipsis; line-height: 26px; padding: 0 8px; box-sizing: border-box }
.floor .bar.pilot { background: #ffe8dc; border-color: #f0a98a; border-radius: 8px }
.floor .line { position: absolute; left: 0; right: 0; height: 1px; background: #cfd6df }
.floor .name { position: sticky; left: 0; width: ${LEFT}px; background: #fff; box-sizing: border-box; padding: 8px }`;

interface Row {
  readonly items: BenchItem[];
  busyTo: Day;
}

class Lane {
  top = 0;
  rows: Row[] = [];
  readonly items = new Set<BenchItem>();

  stack(): void {
    this.rows = [];
    for (const item of [...this.items].sort((a, b) => a.start - b.start || b.end - a.end)) {
      let row = this.rows.find((one) => one.busyTo < item.start);
      if (!row) this.rows.push((row = { items: [], busyTo: -Infinity }));
      row.items.push(item);
      row.busyTo = item.end;
    }
  }

  get height(): number {
    return Math.max(1, this.rows.length) * ROW_HEIGHT + 20;
  }
}

export class Floor implements Contender {
  readonly name = 'floor (bare culled divs)';
  readonly notes = 'lanes stacked; bars only, with a title';
  #box!: HTMLElement;
  #canvas!: HTMLElement;
  #plan!: BenchPlan;
  #lanes: Lane[] = [];
  #items = new Map<string, BenchItem>();
  #px = FIRST_PX;
  #drawn = new Map<string, HTMLElement>();
  #pool: HTMLElement[] = [];
  #frame = 0;
  #drag: { bar: HTMLElement; x: number; y: number } | undefined;

  mount(host: HTMLElement): Promise<void> {
    document.head.append(Object.assign(document.createElement('style'), { textContent: STYLE }));
    this.#box = Object.assign(document.createElement('div'), { className: 'floor' });
    this.#canvas = document.createElement('div');
    this.#canvas.style.position = 'relative';
    this.#box.append(this.#canvas);
    host.append(this.#box);
    this.#box.addEventListener('scroll', () => this.#soon(), { passive: true });
    this.#box.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false });
    this.#box.addEventListener('pointerdown', (event) => this.#lift(event));
    this.#box.addEventListener('pointermove', (event) => this.#move(event));
    this.#box.addEventListener('pointerup', () => this.#drop());
    return Promise.resolve();
  }

  prepare(plan: BenchPlan): void {
    this.#plan = plan;
  }

  load(): void {
    const plan = this.#plan;
    this.#lanes = plan.lanes.map(() => new Lane());
    for (const item of plan.items) {
      this.#items.set(item.id, item);
      this.#lanes[item.lane].items.add(item);
    }
    for (const lane of this.#lanes) lane.stack();
    this.#measure();
    this.#draw();
  }

  *bars(): Iterable<HTMLElement> {
    yield* this.#drawn.values();
  }

  idOf(bar: HTMLElement): string | null {
    return bar.dataset['id'] ?? null;
  }

  zoomTo(pxPerDay: number, left: Day): void {
    this.#px = pxPerDay;
    this.#measure();
    this.#box.scrollLeft = (left - this.#plan.from) * pxPerDay;
    this.#redraw();
  }

  showBorder(): void {
    this.#box.scrollTop = this.#lanes[1].top - this.#box.clientHeight / 2;
  }

  dragged(id: string): Element | null {
    return this.#drawn.get(id) ?? null;
  }

  receive({ id, start, end, lane }: Move): void {
    const before = this.#items.get(id)!;
    const now = { ...before, start, end, lane };
    this.#items.set(id, now);
    this.#lanes[before.lane].items.delete(before);
    this.#lanes[lane].items.add(now);
    this.#lanes[before.lane].stack();
    if (lane !== before.lane) this.#lanes[lane].stack();
    this.#measure();
    this.#soon();
  }

  #measure(): void {
    let top = 0;
    const lines: HTMLElement[] = [];
    this.#lanes.forEach((lane, index) => {
      lane.top = top;
      const line = Object.assign(document.createElement('div'), { className: 'line' });
      line.style.top = `${top}px`;
      line.append(
        Object.assign(document.createElement('div'), { className: 'name', textContent: this.#plan.lanes[index].name }),
      );
      lines.push(line);
      top += lane.height;
    });
    for (const line of this.#canvas.querySelectorAll('.line')) line.remove();
    this.#canvas.prepend(...lines);
    this.#canvas.style.height = `${top}px`;
    this.#canvas.style.width = `${LEFT + (this.#plan.to + 1 - this.#plan.from) * this.#px}px`;
  }

  #soon(): void {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #redraw(): void {
    for (const bar of this.#drawn.values()) bar.dataset['at'] = '';
    this.#draw();
  }

  #draw(): void {
    this.#frame = 0;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.#box;
    const from = this.#plan.from + (scrollLeft - OVERSCAN) / this.#px;
    const to = this.#plan.from + (scrollLeft + clientWidth + OVERSCAN) / this.#px;
    const [y0, y1] = [scrollTop - OVERSCAN, scrollTop + clientHeight + OVERSCAN];
    const before = this.#drawn;
    const wanted: [BenchItem, number][] = [];
    this.#drawn = new Map();
    for (const lane of this.#lanes) {
      if (lane.top + lane.height < y0 || lane.top > y1) continue;
      const first = Math.max(0, Math.floor((y0 - lane.top) / ROW_HEIGHT));
      const last = Math.min(lane.rows.length - 1, Math.ceil((y1 - lane.top) / ROW_HEIGHT));
      for (let row = first; row <= last; row++) {
        for (const item of lane.rows[row].items) {
          if (item.end < from) continue;
          if (item.start > to) break;
          wanted.push([item, lane.top + 12 + row * ROW_HEIGHT]);
          const bar = before.get(item.id);
          if (bar) this.#drawn.set(item.id, bar);
          before.delete(item.id);
        }
      }
    }
    this.#pool.push(...before.values());
    for (const [item, top] of wanted) this.#place(item, top);
    for (const bar of this.#pool) bar.remove();
  }

  #place(item: BenchItem, top: number): void {
    let bar = this.#drawn.get(item.id);
    const at = `${item.start} ${item.end} ${top}`;
    if (bar?.dataset['at'] === at && bar.dataset['id'] === item.id) return;
    if (!bar) {
      bar = this.#pool.pop() ?? this.#canvas.appendChild(document.createElement('div'));
      this.#drawn.set(item.id, bar);
      bar.className = `bar ${item.kind}`;
      bar.textContent = item.title;
      bar.dataset['id'] = item.id;
    }
    bar.dataset['at'] = at;
    bar.style.transform = `translate(${LEFT + (item.start - this.#plan.from) * this.#px}px, ${top}px)`;
    bar.style.width = `${Math.max(6, (item.end + 1 - item.start) * this.#px)}px`;
  }

  #onWheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const x = event.clientX - LEFT;
    const day = this.#plan.from + (this.#box.scrollLeft + x) / this.#px;
    const px = this.#px * Math.exp(-event.deltaY / 350);
    this.zoomTo(px, day - x / px);
  }

  #lift(event: PointerEvent): void {
    const bar = (event.target as Element).closest<HTMLElement>('.bar');
    if (!bar) return;
    this.#box.setPointerCapture(event.pointerId);
    this.#drag = { bar, x: event.clientX, y: event.clientY };
  }

  #move(event: PointerEvent): void {
    if (!this.#drag) return;
    const { bar, x, y } = this.#drag;
    bar.style.translate = `${event.clientX - x}px ${event.clientY - y}px`;
  }

  #drop(): void {
    if (this.#drag) this.#drag.bar.style.translate = '';
    this.#drag = undefined;
  }
}

/** vis-timeline: lanes as groups, stacked. */
import * as vis from 'vis-timeline/standalone';
import type { Timeline, TimelineOptions } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import type { Contender } from './contender.ts';
import { dateOf, FIRST_PX, LEFT, type BenchItem, type BenchPlan, type Day, type Move } from './plan.ts';

interface VisItem {
  id: string;
  group: number;
  content: string;
  start: Date;
  end?: Date;
  type: 'range' | 'point';
}

/** The package's types leave this class out, which it does export. */
interface DataSet<T> {
  add(all: T[]): void;
  updateOnly(one: Partial<T>): void;
}
const { DataSet: ItemSet } = vis as unknown as { DataSet: new <T>(all?: T[]) => DataSet<T> };

const OPTIONS: TimelineOptions = {
  height: '100%',
  stack: true,
  orientation: 'top',
  // Without it the component hides itself for a second to find out.
  rtl: false,
  zoomKey: 'ctrlKey',
  horizontalScroll: true,
  verticalScroll: true,
  margin: { item: { horizontal: 0, vertical: 8 }, axis: 12 },
  editable: { updateTime: true, updateGroup: true },
  itemsAlwaysDraggable: { item: true, range: true },
  dataAttributes: ['id'],
  showCurrentTime: true,
  showTooltips: false,
};

export class Vis implements Contender {
  readonly name = 'vis-timeline';
  readonly notes = 'lanes stacked as groups; rtl: false';
  #timeline!: Timeline;
  #plan!: BenchPlan;
  #items: VisItem[] = [];
  #data = new ItemSet<VisItem>();
  #groups = new ItemSet<{ id: number; content: string }>();
  #byId = new Map<string, BenchItem>();

  mount(host: HTMLElement): Promise<void> {
    const box = document.createElement('div');
    box.style.cssText = 'height: 100%';
    host.append(box);
    const days = (innerWidth - LEFT) / FIRST_PX;
    const start = new Date(Date.now() - 140 * 86_400_000);
    const end = new Date(start.getTime() + days * 86_400_000);
    this.#timeline = new vis.Timeline(box, this.#data as never, this.#groups as never, { ...OPTIONS, start, end });
    return Promise.resolve();
  }

  prepare(plan: BenchPlan): void {
    this.#plan = plan;
    for (const item of plan.items) this.#byId.set(item.id, item);
    this.#items = plan.items.map(({ id, lane, title, kind, start, end }) => ({
      id,
      group: lane,
      content: title,
      start: dateOf(start),
      ...(kind === 'milestone' ? { type: 'point' } : { type: 'range', end: dateOf(end + 1) }),
    }));
  }

  load(): void {
    this.#groups.add(this.#plan.lanes.map(({ name }, id) => ({ id, content: name })));
    this.#data = new ItemSet(this.#items);
    this.#timeline.setItems(this.#data as never);
  }

  bars(): Iterable<HTMLElement> {
    return document.querySelectorAll<HTMLElement>('.vis-foreground .vis-item');
  }

  idOf(bar: HTMLElement): string | null {
    return bar.dataset['id'] ?? null;
  }

  zoomTo(pxPerDay: number, left: Day): void {
    const width = document.querySelector('.vis-center')!.clientWidth;
    const start = dateOf(left).getTime();
    this.#timeline.setWindow(start, start + (width / pxPerDay) * 86_400_000, { animation: false });
  }

  showBorder(): void {
    const first = document.querySelector<HTMLElement>('.vis-foreground .vis-group')!;
    const box = document.querySelector<HTMLElement>('.vis-center')!;
    const down = first.getBoundingClientRect().bottom - box.getBoundingClientRect().top - box.clientHeight / 2;
    const inner = this.#timeline as unknown as {
      _setScrollTop(top: number): void;
      _redraw(): void;
      props: { scrollTop: number };
    };
    inner._setScrollTop(inner.props.scrollTop - down);
    inner._redraw();
  }

  dragged(id: string): Element | null {
    return document.querySelector(`.vis-foreground .vis-item[data-id="${id}"]`);
  }

  receive({ id, start, end, lane }: Move): void {
    const milestone = this.#byId.get(id)!.kind === 'milestone';
    this.#data.updateOnly({ id, group: lane, start: dateOf(start), ...(milestone ? {} : { end: dateOf(end + 1) }) });
  }
}

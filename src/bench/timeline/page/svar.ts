/** SVAR React Gantt: each item in a row of its own below its lane; it cannot stack. */
import { Gantt, Willow } from '@svar-ui/react-gantt';
import '@svar-ui/react-gantt/all.css';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Contender } from './contender.ts';
import { dateOf, FIRST_PX, LEFT, ROW_HEIGHT, type BenchPlan, type Day, type Move } from './plan.ts';

/** Its theme takes the height of what is in it; it has to be told to take that of the page. */
const STYLE = '.wx-theme { height: 100% }';
const SCALES = [
  { unit: 'month', step: 1, format: '%F %Y' },
  { unit: 'week', step: 1, format: '%w' },
];
const COLUMNS = [{ id: 'text', header: 'Lane', width: LEFT }];

interface Api {
  exec(action: string, data: object): void;
}

export class Svar implements Contender {
  readonly name = '@svar-ui/react-gantt';
  readonly notes = 'one row per item below its lane: it does not stack';
  readonly noDrag = 'along time only';
  #root!: Root;
  #api!: Api;
  #plan!: BenchPlan;
  #tasks: object[] = [];
  #lane = new Map<string, number>();
  #px = FIRST_PX;

  mount(host: HTMLElement): Promise<void> {
    const box = document.createElement('div');
    box.style.cssText = 'position: absolute; inset: 0';
    host.append(box);
    document.head.append(Object.assign(document.createElement('style'), { textContent: STYLE }));
    this.#root = createRoot(box);
    return new Promise((resolve) => {
      this.#render([], (api) => {
        this.#api = api;
        setTimeout(resolve, 200);
      });
    });
  }

  #render(tasks: object[], init: (api: Api) => void): void {
    const options = {
      tasks,
      links: [],
      scales: SCALES,
      columns: COLUMNS,
      cellWidth: this.#px * 7,
      cellHeight: ROW_HEIGHT,
      start: new Date(Date.now() - 200 * 86_400_000),
      end: new Date(Date.now() + 640 * 86_400_000),
      zoom: {
        minCellWidth: 8,
        maxCellWidth: 400,
        level: 0,
        levels: [{ minCellWidth: 8, maxCellWidth: 400, scales: SCALES }],
      },
      init,
    };
    this.#root.render(createElement(Willow, { fonts: false }, createElement(Gantt, options as never)));
  }

  prepare(plan: BenchPlan): void {
    this.#plan = plan;
    const lanes = plan.lanes.map(({ name }, i) => ({
      id: `lane${i}`,
      text: name,
      type: 'summary',
      open: true,
      parent: 0,
    }));
    const items = plan.items.map(({ id, title, kind, lane, start, end }) => {
      this.#lane.set(id, lane);
      const milestone = kind === 'milestone';
      return {
        id,
        text: title,
        parent: `lane${lane}`,
        type: milestone ? 'milestone' : 'task',
        start: dateOf(start),
        end: dateOf(milestone ? start : end + 1),
      };
    });
    this.#tasks = [...lanes, ...items];
  }

  load(): void {
    this.#render(this.#tasks, (api) => (this.#api = api));
  }

  bars(): Iterable<HTMLElement> {
    return document.querySelectorAll<HTMLElement>('.wx-bars .wx-bar');
  }

  idOf(bar: HTMLElement): string | null {
    // Texts as ids are marked with a colon.
    const id = bar.dataset['id']?.replace(/^:/, '');
    return id?.startsWith('b') ? id : null;
  }

  zoomTo(pxPerDay: number, left: Day): void {
    this.#px = pxPerDay;
    this.#render(this.#tasks, (api) => (this.#api = api));
    // The days that the chart begins before the plan.
    const before = 200 - 140;
    setTimeout(() => this.#api.exec('scroll-chart', { left: (left - this.#plan.from + before) * pxPerDay }), 300);
  }

  receive({ id, start, end, lane }: Move): void {
    this.#api.exec('update-task', { id, task: { start: dateOf(start), end: dateOf(Math.max(start + 1, end + 1)) } });
    if (this.#lane.get(id) === lane) return;
    this.#lane.set(id, lane);
    this.#api.exec('move-task', { id, target: `lane${lane}`, mode: 'child' });
  }
}

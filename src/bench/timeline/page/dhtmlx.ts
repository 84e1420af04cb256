/** dhtmlx-gantt: each item in a row of its own below its lane; it cannot stack. */
import { gantt } from 'dhtmlx-gantt';
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css';
import type { Contender } from './contender.ts';
import { BAR_HEIGHT, dateOf, FIRST_PX, LEFT, ROW_HEIGHT, type BenchPlan, type Day, type Move } from './plan.ts';

/** Zoom steps like the wheel's on the others: a month's column in pixels, by a factor of 1.33. */
const LEVELS = Array.from({ length: 9 }, (_, i) => {
  const pxPerDay = FIRST_PX * 1.33 ** (i - 1);
  return {
    name: `${i}`,
    min_column_width: Math.round(pxPerDay * 7),
    scales: [
      { unit: 'month', step: 1, format: '%F %Y' },
      { unit: 'week', step: 1, format: '%W' },
    ],
  };
});

export class Dhtmlx implements Contender {
  readonly name = 'dhtmlx-gantt';
  readonly notes = 'one row per item below its lane: it does not stack';
  readonly noDrag = 'along time only';
  #plan!: BenchPlan;
  #data: object[] = [];

  mount(host: HTMLElement): Promise<void> {
    const box = document.createElement('div');
    box.style.cssText = 'position: absolute; inset: 0';
    host.append(box);
    const { config } = gantt;
    config.columns = [{ name: 'text', label: 'Lane', tree: true, width: LEFT }];
    config.grid_width = LEFT;
    config.row_height = ROW_HEIGHT;
    config.bar_height = BAR_HEIGHT;
    config.static_background = true;
    config.show_progress = false;
    config.show_links = false;
    config.start_date = new Date(Date.now() - 200 * 86_400_000);
    config.end_date = new Date(Date.now() + 640 * 86_400_000);
    gantt.ext.zoom.init({
      levels: LEVELS as never,
      activeLevelIndex: 1,
      trigger: 'wheel',
      useKey: 'ctrlKey',
      element: () => gantt.$root.querySelector('.gantt_task') as HTMLElement,
    } as never);
    gantt.init(box);
    return Promise.resolve();
  }

  prepare(plan: BenchPlan): void {
    this.#plan = plan;
    const lanes = plan.lanes.map(({ name }, i) => ({
      id: `lane${i}`,
      text: name,
      type: 'project',
      open: true,
      parent: 0,
    }));
    const items = plan.items.map(({ id, title, kind, lane, start, end }) => ({
      id,
      text: title,
      parent: `lane${lane}`,
      type: kind === 'milestone' ? 'milestone' : 'task',
      start_date: dateOf(start),
      end_date: dateOf(kind === 'milestone' ? start : end + 1),
    }));
    this.#data = [...lanes, ...items];
  }

  load(): void {
    gantt.parse({ data: this.#data, links: [] });
    this.zoomTo(FIRST_PX, this.#plan.from);
  }

  bars(): Iterable<HTMLElement> {
    return document.querySelectorAll<HTMLElement>('.gantt_task_line');
  }

  idOf(bar: HTMLElement): string | null {
    const id = bar.getAttribute('data-task-id');
    return id?.startsWith('b') ? id : null;
  }

  zoomTo(pxPerDay: number, left: Day): void {
    const far = LEVELS.map((level) => Math.abs(level.min_column_width - pxPerDay * 7));
    const nearest = far.indexOf(Math.min(...far));
    if (gantt.ext.zoom.getCurrentLevel() !== nearest) gantt.ext.zoom.setLevel(nearest);
    gantt.scrollTo(gantt.posFromDate(dateOf(left)), null);
  }

  receive({ id, start, end, lane }: Move): void {
    const task = gantt.getTask(id);
    task.start_date = dateOf(start);
    task.end_date = dateOf(task.type === 'milestone' ? start : end + 1);
    gantt.updateTask(id);
    if (task.parent !== `lane${lane}`) gantt.moveTask(id, 0, `lane${lane}`);
  }
}

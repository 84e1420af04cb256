import type { BenchPlan, Day, Move } from './plan.ts';

/** A timeline under test, on a page of its own. Times are taken from outside; nothing here measures. */
export interface Contender {
  /** What it is and which version. */
  readonly name: string;
  /** How its lanes differ from what the product shows, or what it was told; for the report. */
  readonly notes: string;
  /** Why an item cannot be dragged to another lane; absent where it can. */
  readonly noDrag?: string;
  /** Shows itself without any data; resolves once it is ready to take them. */
  mount(host: HTMLElement): Promise<void>;
  /** Puts the data into the form that it takes; not timed, since that is the work of whoever has the data. */
  prepare(plan: BenchPlan): void;
  /** Takes the prepared data in and draws them, {@link FIRST_PX} pixels a day. */
  load(): void;
  /** The drawn bars, each with its item's id to be found by {@link idOf}. */
  bars(): Iterable<HTMLElement>;
  idOf(bar: HTMLElement): string | null;
  /** Shows days so wide, this one at the left edge. */
  zoomTo(pxPerDay: number, left: Day): void;
  /** Scrolls so that the border between the first two lanes is in the middle of the sight; only where one can drag. */
  showBorder?(): void;
  /** What follows the pointer while this item is dragged. */
  dragged?(id: string): Element | null;
  /** Another person did this. */
  receive(move: Move): void;
}

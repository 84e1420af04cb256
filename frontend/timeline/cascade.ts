/**
 * Which items move along when others move, and where to. Pure; the server's `Cascade` follows the same rules, and one set
 * of test vectors (`src/test/resources/cascade.json`) keeps both of one mind.
 *
 * A link acts when the end of its earlier item changes. `push`: the later item moves later, as little as is needed, when it
 * would start before it may (see `earliestStart`). `keep-gap`: the later item moves as far as that end did. `warn`: nothing.
 * An item with several such links goes where the latest of them wants it, and no cascade pulls it into a push link that
 * held. Items move as a whole: they keep their duration, and a date known only to the month, quarter or year moves by
 * whole ones, to the nearest for `keep-gap`, to the first that fits for `push`. An open end stays open.
 *
 * What never moves along: an item whose dates the edit itself sets, one that is done or stopped, one without a start, and one
 * that would leave the years that a plan knows.
 */
import { shiftedDates } from './edits.js';
import type { LinkGraph } from './link-graph.js';
import type { ItemFields, LinkFields } from './model.js';
import { addUnits, partsOf, readPlanDate, spanOf, type Day, type Precision } from './time-scale.js';

/** The two dates of an item. */
export type Dates = Pick<ItemFields, 'start' | 'end'>;

/** An item whose dates a gesture sets: as it was seen before, and what it gets. */
export interface Moved {
  readonly before: Dates;
  readonly after: Dates;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2199;
const MONTHS: Readonly<Record<Precision, number>> = { day: 0, month: 1, quarter: 3, year: 12 };

/**
 * The first day on which the later item may start when the earlier one ends on this day. For a dependency the lead time has
 * to pass before; a handover's lead time says how long its pilot may wait, and holds nobody back.
 */
export function earliestStart(link: LinkFields, end: Day): Day {
  const lead = link.kind === 'needs' ? Number(link.lead ?? 0) : 0;
  return end + 1 + (Number.isFinite(lead) ? lead : 0);
}

/**
 * The items that move along, with the dates that they get.
 *
 * @param items all items, by id
 * @param moved what the gesture itself moves, by id; an entry without a change counts for nothing
 */
export function cascade(
  items: ReadonlyMap<string, ItemFields>,
  graph: LinkGraph,
  moved: ReadonlyMap<string, Moved>,
): Map<string, Dates> {
  return new Cascade(items, graph, moved).run();
}

class Cascade {
  readonly #along = new Map<string, Dates>();
  readonly #given = new Map<string, Moved>();
  /** By rank, the items that a changed end may concern. Ranks only grow on the way. */
  readonly #waiting = new Map<number, Set<string>>();
  #lastRank = -1;
  #firstRank = Infinity;

  constructor(
    private readonly items: ReadonlyMap<string, ItemFields>,
    private readonly graph: LinkGraph,
    moved: ReadonlyMap<string, Moved>,
  ) {
    for (const [id, one] of moved) if (differ(one.before, one.after)) this.#given.set(id, one);
  }

  run(): Map<string, Dates> {
    for (const id of this.#given.keys()) this.#wakeLater(id);
    for (let rank = this.#firstRank; rank <= this.#lastRank; rank++) {
      for (const id of this.#waiting.get(rank) ?? []) this.#settle(id);
    }
    return this.#along;
  }

  /** The items after one whose end has changed have to be looked at. */
  #wakeLater(id: string): void {
    if (this.#endBefore(id) === this.#endAfter(id)) return;
    for (const link of this.graph.leaving(id)) {
      const rank = acts(link) && !this.#given.has(link.to) ? this.graph.rank(link.to) : undefined;
      if (rank === undefined) continue;
      let waiting = this.#waiting.get(rank);
      if (!waiting) this.#waiting.set(rank, (waiting = new Set()));
      waiting.add(link.to);
      this.#lastRank = Math.max(this.#lastRank, rank);
      this.#firstRank = Math.min(this.#firstRank, rank);
    }
  }

  #settle(id: string): void {
    const item = this.items.get(id);
    if (!item || !mayMove(item)) return;
    const steps = this.#steps(item);
    if (steps === 0) return;
    const after = shiftedBy(item, steps);
    if (!inCalendar(after)) return;
    this.#along.set(id, after);
    this.#wakeLater(id);
  }

  /** How many of its own units the item moves; the latest need decides. */
  #steps(item: ItemFields): number {
    const { precision, start } = spanOf(item);
    let kept: number | undefined;
    let pushed = -Infinity;
    for (const link of this.graph.entering(item.id)) {
      const end = acts(link) ? this.#endAfter(link.from) : undefined;
      if (end === undefined) continue;
      const before = this.#endBefore(link.from);
      if (link.policy === 'push') {
        const may = earliestStart(link, end);
        // A link whose earlier item stands still only keeps this one from being pulled further into it.
        pushed = Math.max(pushed, firstFit(start!, before === end ? Math.min(may, start!) : may, precision));
      } else if (before !== undefined) {
        kept = Math.max(kept ?? -Infinity, nearest(start!, end - before, precision));
      }
    }
    return Math.max(kept ?? 0, pushed);
  }

  #endBefore(id: string): Day | undefined {
    const dates = this.#given.get(id)?.before ?? this.items.get(id);
    return dates && spanOf(dates).end;
  }

  #endAfter(id: string): Day | undefined {
    const dates = this.#given.get(id)?.after ?? this.#along.get(id) ?? this.items.get(id);
    return dates && spanOf(dates).end;
  }
}

function acts(link: LinkFields): boolean {
  return link.policy === 'push' || link.policy === 'keep-gap';
}

function differ(a: Dates, b: Dates): boolean {
  return (a.start ?? null) !== (b.start ?? null) || (a.end ?? null) !== (b.end ?? null);
}

/** Whether an item may be moved along by others: what is done or stopped is history. */
function mayMove(item: ItemFields): boolean {
  return spanOf(item).start !== undefined && item.status !== 'done' && item.status !== 'stopped';
}

function shiftedBy(item: ItemFields, steps: number): Dates {
  const { precision, start } = spanOf(item);
  if (precision === 'day') return shiftedDates(item, { days: steps });
  return shiftedDates(item, {
    days: addUnits(start!, steps, precision) - start!,
    unit: precision,
    count: steps,
  });
}

/** Whole units between the unit of one day and that of another. */
function unitsBetween(from: Day, to: Day, precision: Precision): number {
  const a = partsOf(from);
  const b = partsOf(to);
  return Math.floor((b.year * 12 + b.month - a.year * 12 - a.month) / MONTHS[precision]);
}

/** The fewest units (of however few, also less than none) after which the start lies on or after this day. */
function firstFit(start: Day, day: Day, precision: Precision): number {
  if (precision === 'day') return day - start;
  let steps = unitsBetween(start, day, precision);
  while (addUnits(start, steps, precision) < day) steps++;
  return steps;
}

/** The units that come nearest to a shift by so many days; of two as near the smaller one. */
function nearest(start: Day, days: number, precision: Precision): number {
  if (precision === 'day') return days;
  const around = unitsBetween(start, start + days, precision);
  const miss = (steps: number): number => Math.abs(addUnits(start, steps, precision) - start - days);
  return [around - 1, around, around + 1]
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .reduce((best, one) => (miss(one) < miss(best) ? one : best));
}

function inCalendar(dates: Dates): boolean {
  return [dates.start, dates.end].every((date) => {
    const read = readPlanDate(date);
    const year = read && partsOf(read.first).year;
    return year === undefined || (year >= FIRST_YEAR && year <= LAST_YEAR);
  });
}

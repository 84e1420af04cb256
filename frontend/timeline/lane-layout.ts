/**
 * Where everything stands: items stacked in their lanes, lanes in their stages. Pure; days along time, pixels across.
 * A change lays out only the lanes that it touches, and looking up what is visible costs what is visible.
 */
import type { ItemFields, Team } from './model.js';
import type { Plan } from './plan-store.js';
import { isDated, spanOf, type Day } from './time-scale.js';

/** Pixel measures of a lane. */
export const ROW_HEIGHT = 36;
export const BAR_HEIGHT = 28;
export const LANE_PADDING_TOP = 12;
const LANE_PADDING_BOTTOM = 8;

/** How many days an open start or end is drawn beyond the date that is known. */
export const OPEN_DAYS = 56;
/** Days that a milestone keeps free on either side: for its diamond and for its title. */
const MILESTONE_BEFORE = 4;
const MILESTONE_AFTER = 28;

export const TEAMS: readonly Team[] = ['marketing', 'it'];

/** `<stage id>/<team>`, the name of a lane in `data-lane`. */
export type LaneKey = string;

/** An item in its lane. `from` and `to` are the days it is drawn over, the last one inclusive. */
export interface Placed {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  /** First and last day that it keeps free of others in its row. */
  readonly freeFrom: Day;
  readonly freeTo: Day;
  /** 0 is the highest row. */
  row: number;
}

/** One team's lane of one stage. Within a row items never overlap and are sorted by start. */
export interface Lane {
  readonly key: LaneKey;
  readonly stage: string;
  readonly team: Team;
  readonly index: number;
  readonly rows: readonly (readonly Placed[])[];
  readonly top: number;
  readonly height: number;
}

/** An item with the lane it stands in and its upper edge in pixels. */
export interface Place {
  readonly placed: Placed;
  readonly lane: Lane;
  readonly y: number;
}

const byTitle = new Intl.Collator(undefined, { numeric: true });

export function laneKey(stage: string, team: Team): LaneKey {
  return `${stage}/${team}`;
}

/** The days over which an item is drawn; undefined when it has no dates. */
export function drawnDays(item: ItemFields): { from: Day; to: Day } | undefined {
  const { start, end } = spanOf(item);
  if (start === undefined && end === undefined) return undefined;
  const from = start ?? end! - OPEN_DAYS;
  return { from, to: Math.max(from, end ?? start! + OPEN_DAYS) };
}

function place(item: ItemFields): Placed | undefined {
  const days = drawnDays(item);
  if (!days) return undefined;
  const milestone = item.kind === 'milestone';
  return {
    id: item.id,
    ...days,
    freeFrom: milestone ? days.from - MILESTONE_BEFORE : days.from,
    freeTo: milestone ? days.to + MILESTONE_AFTER : days.to,
    row: 0,
  };
}

/** Earlier first, then the longer one, then by id: the same plan always looks the same. */
function inOrder(a: Placed, b: Placed): number {
  return a.freeFrom - b.freeFrom || b.freeTo - a.freeTo || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Puts each item into the highest row that is free over its days; sets their `row`. */
export function stack(items: Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  const busyTo: Day[] = [];
  for (const item of items.sort(inOrder)) {
    let row = 0;
    while (row < busyTo.length && busyTo[row] >= item.freeFrom) row++;
    item.row = row;
    busyTo[row] = item.freeTo;
    (rows[row] ??= []).push(item);
  }
  return rows;
}

function heightOf(rows: number): number {
  return LANE_PADDING_TOP + Math.max(1, rows) * ROW_HEIGHT + LANE_PADDING_BOTTOM;
}

/** The layout of one plan. Feed it each new plan with `update`. */
export class LaneLayout {
  #lanes: Lane[] = [];
  #byKey = new Map<LaneKey, Lane>();
  #rows = new Map<LaneKey, Placed[][]>();
  #members = new Map<LaneKey, Set<string>>();
  #laneOf = new Map<string, LaneKey>();
  #placed = new Map<string, Placed>();
  #tray: string[] | undefined;
  #stages: Plan['stages'] | undefined;
  #plan: Plan | undefined;
  #height = 0;
  #version = 0;

  /** All lanes from top to bottom; lane 2n is marketing's of stage n, lane 2n+1 IT's. */
  get lanes(): readonly Lane[] {
    return this.#lanes;
  }

  /** Grows with each change of where anything stands. */
  get version(): number {
    return this.#version;
  }

  /** Height of all stages together, in pixels. */
  get height(): number {
    return this.#height;
  }

  /** How many items have a place on the timeline. */
  get placedCount(): number {
    return this.#placed.size;
  }

  /** Ids of the items without a place, by title. */
  get tray(): readonly string[] {
    this.#tray ??= this.#plan ? this.#unplaced(this.#plan) : [];
    return this.#tray;
  }

  #unplaced(plan: Plan): string[] {
    const waiting = [...plan.items.values()].filter((item) => !this.#placed.has(item.id));
    return waiting.sort((a, b) => byTitle.compare(a.title, b.title) || (a.id < b.id ? -1 : 1)).map((item) => item.id);
  }

  /** First and last day that any item is drawn over; undefined without placed items. */
  get extent(): { from: Day; to: Day } | undefined {
    let from = Infinity;
    let to = -Infinity;
    for (const placed of this.#placed.values()) {
      if (placed.from < from) from = placed.from;
      if (placed.to > to) to = placed.to;
    }
    return from <= to ? { from, to } : undefined;
  }

  /**
   * Takes over a new plan.
   *
   * @param touched the items that differ from the plan before; without it everything is laid out anew
   */
  update(plan: Plan, touched?: ReadonlySet<string>): void {
    const stagesChanged = this.#stages !== plan.stages;
    const all = !touched || !this.#plan || stagesChanged;
    if (all) this.#clear();
    this.#plan = plan;
    this.#stages = plan.stages;
    this.#tray = undefined;
    this.#version++;
    const known = new Set(plan.stages.map((s) => s.id));
    const dirty = new Set<LaneKey>();
    for (const id of all ? plan.items.keys() : touched) this.#assign(plan.items.get(id), id, known, dirty);
    for (const key of dirty) this.#layOut(key);
    if (all || dirty.size > 0) this.#measure(plan);
  }

  #clear(): void {
    this.#rows.clear();
    this.#members.clear();
    this.#laneOf.clear();
    this.#placed.clear();
  }

  #assign(item: ItemFields | undefined, id: string, stages: ReadonlySet<string>, dirty: Set<LaneKey>): void {
    const before = this.#laneOf.get(id);
    const now = item && isDated(item) && stages.has(item.stage) ? laneKey(item.stage, item.team) : undefined;
    if (before && before !== now) {
      this.#members.get(before)?.delete(id);
      dirty.add(before);
    }
    if (!now) {
      this.#laneOf.delete(id);
      this.#placed.delete(id);
      return;
    }
    if (before === now && this.#sameDays(item!)) return;
    this.#laneOf.set(id, now);
    let members = this.#members.get(now);
    if (!members) this.#members.set(now, (members = new Set()));
    members.add(id);
    dirty.add(now);
  }

  #sameDays(item: ItemFields): boolean {
    const placed = this.#placed.get(item.id);
    const next = place(item);
    return !!placed && !!next && placed.freeFrom === next.freeFrom && placed.freeTo === next.freeTo;
  }

  #layOut(key: LaneKey): void {
    const items: Placed[] = [];
    for (const id of this.#members.get(key) ?? []) {
      const placed = place(this.#plan!.items.get(id)!);
      if (!placed) continue;
      items.push(placed);
      this.#placed.set(id, placed);
    }
    this.#rows.set(key, stack(items));
  }

  #measure(plan: Plan): void {
    this.#lanes = [];
    this.#byKey.clear();
    let top = 0;
    for (const stage of plan.stages) {
      for (const team of TEAMS) {
        const key = laneKey(stage.id, team);
        const rows = this.#rows.get(key) ?? [];
        const lane = {
          key,
          stage: stage.id,
          team,
          index: this.#lanes.length,
          rows,
          top,
          height: heightOf(rows.length),
        };
        this.#lanes.push(lane);
        this.#byKey.set(key, lane);
        top += lane.height;
      }
    }
    this.#height = top;
  }

  /** Where the item stands; undefined when it has no place. */
  find(id: string): Place | undefined {
    const placed = this.#placed.get(id);
    const lane = placed && this.#byKey.get(this.#laneOf.get(id)!);
    return placed && lane ? { placed, lane, y: rowTop(lane, placed.row) } : undefined;
  }

  lane(key: LaneKey): Lane | undefined {
    return this.#byKey.get(key);
  }

  /** The lane at this height; undefined above the first and below the last one. */
  laneAt(y: number): Lane | undefined {
    if (y < 0 || y >= this.#height) return undefined;
    return this.#lanes[this.#laneIndexAt(y)];
  }

  #laneIndexAt(y: number): number {
    let low = 0;
    let high = this.#lanes.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (this.#lanes[mid].top <= y) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  /** The lanes that reach into these heights, from top to bottom. */
  lanesBetween(y0: number, y1: number): readonly Lane[] {
    if (this.#lanes.length === 0) return [];
    return this.#lanes.slice(this.#laneIndexAt(Math.max(0, y0)), this.#laneIndexAt(Math.max(0, y1)) + 1);
  }

  /** Everything that reaches into these days and heights, row by row. */
  visible(from: number, to: number, y0: number, y1: number): Place[] {
    const found: Place[] = [];
    for (const lane of this.lanesBetween(y0, y1)) {
      const first = Math.max(0, Math.floor((y0 - lane.top - LANE_PADDING_TOP) / ROW_HEIGHT));
      const last = Math.min(lane.rows.length - 1, Math.floor((y1 - lane.top - LANE_PADDING_TOP) / ROW_HEIGHT));
      for (let row = first; row <= last; row++) {
        const items = lane.rows[row];
        const y = rowTop(lane, row);
        for (let i = firstReaching(items, from); i < items.length && items[i].freeFrom <= to; i++) {
          found.push({ placed: items[i], lane, y });
        }
      }
    }
    return found;
  }

  /** The first day that is taken after this item in its own row; Infinity when nothing follows. */
  nextTaken(place: Place): Day {
    const row = place.lane.rows[place.placed.row] ?? [];
    const next = row[firstReaching(row, place.placed.freeTo + 1)];
    return next ? next.freeFrom : Infinity;
  }
}

/** Upper edge of the bars of a row. */
export function rowTop(lane: Lane, row: number): number {
  return lane.top + LANE_PADDING_TOP + row * ROW_HEIGHT;
}

function firstReaching(items: readonly Placed[], day: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (items[mid].freeTo < day) low = mid + 1;
    else high = mid;
  }
  return low;
}

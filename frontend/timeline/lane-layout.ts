/**
 * Where everything stands: items stacked in their lanes, lanes in their groups. Pure; days along time, pixels across.
 * A change lays out only the lanes that it touches, and looking up what is visible costs what is visible.
 */
import { DESK, type Density } from './density.js';
import { laneKeyOf, lanesOf, type Grouping, type LaneFields, type LaneKey, type LaneSpec } from './grouping.js';
import type { ItemFields, Team } from './model.js';
import { LaneStack } from './lane-stack.js';
import type { Plan } from './plan-store.js';
import { firstDayOf, lastDayOf, type Day } from './time-scale.js';

/** Height of a group that is folded to one row. */
export const COLLAPSED_HEIGHT = 34;

/** How many days an open start or end is drawn beyond the date that is known. */
export const OPEN_DAYS = 56;
/** Days that a milestone keeps free on either side: for its diamond and for its title. */
const MILESTONE_BEFORE = 4;
const MILESTONE_AFTER = 28;

/** An item in its lane. `from` and `to` are the days it is drawn over, the last one inclusive. */
export interface Placed {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  /** First and last day that it keeps free of others in its row. */
  readonly freeFrom: Day;
  readonly freeTo: Day;
  /** 0 is the highest row; -1 before it was stacked. */
  readonly row: number;
  /** The key of its lane. */
  readonly lane: LaneKey;
}

/** A lane of a group. Within a row items never overlap and are sorted by start. */
export interface Lane extends LaneSpec {
  /** Whose lane it is. */
  readonly team: Team;
  /** The id of its stage; null where its items can be of any stage. */
  readonly stage: string | null;
  /** Its place among the lanes that are not folded away. */
  readonly index: number;
  readonly rows: readonly (readonly Placed[])[];
  readonly top: number;
  readonly height: number;
  /** The sizes that it is laid out in. */
  readonly density: Density;
}

/** Lanes that belong together under one heading. */
export interface LaneGroup {
  /** The id of a stage or a person, a team, a status, or `none` for nobody. */
  readonly id: string;
  readonly index: number;
  /** Folded to one row: its lanes are not among the layout's, and its items have no place. */
  readonly collapsed: boolean;
  /** Of a folded group too, as what it holds is drawn in summary. */
  readonly lanes: readonly Lane[];
  readonly top: number;
  readonly height: number;
}

/** Tests what is laid out. Another object stands for other answers. */
export interface Sieve {
  /** Whether the item is laid out; others are left out of lanes and tray. */
  matches(item: ItemFields): boolean;
  /** Whether a lane with these fields is there at all. */
  admits(fields: LaneFields): boolean;
}

/** In which order, and what of it, a plan is laid out. */
export interface Arrangement {
  readonly grouping: Grouping;
  /** The ids of the groups that are folded. */
  readonly collapsed: ReadonlySet<string>;
  /** Persons who have a group of their own even if they own nothing. */
  readonly owners: ReadonlySet<string>;
  /** What of this plan is laid out; undefined for everything. */
  readonly sieve: (plan: Plan) => Sieve | undefined;
}

const BY_STAGE: Arrangement = { grouping: 'stage', collapsed: new Set(), owners: new Set(), sieve: () => undefined };

/** An item with the lane it stands in and its upper edge in pixels. */
export interface Place {
  readonly placed: Placed;
  readonly lane: Lane;
  readonly y: number;
}

const byTitle = new Intl.Collator(undefined, { numeric: true });

/** The days over which an item is drawn; undefined when it has no dates. */
export function drawnDays(item: ItemFields): { from: Day; to: Day } | undefined {
  // Not by `spanOf`, which remembers: this is asked of all items of a plan, that of those in sight.
  const start = firstDayOf(item.start);
  const end = lastDayOf(item.end);
  if (start === undefined && end === undefined) return undefined;
  const from = start ?? end! - OPEN_DAYS;
  return { from, to: Math.max(from, end ?? start! + OPEN_DAYS) };
}

function place(item: ItemFields, lane: LaneKey): Placed | undefined {
  const days = drawnDays(item);
  if (!days) return undefined;
  const milestone = item.kind === 'milestone';
  return {
    id: item.id,
    from: days.from,
    to: days.to,
    freeFrom: milestone ? days.from - MILESTONE_BEFORE : days.from,
    freeTo: milestone ? days.to + MILESTONE_AFTER : days.to,
    row: -1,
    lane,
  };
}

function heightOf(rows: number, density: Density): number {
  return density.lanePaddingTop + Math.max(1, rows) * density.row + density.lanePaddingBottom;
}

/** The layout of one plan. Feed it each new plan with `update`, and each other way to see it with `arrange`. */
export class LaneLayout {
  #arrangement = BY_STAGE;
  #sieve: Sieve | undefined;
  #lanes: Lane[] = [];
  #groups: LaneGroup[] = [];
  #byKey = new Map<LaneKey, Lane>();
  #stacks = new Map<LaneKey, LaneStack>();
  #placed = new Map<string, Placed>();
  /** The items for the tray: asking all items for it with each change would cost more than the change. */
  #waiting = new Set<string>();
  #tray: string[] | undefined;
  #stages: Plan['stages'] | undefined;
  #plan: Plan | undefined;
  #height = 0;
  #version = 0;
  /** Lanes whose items are others, and whether the lanes are to be measured: both wait until somebody looks. */
  #dirty = new Set<LaneKey>();
  #stale = false;

  #density = DESK;

  /** The sizes of rows and bars. Setting it moves everything; in which row an item stands is not changed by it. */
  get density(): Density {
    return this.#density;
  }
  set density(density: Density) {
    if (density === this.#density) return;
    this.#density = density;
    this.#version++;
    if (this.#plan) this.#stale = true;
  }

  /** All lanes from top to bottom, without those of folded groups. */
  get lanes(): readonly Lane[] {
    this.#settle();
    return this.#lanes;
  }

  /** All groups from top to bottom. */
  get groups(): readonly LaneGroup[] {
    this.#settle();
    return this.#groups;
  }

  get grouping(): Grouping {
    return this.#arrangement.grouping;
  }

  /** Grows with each change of where anything stands. */
  get version(): number {
    return this.#version;
  }

  /** Height of all groups together, in pixels. */
  get height(): number {
    this.#settle();
    return this.#height;
  }

  /** How many items are laid out on the timeline, those of folded groups included. */
  get placedCount(): number {
    return this.#placed.size;
  }

  /** All items that are laid out on the timeline, those of folded groups included, in no order. */
  get placed(): Iterable<Placed> {
    this.#settle();
    return this.#placed.values();
  }

  /** Ids of the items without a place on the timeline, by title. */
  get tray(): readonly string[] {
    this.#tray ??= this.#plan ? this.#unplaced(this.#plan) : [];
    return this.#tray;
  }

  #unplaced(plan: Plan): string[] {
    const waiting = [...this.#waiting].map((id) => plan.items.get(id)!);
    return waiting.sort((a, b) => byTitle.compare(a.title, b.title) || (a.id < b.id ? -1 : 1)).map((item) => item.id);
  }

  /** First and last day that any item is drawn over; undefined without placed items. */
  get extent(): { from: Day; to: Day } | undefined {
    this.#settle();
    let from = Infinity;
    let to = -Infinity;
    for (const { extent } of this.#stacks.values()) {
      if (extent.from < from) from = extent.from;
      if (extent.to > to) to = extent.to;
    }
    return from <= to ? { from, to } : undefined;
  }

  /** Lays the plan out in another way, as far as it differs from the one before. */
  arrange(arrangement: Arrangement): void {
    const regroup = arrangement.grouping !== this.grouping;
    this.#arrangement = arrangement;
    if (this.#plan) this.update(this.#plan, regroup ? undefined : NOTHING);
  }

  /**
   * Takes over a new plan.
   *
   * @param touched the items that differ from the plan before; without it everything is laid out anew
   */
  update(plan: Plan, touched?: ReadonlySet<string>): void {
    const all = !touched || !this.#plan || this.#stages !== plan.stages;
    if (all) this.#clear();
    const sieve = this.#arrangement.sieve(plan);
    const sifted = this.#sieve !== sieve;
    this.#plan = plan;
    this.#stages = plan.stages;
    this.#sieve = sieve;
    this.#tray = undefined;
    this.#version++;
    const known = new Set(plan.stages.map((s) => s.id));
    if (all) for (const item of plan.items.values()) this.#put(item, known);
    else for (const id of sifted ? plan.items.keys() : touched) this.#assign(plan.items.get(id), id, known);
    if (sifted && touched) for (const id of touched) if (!plan.items.has(id)) this.#assign(undefined, id, known);
    this.#stale = true;
  }

  /** Does what changes have left to do. Many of them may come before anybody looks. */
  #settle(): void {
    if (!this.#stale) return;
    this.#stale = false;
    for (const key of this.#dirty) this.#stacks.get(key)?.stack((moved) => this.#placed.set(moved.id, moved));
    this.#dirty.clear();
    this.#measure(this.#plan!);
  }

  #clear(): void {
    this.#stacks.clear();
    this.#dirty.clear();
    this.#waiting.clear();
    this.#placed.clear();
  }

  #assign(item: ItemFields | undefined, id: string, stages: ReadonlySet<string>): void {
    const before = this.#placed.get(id);
    const next = item && this.#placeOf(item, stages);
    const stays = before && next && before.lane === next.lane;
    if (stays && before.freeFrom === next.freeFrom && before.freeTo === next.freeTo) return;
    if (before) {
      this.#stacks.get(before.lane)?.remove(before);
      this.#dirty.add(before.lane);
      this.#placed.delete(id);
    }
    this.#waiting.delete(id);
    if (item) this.#put(item, stages, next);
  }

  /** Takes in an item that is not there yet. */
  #put(item: ItemFields, stages: ReadonlySet<string>, next = this.#placeOf(item, stages)): void {
    if (!next) {
      if (this.#sieve?.matches(item) ?? true) this.#waiting.add(item.id);
      return;
    }
    let stack = this.#stacks.get(next.lane);
    if (!stack) this.#stacks.set(next.lane, (stack = new LaneStack()));
    stack.add(next);
    this.#dirty.add(next.lane);
    this.#placed.set(item.id, next);
  }

  /** Where an item is to be laid out; undefined where it is left out, or waits for dates or a stage. */
  #placeOf(item: ItemFields, stages: ReadonlySet<string>): Placed | undefined {
    const wanted = this.#sieve?.matches(item) ?? true;
    return wanted && stages.has(item.stage) ? place(item, laneKeyOf(this.grouping, item)) : undefined;
  }

  #measure(plan: Plan): void {
    const { grouping, collapsed, owners } = this.#arrangement;
    this.#lanes = [];
    this.#groups = [];
    this.#byKey.clear();
    this.#height = 0;
    const specs = lanesOf(plan, grouping, owners).filter((spec) => this.#sieve?.admits(spec.fields) ?? true);
    for (let i = 0; i < specs.length;) {
      let end = i;
      while (end < specs.length && specs[end].group === specs[i].group) end++;
      this.#addGroup(specs.slice(i, end), collapsed.has(specs[i].group));
      i = end;
    }
  }

  #addGroup(specs: readonly LaneSpec[], collapsed: boolean): void {
    const top = this.#height;
    const lanes = specs.map((spec) => this.#addLane(spec, collapsed));
    if (collapsed) this.#height = top + COLLAPSED_HEIGHT;
    const group = { id: specs[0].group, index: this.#groups.length, collapsed, lanes, top, height: this.#height - top };
    this.#groups.push(group);
  }

  #addLane(spec: LaneSpec, collapsed: boolean): Lane {
    const rows = this.#stacks.get(spec.key)?.rows ?? [];
    const { team, stage } = spec.fields;
    const density = this.#density;
    const height = collapsed ? 0 : heightOf(rows.length, density);
    const place = { index: this.#lanes.length, rows, top: this.#height, height, density };
    const lane = { ...spec, ...place, team, stage: stage ?? null };
    if (!collapsed) {
      this.#lanes.push(lane);
      this.#byKey.set(spec.key, lane);
      this.#height += height;
    }
    return lane;
  }

  /** The lane that an item belongs to, whether or not it stands there; undefined when there is none in sight. */
  laneFor(item: ItemFields): Lane | undefined {
    this.#settle();
    return this.#byKey.get(laneKeyOf(this.grouping, item));
  }

  /** The group of an item that is laid out; undefined when it is not. */
  groupOf(id: string): LaneGroup | undefined {
    this.#settle();
    const key = this.#placed.get(id)?.lane;
    return key === undefined ? undefined : this.#groups.find((group) => group.lanes.some((lane) => lane.key === key));
  }

  /** Where the item stands; undefined when it has no place. */
  find(id: string): Place | undefined {
    this.#settle();
    const placed = this.#placed.get(id);
    const lane = placed && this.#byKey.get(placed.lane);
    return placed && lane ? { placed, lane, y: rowTop(lane, placed.row) } : undefined;
  }

  lane(key: LaneKey): Lane | undefined {
    this.#settle();
    return this.#byKey.get(key);
  }

  /** The lane at this height; undefined on a folded group, above the first lane and below the last one. */
  laneAt(y: number): Lane | undefined {
    this.#settle();
    if (y < 0 || y >= this.#height) return undefined;
    const lane = this.#lanes[lastFrom(this.#lanes, y)];
    return lane && y >= lane.top && y < lane.top + lane.height ? lane : undefined;
  }

  /** The lanes that reach into these heights, from top to bottom. */
  lanesBetween(y0: number, y1: number): readonly Lane[] {
    this.#settle();
    return between(this.#lanes, y0, y1);
  }

  /** The groups that reach into these heights, from top to bottom. */
  groupsBetween(y0: number, y1: number): readonly LaneGroup[] {
    this.#settle();
    return between(this.#groups, y0, y1);
  }

  /** Everything that reaches into these days and heights, row by row. */
  visible(from: number, to: number, y0: number, y1: number): Place[] {
    const found: Place[] = [];
    for (const lane of this.lanesBetween(y0, y1)) {
      const { row: height, lanePaddingTop } = lane.density;
      const first = Math.max(0, Math.floor((y0 - lane.top - lanePaddingTop) / height));
      const last = Math.min(lane.rows.length - 1, Math.floor((y1 - lane.top - lanePaddingTop) / height));
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

const NOTHING: ReadonlySet<string> = new Set();

interface Band {
  readonly top: number;
  readonly height: number;
}

/** The last of these bands that begins at this height or above; the first one where all begin below. */
function lastFrom(bands: readonly Band[], y: number): number {
  let low = 0;
  let high = bands.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (bands[mid].top <= y) low = mid;
    else high = mid - 1;
  }
  return low;
}

function between<T extends Band>(bands: readonly T[], y0: number, y1: number): readonly T[] {
  return bands
    .slice(lastFrom(bands, Math.max(0, y0)), lastFrom(bands, Math.max(0, y1)) + 1)
    .filter((band) => band.top + band.height > y0 && band.top <= y1);
}

/** Upper edge of the bars of a row. */
export function rowTop(lane: Lane, row: number): number {
  return lane.top + lane.density.lanePaddingTop + row * lane.density.row;
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

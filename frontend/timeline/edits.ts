/** Turns gestures into the steps of an edit. Pure: reads the plan, decides nothing about drawing. */
import type { Fields, ItemFields, Kind, LinkFields, LinkKind, Op, Status, Team } from './model.js';
import { newId } from './new-id.js';
import type { Plan } from './plan-store.js';
import {
  addUnits,
  daysIn,
  readPlanDate,
  roundTo,
  shiftPlanDate,
  spanOf,
  writePlanDate,
  type Day,
  type Unit,
} from './time-scale.js';

/** A step that sets these fields of an item; undefined when it would change nothing. */
export function setItem(item: ItemFields, to: Partial<Omit<ItemFields, 'id'>>): Op | undefined {
  const changed: Fields = {};
  for (const [field, value] of Object.entries(to)) {
    if ((item[field as keyof ItemFields] ?? null) !== (value ?? null)) changed[field] = value ?? null;
  }
  return Object.keys(changed).length > 0 ? { op: 'set', type: 'item', id: item.id, to: changed } : undefined;
}

/** The same, telling the server what the person saw when the gesture began rather than what stands there now. */
export function setItemAsSeen(seen: ItemFields, to: Partial<Omit<ItemFields, 'id'>>): Op | undefined {
  const op = setItem(seen, to);
  if (!op) return undefined;
  const from: Fields = {};
  for (const field of Object.keys(op.to!)) from[field] = seen[field as keyof ItemFields] ?? null;
  return { ...op, from };
}

/** A shift along time: whole days, and how many of the grabbed item's own units that was (for coarse dates). */
export interface TimeShift {
  readonly days: number;
  /** Set when the grabbed item moves in months, quarters or years. */
  readonly unit?: Exclude<Unit, 'day' | 'week'>;
  readonly count?: number;
}

/** No movement along time. */
export const STILL: TimeShift = { days: 0 };

/**
 * The start and end that an item has after a shift. Coarse dates move by whole units of their own and keep their
 * precision.
 *
 * @param free moves by days exactly and so makes coarse dates exact
 */
export function shiftedDates(item: ItemFields, shift: TimeShift, free = false): Pick<ItemFields, 'start' | 'end'> {
  const span = spanOf(item);
  const precision = span.precision;
  if (shift.days === 0 && !shift.count) return { start: item.start ?? null, end: item.end ?? null };
  if (precision === 'day' || free) {
    return {
      start: span.start === undefined ? null : writePlanDate(span.start + shift.days, 'day'),
      end: span.end === undefined ? null : writePlanDate(span.end + shift.days, 'day'),
    };
  }
  const count = shift.unit === precision ? shift.count! : Math.round(shift.days / daysIn(precision));
  // A date that is known to the day, at the other edge, moves by the same calendar step.
  const move = (date: string | null | undefined): string | null => {
    const read = readPlanDate(date);
    if (!read) return null;
    return read.precision === 'day'
      ? writePlanDate(addUnits(read.first, count, precision), 'day')
      : shiftPlanDate(date!, 0, precision, count);
  };
  return { start: move(item.start), end: move(item.end) };
}

/** Which edge of a bar. */
export type Edge = 'start' | 'end';

/**
 * The dates after one edge was dragged to a boundary between days. The other edge stays; at least one unit remains.
 *
 * @param boundary for the start the first day, for the end the day after the last one
 */
export function resizedDates(
  item: ItemFields,
  edge: Edge,
  boundary: number,
  free = false,
): Pick<ItemFields, 'start' | 'end'> {
  const span = spanOf(item);
  const read = readPlanDate(edge === 'start' ? item.start : item.end);
  const precision = free || !read ? 'day' : read.precision;
  const snapped = roundTo(boundary, precision);
  const day = edge === 'start' ? snapped : snapped - 1;
  if (edge === 'start') {
    const latest = span.end ?? Infinity;
    return { start: writePlanDate(Math.min(day, latest), precision), end: item.end ?? null };
  }
  const earliest = span.start ?? -Infinity;
  return { start: item.start ?? null, end: writePlanDate(Math.max(day, earliest), precision) };
}

/** How long a new bar of each kind is, in days, until somebody says otherwise. */
export const DEFAULT_DAYS: Readonly<Record<Kind, number>> = { pilot: 42, 'scaling-task': 91, milestone: 1 };

/** The dates of an item of the tray that is put down with its start on this day. */
export function placedDates(item: ItemFields, start: Day): Pick<ItemFields, 'start' | 'end'> {
  return { start: writePlanDate(start, 'day'), end: writePlanDate(start + DEFAULT_DAYS[item.kind] - 1, 'day') };
}

/** What a new item starts with. */
export interface NewItem {
  readonly kind: Kind;
  readonly team: Team;
  readonly stage: string;
  /** Null for an item that starts in the tray. */
  readonly days: { readonly from: Day; readonly to: Day } | null;
  readonly title: string;
  /** Null for nobody; left out, it is the sender when the sender is of its team. */
  readonly owner?: string | null;
  /** Left out, it is proposed. */
  readonly status?: Status;
}

/** The step that adds an item. */
export function addItem(plan: Plan, item: NewItem): Op & { to: Fields } {
  const side = plan.people.get(plan.me.id)?.side;
  const mine = side === item.team || side === 'bridge';
  return {
    op: 'add',
    type: 'item',
    id: newId(),
    to: {
      kind: item.kind,
      team: item.team,
      stage: item.stage,
      title: item.title,
      start: item.days && writePlanDate(item.days.from, 'day'),
      end: item.days && writePlanDate(item.days.to, 'day'),
      owner: item.owner === undefined ? (mine ? plan.me.id : null) : item.owner,
      status: item.status ?? 'proposed',
    },
  };
}

/** The kind that a team draws on its own lane. */
export function kindOf(team: Team): Kind {
  return team === 'marketing' ? 'pilot' : 'scaling-task';
}

/** The steps that delete items, with the links that lead from or to them. */
export function removeItems(plan: Plan, ids: ReadonlySet<string>): Op[] {
  const ops: Op[] = [];
  for (const link of plan.links.values()) {
    if (ids.has(link.from) || ids.has(link.to)) ops.push(removeLink(link));
  }
  for (const id of ids) if (plan.items.has(id)) ops.push({ op: 'remove', type: 'item', id });
  return ops;
}

/** The step that links two items; nothing moves by itself until somebody says so. */
export function addLink(kind: LinkKind, from: string, to: string): Op {
  return { op: 'add', type: 'link', id: newId(), to: { kind, from, to, lead: null, policy: 'warn' } };
}

export function removeLink(link: LinkFields): Op {
  return { op: 'remove', type: 'link', id: link.id };
}

/**
 * The steps that bring a deleted item back as it was, its texts and its links to what is still there included, with what
 * somebody wanted to set on top.
 *
 * @param removal the steps of the change that has deleted it
 */
export function restoreItem(plan: Plan, id: string, removal: readonly Op[], mine: Fields): Op[] {
  const gone = removal.filter(({ op }) => op === 'remove');
  const item = gone.find((step) => step.type === 'item' && step.id === id);
  if (!item) return [];
  const isBack = (end: string | null | undefined): boolean => end === id || (!!end && plan.items.has(end));
  const links = gone.filter(({ type, from }) => {
    const ends = [from?.['from'], from?.['to']];
    return type === 'link' && ends.includes(id) && ends.every(isBack);
  });
  return [
    { op: 'add', type: 'item', id, to: { ...item.from, ...mine } },
    ...links.map((link): Op => ({ op: 'add', type: 'link', id: link.id, to: { ...link.from } })),
  ];
}

/** The usual steps of a customer's journey, for a plan that has none yet. */
export function addUsualStages(stages: readonly { name: string; goal: string }[]): Op[] {
  return stages.map((stage, i) => ({
    op: 'add',
    type: 'stage',
    id: newId(),
    to: { ...stage, position: String(i) },
  }));
}

/** The bounds of horizons: which there are, how far each may go, and what moving one means. Pure. */
import type { HorizonFields, Op, Team } from '../model.js';
import { firstDayOf, isoOf, lastDayOf, magnetShift, roundTo, type Day, type Unit } from '../time-scale.js';

/** A bound on one team's ruler: where a horizon ends, where one begins, or both at once where they meet. */
export interface Bound {
  readonly team: Team;
  /** The first day after the bound. */
  readonly day: Day;
  readonly ends?: HorizonFields;
  readonly starts?: HorizonFields;
  /** How far it may go: every horizon keeps a day, and does not reach into its neighbours. */
  readonly least: Day;
  readonly most: Day;
}

interface Read {
  readonly horizon: HorizonFields;
  readonly first: Day;
  readonly last: Day;
}

/** The bounds of one team, by day. Horizons that overlap already keep a bound each. */
export function boundsOf(horizons: readonly HorizonFields[], team: Team): Bound[] {
  const all = readAll(horizons, team);
  const bounds: Bound[] = [];
  all.forEach((one, i) => {
    const before = all[i - 1];
    const after = all[i + 1];
    if (before?.last !== one.first - 1) {
      const least = before && before.last < one.first ? before.last + 1 : -Infinity;
      bounds.push({ team, day: one.first, starts: one.horizon, least, most: one.last });
    }
    const shared = after?.first === one.last + 1;
    const free = after && after.first > one.last ? after.first : Infinity;
    bounds.push({
      team,
      day: one.last + 1,
      ends: one.horizon,
      ...(shared && { starts: after.horizon }),
      least: one.first + 1,
      most: shared ? after.last : free,
    });
  });
  return bounds;
}

function readAll(horizons: readonly HorizonFields[], team: Team): Read[] {
  const found: Read[] = [];
  for (const horizon of horizons) {
    const first = firstDayOf(horizon.start);
    const last = lastDayOf(horizon.end);
    if (horizon.team === team && first !== undefined && last !== undefined) found.push({ horizon, first, last });
  }
  return found.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** Names a bound over changes of the plan. */
export function boundKey({ ends, starts }: Bound): string {
  return `${ends?.id ?? ''}|${starts?.id ?? ''}`;
}

/** As near to the wished day as the bound may go. */
export function heldBound({ least, most }: Bound, day: Day): Day {
  return Math.max(least, Math.min(most, day));
}

/**
 * Where a dragged bound comes to rest: at a magnet within reach, else at the unit's nearest boundary.
 *
 * @param wish the (fractional) day under the pointer
 * @param free by days, without magnets
 */
export function snappedBound(
  bound: Bound,
  wish: number,
  unit: Unit,
  magnets: readonly Day[],
  reach: number,
  free: boolean,
): Day {
  const pull = free ? undefined : magnetShift([wish], magnets, reach);
  const day = pull === undefined ? roundTo(wish, free ? 'day' : unit) : Math.round(wish + pull);
  return heldBound(bound, day);
}

/** The steps that move a bound, with what the person saw before; none when it stays. */
export function boundOps({ ends, starts, day }: Bound, to: Day): Op[] {
  if (to === day) return [];
  const ops: Op[] = [];
  if (ends) ops.push(setOp(ends, 'end', isoOf(to - 1)));
  if (starts) ops.push(setOp(starts, 'start', isoOf(to)));
  return ops;
}

function setOp(horizon: HorizonFields, field: 'start' | 'end', date: string): Op {
  return { op: 'set', type: 'horizon', id: horizon.id, from: { [field]: horizon[field] }, to: { [field]: date } };
}

/** The horizons as they would be with the bound moved there. */
export function horizonsWith(horizons: readonly HorizonFields[], bound: Bound, to: Day): HorizonFields[] {
  return horizons.map((one) => {
    if (one.id === bound.ends?.id) return { ...one, end: isoOf(to - 1) };
    return one.id === bound.starts?.id ? { ...one, start: isoOf(to) } : one;
  });
}

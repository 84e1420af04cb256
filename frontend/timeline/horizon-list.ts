/** One team's items as a list by its own horizons, for screens too narrow for a timeline. Pure. */
import { drawnDays } from './lane-layout.js';
import type { HorizonFields, ItemFields, Team } from './model.js';
import type { Plan } from './plan-store.js';
import { firstDayOf, lastDayOf, type Day } from './time-scale.js';

/**
 * What stands together: all that ended before the team's first horizon, each horizon, all that begins after the last one,
 * and what has no dates. A team without horizons has its dated items in `dated`.
 */
export type GroupKind = 'earlier' | 'horizon' | 'beyond' | 'dated' | 'tray';

export interface HorizonGroup {
  readonly kind: GroupKind;
  /** Set for `horizon`. */
  readonly horizon?: HorizonFields;
  /** By start, then by title. */
  readonly items: readonly ItemFields[];
}

interface Bounds {
  readonly horizon: HorizonFields;
  readonly from: Day;
  readonly to: Day;
}

/**
 * The groups of one team from early to late, the tray last; groups without items are left out, except horizons.
 *
 * An item stands in the first horizon that it reaches into, so that what is under way is under “now”; one that lies in a
 * gap between two horizons stands in the later one.
 *
 * @param wanted which items; without it all. Where not all are wanted, a horizon without any is left out
 */
export function groupsOf(plan: Plan, team: Team, wanted?: (item: ItemFields) => boolean): HorizonGroup[] {
  const bounds = boundsOf(plan, team);
  const found = new Map<string, ItemFields[]>();
  for (const item of plan.items.values()) {
    if (item.team !== team || wanted?.(item) === false) continue;
    const key = groupOf(item, bounds);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  const group = (kind: GroupKind, key: string, horizon?: HorizonFields): HorizonGroup => ({
    kind,
    ...(horizon && { horizon }),
    items: (found.get(key) ?? []).sort(inTime),
  });
  const all = [
    group('earlier', 'earlier'),
    group('dated', 'dated'),
    ...bounds.map(({ horizon }) => group('horizon', horizon.id, horizon)),
    group('beyond', 'beyond'),
    group('tray', 'tray'),
  ];
  return all.filter(({ kind, items }) => items.length > 0 || (kind === 'horizon' && !wanted));
}

function boundsOf(plan: Plan, team: Team): Bounds[] {
  const found: Bounds[] = [];
  for (const horizon of plan.horizons) {
    const from = firstDayOf(horizon.start);
    const to = lastDayOf(horizon.end);
    if (horizon.team === team && from !== undefined && to !== undefined) found.push({ horizon, from, to });
  }
  return found.sort((a, b) => a.from - b.from);
}

function groupOf(item: ItemFields, bounds: readonly Bounds[]): string {
  const days = drawnDays(item);
  if (!days) return 'tray';
  if (bounds.length === 0) return 'dated';
  if (days.to < bounds[0].from) return 'earlier';
  return bounds.find(({ to }) => to >= days.from)?.horizon.id ?? 'beyond';
}

function inTime(a: ItemFields, b: ItemFields): number {
  const byStart = (drawnDays(a)?.from ?? 0) - (drawnDays(b)?.from ?? 0);
  return byStart || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1);
}

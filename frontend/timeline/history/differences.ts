/** What differs between two states of a plan, as far as the timeline draws it. Pure. */
import type { ItemFields } from '../model.js';
import type { PlanState } from '../plan-state.js';

/** One item that is not the same in both: `before` is missing for one that was added, `after` for one that was removed. */
export interface Difference {
  readonly id: string;
  readonly before?: ItemFields;
  readonly after?: ItemFields;
  /** Whether it lies elsewhere: other dates, another stage or another team. */
  readonly moved: boolean;
}

const PLACE = ['start', 'end', 'stage', 'team', 'kind'] as const;

/** By id, every item that differs. Equal ones that were changed and changed back are none. */
export function differencesOf(before: PlanState, after: PlanState): Map<string, Difference> {
  const found = new Map<string, Difference>();
  for (const [id, entity] of after.tables.item) {
    const old = before.tables.item.get(id);
    if (old === entity) continue;
    const now = entity as unknown as ItemFields;
    if (!old) {
      found.set(id, { id, after: now, moved: false });
    } else if (Object.keys({ ...old, ...entity }).some((field) => old[field] !== entity[field])) {
      const moved = PLACE.some((field) => old[field] !== entity[field]);
      found.set(id, { id, before: old as unknown as ItemFields, after: now, moved });
    }
  }
  for (const [id, old] of before.tables.item) {
    if (!after.tables.item.has(id)) found.set(id, { id, before: old as unknown as ItemFields, moved: false });
  }
  return found;
}

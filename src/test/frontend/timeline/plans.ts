import type { ItemFields, Snapshot, StageFields } from '../../../../frontend/timeline/model.js';
import type { Plan } from '../../../../frontend/timeline/plan-store.js';
import { CSRF, ROADMAP } from './model-server.js';

const STAGES: StageFields[] = [
  { id: 's1', name: 'Discover', position: '0' },
  { id: 's2', name: 'Buy', position: '1' },
];

/** A pilot of marketing in the first stage, unless told otherwise. */
export function item(id: string, start: string | null, end: string | null, more: Partial<ItemFields> = {}): ItemFields {
  return {
    id,
    kind: 'pilot',
    team: 'marketing',
    stage: 's1',
    title: `Item ${id}`,
    start,
    end,
    status: 'proposed',
    ...more,
  };
}

/** A plan of these items, owned by Maya of marketing. */
export function planOf(items: ItemFields[], stages: StageFields[] = STAGES): Plan {
  return {
    revision: 1,
    me: { id: 'maya', access: 'owner' },
    roadmap: { id: 'r', name: 'Journey', owner: 'maya' },
    people: new Map([
      ['maya', { id: 'maya', name: 'Maya Brandt', initials: 'MB', side: 'marketing' }],
      ['anna', { id: 'anna', name: 'Anna Novak', initials: 'AN', side: 'it' }],
    ]),
    stages,
    horizons: [],
    items: new Map(items.map((one) => [one.id, one])),
    links: new Map(),
    views: [],
    marks: new Map(),
  };
}

/** What the server tells Maya of a plan of these items, which she owns and may edit. */
export function snapshotOf(items: ItemFields[], more: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 5,
    me: { id: 'maya', access: 'edit' },
    csrf: CSRF,
    people: [],
    roadmap: { id: ROADMAP, name: 'Journey', owner: 'maya' },
    stages: STAGES,
    horizons: [],
    items,
    links: [],
    ...more,
  };
}

/**
 * Draws a small plan where nobody sees it, while the real one is on its way. Browsers compile code when it first runs, and
 * make fonts and date formats ready when they are first asked for: the plan's own first frame would have to wait for that.
 */
import { BarLayer } from './bar-layer.js';
import type { BarContext } from './bar-view.js';
import type { Camera } from './camera.js';
import { STATUSES, TEAMS } from './grouping.js';
import { LaneLayout } from './lane-layout.js';
import type { ItemFields, Kind, Snapshot } from './model.js';
import { PlanStore, type Plan } from './plan-store.js';
import { visiblePlaces } from './plan-view.js';
import { isoOf, type Day } from './time-scale.js';

/** Enough for a browser to see what the code is given, as a rule. */
const ITEMS = 120;
const KINDS: readonly Kind[] = ['pilot', 'scaling-task', 'milestone'];
/** The letters whose widths titles are measured by. */
const TITLE = 'The quick brown fox jumps over a lazy dog: MAKING PDFS, QR & 0123456789 ';

/** What it is drawn in. */
export interface Surroundings {
  readonly camera: Camera;
  readonly today: Day;
  readonly contextOf: (plan: Plan, layout: LaneLayout) => BarContext;
}

/** Does as is done with a plan that comes: reads it, lays it out, draws its bars. Leaves nothing behind. */
export function rehearse({ camera, today, contextOf }: Surroundings): void {
  const store = new PlanStore({ read: () => null, write: () => undefined });
  store.load(planAround(today));
  const plan = store.plan!;
  const layout = new LaneLayout();
  layout.update(plan);
  const context = contextOf(plan, layout);
  new BarLayer().draw(document.createElement('div'), context, visiblePlaces(context, camera, []));
}

function planAround(today: Day): Snapshot {
  const owner = { id: 'nobody', name: 'Nobody', initials: 'N', side: 'it' } as const;
  return {
    revision: 1,
    me: { id: owner.id, access: 'view' },
    csrf: { header: '', token: '' },
    people: [owner],
    roadmap: { id: 'rehearsal', name: '', owner: owner.id },
    stages: [{ id: 'stage', name: '', position: '0' }],
    horizons: [],
    items: Array.from({ length: ITEMS }, (_, i): ItemFields => {
      const start = today - 60 + ((i * 5) % 200);
      return {
        id: `rehearsal-${i}`,
        kind: KINDS[i % KINDS.length],
        team: TEAMS[i % TEAMS.length],
        stage: 'stage',
        title: `${TITLE}${i}`,
        start: isoOf(start),
        end: isoOf(start + 20 + (i % 40)),
        owner: owner.id,
        status: STATUSES[i % STATUSES.length],
      };
    }),
    links: [],
  };
}

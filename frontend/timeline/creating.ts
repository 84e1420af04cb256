/** New items where the person looks: shared by the toolbar, the keys and the menus. */
import { addItem, DEFAULT_DAYS } from './edits.js';
import { fieldsForNew } from './grouping.js';
import type { TimelineHost } from './host.js';
import type { Lane } from './lane-layout.js';
import * as say from './messages.js';
import type { Kind } from './model.js';
import type { Day } from './time-scale.js';

/** The first day of a new item that shall lie in the middle of what is in sight. */
export function startInSight(host: TimelineHost, kind: Kind): Day {
  const sight = host.sight();
  return Math.round(host.scale.day(sight.x + sight.width / 2) - DEFAULT_DAYS[kind] / 2);
}

/** The lane of the focused item; without one the first in sight. Undefined while the plan has no stages. */
export function laneInSight(host: TimelineHost): Lane | undefined {
  const focused = host.focusId ? host.layout.find(host.focusId)?.lane : undefined;
  return focused ?? host.layout.laneAt(host.sight().y + 4) ?? host.layout.lanes[0] ?? host.layout.groups[0]?.lanes[0];
}

/** Adds an item of the usual length and opens it; a pilot is marketing's, a scaling task IT's. */
export function createItem(host: TimelineHost, kind: Kind, lane: Lane, from: Day = startInSight(host, kind)): void {
  const team = kind === 'scaling-task' ? 'it' : kind === 'pilot' ? 'marketing' : lane.team;
  const days = { from, to: from + DEFAULT_DAYS[kind] - 1 };
  const fields = fieldsForNew(host.plan!, lane.fields);
  host.desk.create(addItem(host.plan!, { kind, ...fields, team, days, title: say.NEW_TITLE[kind] }));
}

/** What the live region says of where an item stands, in the words of the lanes that are shown. */
import { groupName } from './groups-view.js';
import type { TimelineHost } from './host.js';
import * as say from './messages.js';
import type { ItemFields } from './model.js';

/** Title, place and dates; where lanes are grouped by owner or status, also that. */
export function spokenPlace({ plan, layout }: Pick<TimelineHost, 'plan' | 'layout'>, item: ItemFields): string {
  const place = say.spokenPlace(plan!, item);
  const lane = layout.grouping === 'owner' || layout.grouping === 'status' ? layout.laneFor(item) : undefined;
  return lane ? `${place}, ${groupName(plan!, layout, lane.group)}` : place;
}

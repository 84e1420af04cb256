/** What the timeline says of links and of what moves along with them. */
import type { LinkObstacle, Stand } from './links.js';
import type { TimelineHost } from './host.js';
import { daysInWords } from './messages.js';
import type { ItemFields, LinkFields, LinkKind, LinkPolicy } from './model.js';
import type { Plan } from './plan-store.js';
import { spokenPlace } from './spoken-place.js';
import { t, tn } from './texts.js';

/** A fixed text of `timeline-links.properties`. */
export function linkText(key: string): string {
  return t(`timeline.links.${key}`);
}

/** Why a link cannot be made, and how the circle would run. */
export function obstacleText(plan: Plan, obstacle: LinkObstacle, from: ItemFields, to: ItemFields): string {
  if (obstacle.why === 'same') return t('timeline.links.same');
  if (obstacle.why === 'twice') return t('timeline.links.twice', from.title, to.title);
  const way = obstacle.way.map((id) => t('timeline.links.quoted', plan.items.get(id)?.title ?? '')).join(' → ');
  return t('timeline.links.loop', way);
}

/** What a drop would make: “Loyalty pilot is handed over to …” or “… needs …”. */
export function linkSentence(kind: LinkKind, from: ItemFields, to: ItemFields): string {
  return kind === 'handover'
    ? t('timeline.links.handed-over', from.title, to.title)
    : t('timeline.links.needs', to.title, from.title);
}

/** The same as said once it is gone. */
export function goneSentence(kind: LinkKind, from: ItemFields, to: ItemFields): string {
  return kind === 'handover'
    ? t('timeline.links.not-handed-over', from.title, to.title)
    : t('timeline.links.needs-not', to.title, from.title);
}

/** The words on a connector; empty when there is nothing to say. */
export function standText({ state, days }: Stand): string {
  if (state === 'waiting') return t('timeline.links.waiting', daysInWords(days));
  if (state === 'overlap') return t('timeline.links.overlap', daysInWords(days));
  return state === 'early' ? t('timeline.links.early', daysInWords(days)) : '';
}

/** What is said of a handover whose pilot waits no longer than was agreed; empty where there is nothing between the two. */
export function inStepText(kind: LinkKind, { state, days }: Stand): string {
  return kind === 'handover' && state === 'in-step' && days > 0 ? t('timeline.links.as-agreed', daysInWords(days)) : '';
}

/** How a link stands, in a sentence. */
export function standSentence(stand: Stand): string {
  return standText(stand) || linkText(stand.state === 'unknown' ? 'unknown' : 'in-step');
}

export function kindText(kind: LinkKind): string {
  return linkText(`kind.${kind}`);
}

export function policyText(policy: LinkPolicy): string {
  return linkText(`policy.${policy}`);
}

/** Which links of an item an entry of its list belongs to. */
export function roleText(link: LinkFields, item: string): string {
  const role = link.kind === 'handover' ? 'handover' : 'needs';
  return linkText(`role.${role}-${link.from === item ? 'from' : 'to'}`);
}

/** “+3 items move”; empty for none. */
export function alongText(count: number): string {
  return count === 0 ? '' : tn('timeline.links.along', count);
}

/** “3 items moved along”; empty for none. */
export function movedAlongText(count: number): string {
  return count === 0 ? '' : tn('timeline.links.moved-along', count);
}

/** What the toast says after a move that took others along. */
export function movedText(title: string, count: number): string {
  return t('timeline.links.moved', title, movedAlongText(count));
}

/** Where an item is now or would be, and how many move along. */
export function spokenMove(
  host: Pick<TimelineHost, 'plan' | 'layout'>,
  item: ItemFields,
  along: number,
  done: boolean,
): string {
  const more = done ? movedAlongText(along) : alongText(along);
  return spokenPlace(host, item) + (more && `. ${more}`);
}

export function linkStarted(item: ItemFields, kind: LinkKind | undefined): string {
  return item.kind === 'pilot' && kind !== 'needs'
    ? t('timeline.links.started-pilot', item.title)
    : t('timeline.links.started', item.title);
}

/** The name of a link's or an item's card. */
export function cardLabel(title: string): string {
  return t('timeline.links.of', title);
}

export function policyLabel(earlier: string): string {
  return t('timeline.links.policy-label', earlier);
}

/** What the card of an item tells. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyTexts } from '../agreement/key-texts.js';
import { standText } from '../link-texts.js';
import { standOf } from '../links.js';
import * as say from '../messages.js';
import type { ItemFields, LinkFields } from '../model.js';
import type { Plan } from '../plan-store.js';
import { lifeTexts } from '../pilots/life.js';
import { signsOf, signTexts } from '../talk/signs.js';
import { localeOf, t } from '../texts.js';
import { capital } from '../words.js';
import { spanOf } from '../time-scale.js';

/** More links than these are counted, not listed. */
const MOST_LINKS = 5;

/** Who touched an item last, as far as this screen has seen. */
export interface LastTouch {
  /** The id of a person. */
  readonly by: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** “2 November 2026 – 29 January 2027 · 13 weeks”, each date as precise as it is known. */
export function datesText(item: ItemFields): string {
  const start = say.dateInWords(item.start);
  const end = say.dateInWords(item.end);
  if (!start && !end) return t('timeline.card.no-dates');
  if (!end) return t('timeline.card.from', start);
  if (!start) return t('timeline.card.until', end);
  if (item.kind === 'milestone') return start;
  const span = spanOf(item);
  const days = say.daysInWords(span.end! - span.start! + 1);
  const length = span.precision === 'day' ? days : t('timeline.card.about', days);
  return `${start === end ? start : t('timeline.card.dates', start, end)} · ${length}`;
}

function linkText(plan: Plan, item: ItemFields, link: LinkFields): string {
  const from = plan.items.get(link.from);
  const to = plan.items.get(link.to);
  if (!from || !to) return '';
  const outgoing = link.from === item.id;
  const key = `timeline.card.${link.kind}-${outgoing ? 'to' : 'from'}`;
  const wait = standText(standOf(link, from, to));
  return t(key, outgoing ? to.title : from.title) + (wait ? ` · ${wait}` : '');
}

function linksOf(plan: Plan, item: ItemFields): string[] {
  const texts: string[] = [];
  for (const link of plan.links.values()) {
    if (link.from === item.id || link.to === item.id) texts.push(linkText(plan, item, link));
  }
  const shown = texts.filter(Boolean).sort();
  if (shown.length <= MOST_LINKS) return shown;
  return [...shown.slice(0, MOST_LINKS), t('timeline.card.more-links', shown.length - MOST_LINKS)];
}

/** “3 minutes ago”, “yesterday”. */
export function agoText(millis: number): string {
  const format = new Intl.RelativeTimeFormat(localeOf(), { numeric: 'auto' });
  const minutes = Math.round(millis / 60_000);
  if (minutes < 1) return t('timeline.card.just-now');
  if (minutes < 60) return format.format(-minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 24 ? format.format(-hours, 'hour') : format.format(-Math.round(hours / 24), 'day');
}

function touchText(plan: Plan, touch: LastTouch | undefined): string {
  const who = touch && plan.people.get(touch.by)?.name;
  return who ? t('timeline.card.changed-by', who, agoText(Date.now() - touch.at)) : '';
}

/**
 * The inside of an item's card.
 *
 * @param unsaved whether its last edit is not stored yet
 */
export function cardView(plan: Plan, item: ItemFields, unsaved: boolean, touch: LastTouch | undefined): TemplateResult {
  const stage = plan.stages.find((one) => one.id === item.stage)?.name;
  const owner = item.owner ? plan.people.get(item.owner)?.name : undefined;
  const where = [capital(say.KIND[item.kind]), say.TEAM_TITLE[item.team], stage].filter(Boolean).join(' · ');
  const facts = [t('timeline.card.owner', owner ?? t('timeline.detail.nobody')), capital(say.STATUS[item.status])];
  const changed = touchText(plan, touch);
  const signs = signsOf(plan, item);
  return html`<p class="card-where ${item.team}">${where}</p>
    <p class="card-title">${item.title}</p>
    <p>${datesText(item)}</p>
    <p>${facts.join(' · ')}</p>
    ${[...signTexts(signs), ...keyTexts(plan, signs?.keys), ...lifeTexts(plan, item)].map(
      (text) => html`<p class="card-sign">${capital(text)}</p>`,
    )}
    ${linksOf(plan, item).map((text) => html`<p class="card-link">${text}</p>`)}
    ${unsaved ? html`<p class="card-unsaved">${say.TEXT.unsaved}</p>` : nothing}
    ${changed ? html`<p class="card-quiet">${changed}</p>` : nothing}`;
}

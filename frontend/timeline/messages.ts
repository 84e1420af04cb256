/** Every text that the timeline shows or speaks, in one place. Dates are written in the reader's own way. */
import type { Conflict, HorizonFields, ItemFields, Kind, Status, Team } from './model.js';
import type { Plan } from './plan-store.js';
import { localeOf, spoken, t, tn, type Spoken } from './texts.js';
import { dateOf, dayFormat, partsOf, readPlanDate, spanOf, type Day, type Zoom } from './time-scale.js';

export const KIND: Spoken<Kind> = spoken({
  pilot: 'timeline.kind.pilot',
  'scaling-task': 'timeline.kind.scaling-task',
  milestone: 'timeline.kind.milestone',
});
export const TEAM: Spoken<Team> = spoken({ marketing: 'timeline.team.marketing', it: 'timeline.team.it' });
export const TEAM_TITLE: Spoken<Team> = spoken({
  marketing: 'timeline.team-title.marketing',
  it: 'timeline.team-title.it',
});
export const STATUS: Spoken<Status> = spoken({
  proposed: 'timeline.status.proposed',
  agreed: 'timeline.status.agreed',
  'in-progress': 'timeline.status.in-progress',
  done: 'timeline.status.done',
  stopped: 'timeline.status.stopped',
});
export const ZOOM: Spoken<Zoom> = spoken({
  weeks: 'timeline.zoom.weeks',
  months: 'timeline.zoom.months',
  quarters: 'timeline.zoom.quarters',
  years: 'timeline.zoom.years',
});
export const NEW_TITLE: Spoken<Kind> = spoken({
  pilot: 'timeline.new.pilot',
  'scaling-task': 'timeline.new.scaling-task',
  milestone: 'timeline.new.milestone',
});
const FIELD: Readonly<Record<string, string>> = spoken({
  title: 'timeline.field.title',
  start: 'timeline.field.start',
  end: 'timeline.field.end',
  owner: 'timeline.field.owner',
  status: 'timeline.field.status',
  stage: 'timeline.field.stage',
  team: 'timeline.field.team',
  kind: 'timeline.field.kind',
  policy: 'timeline.field.policy',
  lead: 'timeline.field.lead',
});

/** The usual journey that an empty plan is offered, in the reader's language. */
export function usualStages(): readonly { name: string; goal: string }[] {
  return [
    { name: t('timeline.stage.discover'), goal: t('timeline.stage.discover-goal') },
    { name: t('timeline.stage.consider'), goal: t('timeline.stage.consider-goal') },
    { name: t('timeline.stage.buy'), goal: t('timeline.stage.buy-goal') },
    { name: t('timeline.stage.use'), goal: t('timeline.stage.use-goal') },
    { name: t('timeline.stage.stay'), goal: t('timeline.stage.stay-goal') },
    { name: t('timeline.stage.recommend'), goal: t('timeline.stage.recommend-goal') },
  ];
}

export const TEXT = spoken({
  add: 'timeline.add',
  addHint: 'timeline.add-hint',
  undo: 'timeline.undo',
  redo: 'timeline.redo',
  fit: 'timeline.fit',
  fitHint: 'timeline.fit-hint',
  today: 'timeline.today',
  todayHint: 'timeline.today-hint',
  zoomGroup: 'timeline.zoom-group',
  corner: 'timeline.corner',
  timeline: 'timeline.timeline',
  tray: 'timeline.tray',
  trayHint: 'timeline.tray-hint',
  trayHintViewer: 'timeline.tray-hint-viewer',
  trayEmpty: 'timeline.tray-empty',
  dismiss: 'timeline.dismiss',
  useMine: 'timeline.use-mine',
  restore: 'timeline.restore',
  resizeStart: 'timeline.resize-start',
  resizeEnd: 'timeline.resize-end',
  notAllowedOutside: 'timeline.not-allowed-outside',
  viewer: 'timeline.viewer',
  cancelled: 'timeline.cancelled',
  unsaved: 'timeline.unsaved',
  loading: 'timeline.loading',
  planSlow: 'timeline.plan-slow',
  planOffline: 'timeline.plan-offline',
  askAgain: 'timeline.ask-again',
  emptyStagesTitle: 'timeline.empty-stages-title',
  emptyStages: 'timeline.empty-stages',
  emptyStagesViewer: 'timeline.empty-stages-viewer',
  emptyStagesButton: 'timeline.empty-stages-button',
  emptyItemsTitle: 'timeline.empty-items-title',
  emptyItems: 'timeline.empty-items',
  emptyItemsViewer: 'timeline.empty-items-viewer',
  signedOut: 'timeline.signed-out',
  gone: 'timeline.gone',
  milestoneNoResize: 'timeline.milestone-no-resize',
  controls: 'timeline.controls',
  undoHint: 'timeline.undo-hint',
  redoHint: 'timeline.redo-hint',
  somebody: 'timeline.somebody',
  unreadable: 'timeline.unreadable',
});

const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** “3 Jun”, with the year only where it differs from the reader's own. */
export function shortDay(day: Day, thisYear: number = new Date().getFullYear()): string {
  const year = dateOf(day).getUTCFullYear();
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  return dayFormat(year === thisYear ? options : { ...options, year: 'numeric' }).format(dateOf(day));
}

/** A plan date in words: “2 November 2026”, “November 2026”, “quarter 4 of 2026”, “2026”. */
export function dateInWords(date: string | null | undefined): string {
  const read = readPlanDate(date);
  if (!read) return '';
  const at = dateOf(read.first);
  if (read.precision === 'day') return dayInWords(read.first);
  if (read.precision === 'month') return dayFormat({ month: 'long', year: 'numeric' }).format(at);
  if (read.precision === 'year') return String(at.getUTCFullYear());
  return t('timeline.quarter', Math.floor(at.getUTCMonth() / 3) + 1, at.getUTCFullYear());
}

/** What stands around the day in a month's dates, and how each day of a month is written; by language. */
const monthsAround = new Map<string, readonly [string, string]>();
const daysWritten = new Map<string, string>();

/** “2 November 2026”. Formats take long, and a plan that comes asks for hundreds: each month and each day is asked for once. */
export function dayInWords(day: Day): string {
  const { year, month, date } = partsOf(day);
  const monthKey = `${localeOf()} ${year}-${month}`;
  const dayKey = `${localeOf()} ${date}`;
  if (!monthsAround.has(monthKey) || !daysWritten.has(dayKey)) {
    const parts = dayFormat(LONG).formatToParts(dateOf(day));
    const at = parts.findIndex(({ type }) => type === 'day');
    const text = (from: number, to?: number): string => parts.slice(from, to).reduce((all, one) => all + one.value, '');
    monthsAround.set(monthKey, [text(0, at), text(at + 1)]);
    daysWritten.set(dayKey, parts[at].value);
  }
  const [before, after] = monthsAround.get(monthKey)!;
  return before + daysWritten.get(dayKey)! + after;
}

/** The dates of an item: “2 November 2026 to 29 January 2027”, with what is open or not known yet said. */
export function datesInWords(item: ItemFields): string {
  const start = dateInWords(item.start);
  const end = dateInWords(item.end);
  if (!start && !end) return t('timeline.dates.none');
  if (!end) return t('timeline.dates.from', start);
  if (!start) return t('timeline.dates.until', end);
  return start === end ? start : t('timeline.dates.span', start, end);
}

function placeInWords(plan: Plan, item: ItemFields): string {
  const stage = plan.stages.find((s) => s.id === item.stage)?.name;
  return [stage, TEAM[item.team]].filter(Boolean).join(', ');
}

interface KnownLabel {
  readonly stages: Plan['stages'];
  readonly people: Plan['people'];
  /** What is said of an edit that is not stored; empty when there is none. */
  readonly unsaved: string;
  readonly text: string;
}

const labels = new WeakMap<ItemFields, KnownLabel>();

/** The accessible name of an item: title, kind, place, dates, owner, status. Remembered, as each frame asks for many. */
export function itemLabel(plan: Plan, item: ItemFields, pending: boolean): string {
  const known = labels.get(item);
  const unsaved = pending ? unsavedText(plan) : '';
  if (known && known.stages === plan.stages && known.people === plan.people && known.unsaved === unsaved)
    return known.text;
  const text = composeLabel(plan, item, unsaved);
  labels.set(item, { stages: plan.stages, people: plan.people, unsaved, text });
  return text;
}

/** Why something is not saved yet: it is on its way, or waits until a freeze is lifted. */
function unsavedText({ roadmap, me, people }: Plan): string {
  const { frozenBy } = roadmap;
  if (!frozenBy || frozenBy === me.id) return TEXT.unsaved;
  return t('timeline.together.waiting', firstName(people.get(frozenBy)?.name ?? TEXT.somebody));
}

function composeLabel(plan: Plan, item: ItemFields, unsaved: string): string {
  const owner = item.owner ? plan.people.get(item.owner)?.name : undefined;
  return [
    item.title,
    KIND[item.kind],
    placeInWords(plan, item),
    datesInWords(item),
    owner && t('timeline.owned-by', owner),
    STATUS[item.status],
    unsaved,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What the live region says while an item moves: “Loyalty pilot, Stay, marketing, 3 June 2026 to 28 June 2026”. */
export function spokenPlace(plan: Plan, item: ItemFields): string {
  return `${item.title}, ${placeInWords(plan, item)}, ${datesInWords(item)}`;
}

/** A span of days in the coarsest exact or telling unit: “26 days”, “9 weeks”. */
export function daysInWords(days: number): string {
  const weeks = Math.round(days / 7);
  return days < 14 ? tn('timeline.days', days) : tn('timeline.weeks', weeks);
}

/** The ghost's text: “3 Jun – 28 Jun · 26 d · +2 w”. `moved` is the shift in days, 0 for none. */
export function ghostText(item: Pick<ItemFields, 'start' | 'end'>, moved: number): string {
  const { start, end } = spanOf(item);
  const parts: string[] = [];
  if (start !== undefined && end === start) parts.push(shortDay(start));
  else parts.push(`${start === undefined ? '…' : shortDay(start)} – ${end === undefined ? '…' : shortDay(end)}`);
  if (start !== undefined && end !== undefined && end > start) parts.push(t('timeline.days-short', end - start + 1));
  if (moved !== 0) parts.push(shiftText(moved));
  return parts.join(' · ');
}

/** “+2 w” for whole weeks, else “−3 d”. */
export function shiftText(days: number): string {
  const size = Math.abs(days);
  const text = size % 7 === 0 ? t('timeline.weeks-short', size / 7) : t('timeline.days-short', size);
  return (days < 0 ? '−' : '+') + text;
}

export function deleted(titles: readonly string[]): string {
  return titles.length === 1
    ? t('timeline.deleted-item', titles[0] ?? '')
    : tn('timeline.deleted-items', titles.length);
}

export function noLaneFor(title: string): string {
  return t('timeline.no-lane', title);
}

/** One field in a conflict: “Title is now “X” (Anna); yours is “Y””. */
export function conflictText(plan: Plan, { field, now, mine, by }: Conflict): string {
  const who = by ? plan.people.get(by)?.name : undefined;
  const value = fieldValue(plan, field, now);
  const name = FIELD[field] ?? field;
  const own = fieldValue(plan, field, mine);
  return who ? t('timeline.conflict-by', name, value, firstName(who), own) : t('timeline.conflict', name, value, own);
}

export function fieldValue(plan: Plan, field: string, value: string | null): string {
  if (value === null) return t(field === 'start' || field === 'end' ? 'timeline.value.open' : 'timeline.value.empty');
  if (field === 'start' || field === 'end') return dateInWords(value);
  if (field === 'owner') return plan.people.get(value)?.name ?? t('timeline.value.somebody');
  if (field === 'stage') return quoted(plan.stages.find((s) => s.id === value)?.name ?? value);
  if (field === 'status') return STATUS[value as Status] ?? value;
  if (field === 'team') return TEAM[value as Team] ?? value;
  return quoted(value);
}

/** In the quotation marks of the reader's language. */
export function quoted(text: string): string {
  return t('timeline.quoted', text);
}

export function keepTheirs(plan: Plan, by: string | null): string {
  const who = by ? plan.people.get(by)?.name : undefined;
  return who ? t('timeline.keep-theirs-of', firstName(who)) : t('timeline.keep-theirs');
}

export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** The chip on a ghost whose item somebody else moves meanwhile: “Anna: now 10 Jun”. */
export function movedMeanwhile(name: string, item: ItemFields): string {
  const { start, end } = spanOf(item);
  const day = start ?? end;
  return day === undefined
    ? t('timeline.moved-meanwhile.undated', firstName(name))
    : t('timeline.moved-meanwhile', firstName(name), shortDay(day));
}

export function liveText(state: string, pending: number): string {
  const unsaved = pending > 0 ? ` – ${tn('timeline.live.unsaved', pending)}` : '';
  if (state === 'offline') return t('timeline.live.offline') + unsaved;
  if (state === 'connecting') return t('timeline.live.connecting') + unsaved;
  if (state === 'signed-out') return t('timeline.live.signed-out') + unsaved;
  if (state === 'gone') return t('timeline.live.gone');
  return pending > 0 ? t('timeline.live.saving') : '';
}

export function trayTitle(count: number): string {
  return `${TEXT.tray} · ${count}`;
}

/** The tooltip of a horizon: “Marketing: next, 9 December 2026 to 28 February 2027”. */
export function horizonText(horizon: HorizonFields): string {
  const span = t('timeline.dates.span', dateInWords(horizon.start), dateInWords(horizon.end));
  return `${TEAM_TITLE[horizon.team]}: ${horizon.name}, ${span}`;
}

export function lifted(title: string): string {
  return t('timeline.lifted', title);
}

export function selectedCount(count: number): string {
  return tn('timeline.selected', count);
}

export function goTo(title: string): string {
  return t('timeline.go-to', title);
}

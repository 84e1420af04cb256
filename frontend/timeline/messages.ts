/** Every text that the timeline shows or speaks, in one place. Dates are written in the reader's own way. */
import type { HorizonFields, ItemFields, Kind, Status, Team } from './model.js';
import type { Handover, LinkObstacle } from './handovers.js';
import type { Plan } from './plan-store.js';
import { t } from './texts.js';
import { dateOf, dayFormat, readPlanDate, spanOf, type Day, type Zoom } from './time-scale.js';

export const KIND: Readonly<Record<Kind, string>> = {
  pilot: 'pilot',
  'scaling-task': 'scaling task',
  milestone: 'milestone',
};
export const TEAM: Readonly<Record<Team, string>> = { marketing: 'marketing', it: 'IT' };
export const TEAM_TITLE: Readonly<Record<Team, string>> = { marketing: 'Marketing', it: 'IT' };
export const STATUS: Readonly<Record<Status, string>> = {
  proposed: 'proposed',
  agreed: 'agreed',
  'in-progress': 'in progress',
  done: 'done',
  stopped: 'stopped',
};
export const ZOOM: Readonly<Record<Zoom, string>> = {
  weeks: 'Weeks',
  months: 'Months',
  quarters: 'Quarters',
  years: 'Years',
};
export const NEW_TITLE: Readonly<Record<Kind, string>> = {
  pilot: 'New pilot',
  'scaling-task': 'New scaling task',
  milestone: 'New milestone',
};
const FIELD: Readonly<Record<string, string>> = {
  title: 'Title',
  start: 'Start',
  end: 'End',
  owner: 'Owner',
  status: 'Status',
  stage: 'Stage',
  team: 'Team',
  kind: 'Kind',
};

/** The usual journey that an empty plan is offered. */
export const USUAL_STAGES = [
  { name: 'Discover', goal: 'Be found by people with the problem' },
  { name: 'Consider', goal: 'Show it works for someone like me' },
  { name: 'Buy', goal: 'One tap, no doubt' },
  { name: 'Use', goal: 'First value in a day' },
  { name: 'Stay', goal: 'Notice trouble before they do' },
  { name: 'Recommend', goal: 'Make sharing worth it' },
] as const;

export const TEXT = {
  get add(): string {
    return t('timeline.add');
  },
  get addHint(): string {
    return t('timeline.add-hint');
  },
  get undo(): string {
    return t('timeline.undo');
  },
  get redo(): string {
    return t('timeline.redo');
  },
  get fit(): string {
    return t('timeline.fit');
  },
  get fitHint(): string {
    return t('timeline.fit-hint');
  },
  get today(): string {
    return t('timeline.today');
  },
  get todayHint(): string {
    return t('timeline.today-hint');
  },
  get zoomGroup(): string {
    return t('timeline.zoom-group');
  },
  get corner(): string {
    return t('timeline.corner');
  },
  get timeline(): string {
    return t('timeline.timeline');
  },
  get viewport(): string {
    return t('timeline.viewport');
  },
  get tray(): string {
    return t('timeline.tray');
  },
  get trayHint(): string {
    return t('timeline.tray-hint');
  },
  get trayHintViewer(): string {
    return t('timeline.tray-hint-viewer');
  },
  get trayEmpty(): string {
    return t('timeline.tray-empty');
  },
  get dismiss(): string {
    return t('timeline.dismiss');
  },
  get useMine(): string {
    return t('timeline.use-mine');
  },
  get restore(): string {
    return t('timeline.restore');
  },
  get deletedMeanwhile(): string {
    return t('timeline.deleted-meanwhile');
  },
  get linkHere(): string {
    return t('timeline.link-here');
  },
  get resizeStart(): string {
    return t('timeline.resize-start');
  },
  get resizeEnd(): string {
    return t('timeline.resize-end');
  },
  get notAllowedOutside(): string {
    return t('timeline.not-allowed-outside');
  },
  get viewer(): string {
    return t('timeline.viewer');
  },
  get cancelled(): string {
    return t('timeline.cancelled');
  },
  get unsaved(): string {
    return t('timeline.unsaved');
  },
  get loading(): string {
    return t('timeline.loading');
  },
  get emptyStagesTitle(): string {
    return t('timeline.empty-stages-title');
  },
  get emptyStages(): string {
    return t('timeline.empty-stages');
  },
  get emptyStagesViewer(): string {
    return t('timeline.empty-stages-viewer');
  },
  get emptyStagesButton(): string {
    return t('timeline.empty-stages-button');
  },
  get emptyItemsTitle(): string {
    return t('timeline.empty-items-title');
  },
  get emptyItems(): string {
    return t('timeline.empty-items');
  },
  get emptyItemsViewer(): string {
    return t('timeline.empty-items-viewer');
  },
  get signedOut(): string {
    return t('timeline.signed-out');
  },
  get gone(): string {
    return t('timeline.gone');
  },
  get milestoneNoResize(): string {
    return t('timeline.milestone-no-resize');
  },
  get keys(): string {
    return t('timeline.keys');
  },
};

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
  if (read.precision === 'day') return dayFormat(LONG).format(at);
  if (read.precision === 'month') return dayFormat({ month: 'long', year: 'numeric' }).format(at);
  if (read.precision === 'year') return String(at.getUTCFullYear());
  return `quarter ${Math.floor(at.getUTCMonth() / 3) + 1} of ${at.getUTCFullYear()}`;
}

function datesInWords(item: ItemFields): string {
  const start = dateInWords(item.start);
  const end = dateInWords(item.end);
  if (!start && !end) return 'no dates yet';
  if (!end) return `from ${start}, end open`;
  if (!start) return `until ${end}, start open`;
  return start === end ? start : `${start} to ${end}`;
}

function placeInWords(plan: Plan, item: ItemFields): string {
  const stage = plan.stages.find((s) => s.id === item.stage)?.name;
  return [stage, TEAM[item.team]].filter(Boolean).join(', ');
}

interface KnownLabel {
  readonly stages: Plan['stages'];
  readonly people: Plan['people'];
  readonly pending: boolean;
  readonly text: string;
}

const labels = new WeakMap<ItemFields, KnownLabel>();

/** The accessible name of an item: title, kind, place, dates, owner, status. Remembered, as each frame asks for many. */
export function itemLabel(plan: Plan, item: ItemFields, pending: boolean): string {
  const known = labels.get(item);
  if (known && known.stages === plan.stages && known.people === plan.people && known.pending === pending)
    return known.text;
  const text = composeLabel(plan, item, pending);
  labels.set(item, { stages: plan.stages, people: plan.people, pending, text });
  return text;
}

function composeLabel(plan: Plan, item: ItemFields, pending: boolean): string {
  const owner = item.owner ? plan.people.get(item.owner)?.name : undefined;
  return [
    item.title,
    KIND[item.kind],
    placeInWords(plan, item),
    datesInWords(item),
    owner && `owner ${owner}`,
    STATUS[item.status],
    pending && TEXT.unsaved,
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
  return days < 14 ? plural(days, 'day') : plural(weeks, 'week');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The words on a connector; empty when it is in step. */
export function handoverText(handover: Handover): string {
  if (handover.state === 'waiting') return `${daysInWords(handover.days)} waiting for IT`;
  return handover.state === 'overlap' ? `overlaps by ${daysInWords(handover.days)}` : '';
}

/** The ghost's text: “3 Jun – 28 Jun · 26 d · +2 w”. `moved` is the shift in days, 0 for none. */
export function ghostText(item: Pick<ItemFields, 'start' | 'end'>, moved: number): string {
  const { start, end } = spanOf(item);
  const parts: string[] = [];
  if (start !== undefined && end === start) parts.push(shortDay(start));
  else parts.push(`${start === undefined ? '…' : shortDay(start)} – ${end === undefined ? '…' : shortDay(end)}`);
  if (start !== undefined && end !== undefined && end > start) parts.push(`${end - start + 1} d`);
  if (moved !== 0) parts.push(shiftText(moved));
  return parts.join(' · ');
}

/** “+2 w” for whole weeks, else “−3 d”. */
export function shiftText(days: number): string {
  const size = Math.abs(days);
  return `${days < 0 ? '−' : '+'}${size % 7 === 0 ? `${size / 7} w` : `${size} d`}`;
}

export function linkObstacleText(obstacle: LinkObstacle, to?: ItemFields): string {
  switch (obstacle) {
    case 'not-from-pilot':
      return 'A handover starts at a pilot: choose a pilot first.';
    case 'already-linked':
      return `Already handed over to “${to?.title ?? ''}”.`;
    case 'same':
      return 'Drop it on a scaling task to hand the pilot over.';
    case 'not-to-scaling-task':
      return to
        ? `A pilot is handed over to a scaling task; “${to.title}” is a ${KIND[to.kind]}.`
        : 'Drop it on a scaling task.';
  }
}

export function deleted(titles: readonly string[]): string {
  return titles.length === 1 ? `Deleted “${titles[0]}”` : `Deleted ${titles.length} items`;
}

export function noLaneFor(title: string): string {
  return `“${title}” has no lane there, so nothing was moved.`;
}

/** One field in a conflict: “Title is now “X” (Anna)”. */
export function conflictText(plan: Plan, field: string, now: string | null, by: string | null): string {
  const who = by ? plan.people.get(by)?.name : undefined;
  return `${FIELD[field] ?? field} is now ${fieldValue(plan, field, now)}${who ? ` (${firstName(who)})` : ''}`;
}

export function fieldValue(plan: Plan, field: string, value: string | null): string {
  if (value === null) return field === 'start' || field === 'end' ? 'open' : 'empty';
  if (field === 'start' || field === 'end') return dateInWords(value);
  if (field === 'owner') return plan.people.get(value)?.name ?? 'somebody else';
  if (field === 'stage') return `“${plan.stages.find((s) => s.id === value)?.name ?? value}”`;
  if (field === 'status') return STATUS[value as Status] ?? value;
  if (field === 'team') return TEAM[value as Team] ?? value;
  return `“${value}”`;
}

export function keepTheirs(plan: Plan, by: string | null): string {
  const who = by ? plan.people.get(by)?.name : undefined;
  return who ? `Keep ${firstName(who)}’s` : 'Keep theirs';
}

export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** The chip on a ghost whose item somebody else moves meanwhile: “Anna: now 10 Jun”. */
export function movedMeanwhile(name: string, item: ItemFields): string {
  const { start, end } = spanOf(item);
  const day = start ?? end;
  return `${firstName(name)}: now ${day === undefined ? 'without dates' : shortDay(day)}`;
}

export function liveText(state: string, pending: number): string {
  const unsaved = pending > 0 ? ` – ${plural(pending, 'edit')} not saved yet` : '';
  if (state === 'offline') return `Offline${unsaved}`;
  if (state === 'connecting') return `Connecting…${unsaved}`;
  if (state === 'signed-out') return `Signed out${unsaved}`;
  return state === 'gone' ? 'Roadmap not available' : pending > 0 ? 'Saving…' : '';
}

export function trayTitle(count: number): string {
  return `${TEXT.tray} · ${count}`;
}

/** The tooltip of a horizon: “Marketing: next, 9 December 2026 to 28 February 2027”. */
export function horizonText(horizon: HorizonFields): string {
  return `${TEAM_TITLE[horizon.team]}: ${horizon.name}, ${dateInWords(horizon.start)} to ${dateInWords(horizon.end)}`;
}

export function lifted(title: string): string {
  return `${title} lifted. Arrow keys move it, Enter puts it down, Escape cancels.`;
}

export function linkStarted(title: string): string {
  return `Hand over ${title}: walk to a scaling task and press Enter, or Escape to cancel.`;
}

export function selectedCount(count: number): string {
  return `${count} items selected`;
}

export function handedOver(pilot: string, scaling: string): string {
  return `${pilot} is handed over to ${scaling}.`;
}

export function handoverRemoved(pilot: string, scaling: string): string {
  return `${pilot} is not handed over to ${scaling} any more.`;
}

export function goTo(title: string): string {
  return `Go to “${title}”`;
}

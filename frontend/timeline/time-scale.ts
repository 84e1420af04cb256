/**
 * Dates and pixels. Plan dates are calendar days: everything here counts whole days since 1970-01-01 in UTC, so that no
 * time zone and no summer time can move a date. Pure; no DOM.
 */
import type { ItemFields, PlanDate } from './model.js';
import { firstDayOfWeek, localeOf } from './texts.js';

/** A calendar day as the number of days since 1970-01-01. */
export type Day = number;

/** How exactly a plan date is known, from the finest to the coarsest. */
export type Precision = 'day' | 'month' | 'quarter' | 'year';

/** Steps in which dates are snapped or moved. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The four zooms that the toolbar names. */
export type Zoom = 'weeks' | 'months' | 'quarters' | 'years';

const MILLIS_A_DAY = 86_400_000;
const PRECISIONS: readonly Precision[] = ['day', 'month', 'quarter', 'year'];
/** Days from 1 March of the year 0 to 1970-01-01. */
const EPOCH_FROM_MARCH_0 = 719_468;
const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/** The day with this year, month (1–12; other values carry over) and day of month. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / MILLIS_A_DAY);
}

/** Year, month (1–12) and day of month of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * MILLIS_A_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The day as `2026-11-02`. */
export function isoOf(day: Day): string {
  return new Date(day * MILLIS_A_DAY).toISOString().slice(0, 10);
}

/** The day as a Date at UTC midnight, for Intl formats whose `timeZone` is `UTC`. */
export function dateOf(day: Day): Date {
  return new Date(day * MILLIS_A_DAY);
}

/** The calendar day that the reader's own clock shows. */
export function todayOf(now: Date = new Date()): Day {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** A plan date read: its precision and the first and last day of the span it names. */
export interface ReadDate {
  readonly precision: Precision;
  readonly first: Day;
  readonly last: Day;
}

const readDates = new Map<string, ReadDate | undefined>();

/** Reads `2026-11-02`, `2026-11`, `2026-Q4` or `2026`; undefined for null, empty and anything that is no date. */
export function readPlanDate(text: PlanDate | null | undefined): ReadDate | undefined {
  if (!text) return undefined;
  if (text.length === 10) {
    const day = isoDay(text);
    return day === undefined ? undefined : { precision: 'day', first: day, last: day };
  }
  const known = readDates.get(text);
  if (known || readDates.has(text)) return known;
  // Plans repeat their dates; a bound keeps a stream of ever new ones from growing the memory.
  if (readDates.size > 20_000) readDates.clear();
  const read = parsePlanDate(text);
  readDates.set(text, read);
  return read;
}

/** Most dates are days, and a plan that comes has all of its own read at once: character by character, that is soon done. */
function isoDay(text: string): Day | undefined {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const date = digits(text, 8, 10);
  const separated = text[4] === '-' && text[7] === '-';
  if (!separated || !(month >= 1 && month <= 12) || !(date >= 1 && date <= daysInMonth(year, month))) return undefined;
  return daysBefore(year, month) + date - 1;
}

/** The first day of the span that a plan date names; undefined as with `readPlanDate`. */
export function firstDayOf(text: PlanDate | null | undefined): Day | undefined {
  return text?.length === 10 ? isoDay(text) : readPlanDate(text)?.first;
}

/** The last day of the span that a plan date names; undefined as with `readPlanDate`. */
export function lastDayOf(text: PlanDate | null | undefined): Day | undefined {
  return text?.length === 10 ? isoDay(text) : readPlanDate(text)?.last;
}

/** The number that these digits write; NaN where there is another character among them. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The first day of a month. Years count from March on, so that the leap day is the last one; 146,097 days make 400 years. */
function daysBefore(year: number, month: number): Day {
  const years = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leaps + Math.floor((153 * months + 2) / 5) - EPOCH_FROM_MARCH_0;
}

function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : daysBefore(year, month + 1) - daysBefore(year, month);
}

function parsePlanDate(text: string): ReadDate | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})))?$/.exec(text);
  if (!match) return undefined;
  const [, y, q, m] = match;
  const year = Number(y);
  if (q) return spanOfMonths('quarter', year, Number(q) * 3 - 2);
  if (!m) return spanOfMonths('year', year, 1);
  const month = Number(m);
  if (month < 1 || month > 12) return undefined;
  return spanOfMonths('month', year, month);
}

function spanOfMonths(precision: 'month' | 'quarter' | 'year', year: number, month: number): ReadDate {
  return { precision, first: dayOf(year, month, 1), last: dayOf(year, month + MONTHS_IN[precision], 1) - 1 };
}

/** The plan date of this precision that contains the day. */
export function writePlanDate(day: Day, precision: Precision): PlanDate {
  const { year, month } = partsOf(day);
  if (precision === 'day') return isoOf(day);
  const y = String(year).padStart(4, '0');
  if (precision === 'month') return `${y}-${String(month).padStart(2, '0')}`;
  return precision === 'quarter' ? `${y}-Q${Math.ceil(month / 3)}` : y;
}

/** The coarser of two precisions. */
export function coarser(a: Precision, b: Precision): Precision {
  return a === b || PRECISIONS.indexOf(a) > PRECISIONS.indexOf(b) ? a : b;
}

/** The days of an item: resolved first and last day where set, how uncertain each is, and the coarser precision. */
export interface Span {
  readonly start?: Day;
  readonly end?: Day;
  /** Days by which the start (the end) may still lie further inside the bar; 0 when known to the day. */
  readonly startFuzz: number;
  readonly endFuzz: number;
  readonly precision: Precision;
}

/** Items never change, they are replaced: what was resolved once holds. */
const spans = new WeakMap<object, Span>();

/** Resolves an item's dates: the start to the first day, the end to the last day of what they name. */
export function spanOf(item: Pick<ItemFields, 'start' | 'end'>): Span {
  let span = spans.get(item);
  if (!span) spans.set(item, (span = resolve(item)));
  return span;
}

function resolve(item: Pick<ItemFields, 'start' | 'end'>): Span {
  const start = readPlanDate(item.start);
  const end = readPlanDate(item.end);
  return {
    start: start?.first,
    end: end?.last,
    startFuzz: start ? start.last - start.first : 0,
    endFuzz: end ? end.last - end.first : 0,
    precision: coarser(start?.precision ?? 'day', end?.precision ?? 'day'),
  };
}

/** Whether the item has a start or an end, and so a place on the timeline. */
export function isDated(item: Pick<ItemFields, 'start' | 'end'>): boolean {
  return readPlanDate(item.start) !== undefined || readPlanDate(item.end) !== undefined;
}

/** The day moved by whole units; a day of month that the new month does not have becomes its last one. */
export function addUnits(day: Day, count: number, unit: Unit): Day {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  const { year, month, date } = partsOf(day);
  const target = month + MONTHS_IN[unit] * count;
  return Math.min(dayOf(year, target, date), dayOf(year, target + 1, 1) - 1);
}

/** The first day of the unit that contains the day; weeks start on the reader's day. */
export function floorTo(day: Day, unit: Unit): Day {
  if (unit === 'day') return day;
  if (unit === 'week') return day - mod(day + 4 - firstDayOfWeek(), 7);
  const { year, month } = partsOf(day);
  const step = MONTHS_IN[unit];
  return dayOf(year, month - ((month - 1) % step), 1);
}

/** The unit's boundary that is nearest to the (fractional) day. */
export function roundTo(day: number, unit: Unit): Day {
  if (unit === 'day') return Math.round(day);
  const lower = floorTo(Math.floor(day), unit);
  const upper = addUnits(lower, 1, unit);
  return day - lower < upper - day ? lower : upper;
}

function mod(a: number, b: number): number {
  return ((a % b) + b) % b;
}

/** A plan date moved: a day by days, coarser ones by whole units of their own, so that their precision stays. */
export function shiftPlanDate(date: PlanDate, days: number, unit: Unit, count: number): PlanDate {
  const read = readPlanDate(date);
  if (!read) return date;
  const moved = unit === 'day' ? read.first + days : addUnits(read.first, count, unit);
  return writePlanDate(moved, read.precision);
}

/** The unit in which an item of this precision moves: its own precision, however far the zoom is out. */
export function unitOf(precision: Precision): Unit {
  return precision;
}

/** About how many days a unit has: for turning a distance into a count of units. */
export function daysIn(unit: Unit): number {
  return { day: 1, week: 7, month: 30.44, quarter: 91.31, year: 365.25 }[unit];
}

/** Maps days to pixels. Immutable: zooming makes a new one. */
export class TimeScale {
  /**
   * @param origin the day at pixel 0
   * @param pxPerDay width of one day, positive
   */
  constructor(
    readonly origin: Day,
    readonly pxPerDay: number,
  ) {}

  /** Left edge of the day. */
  x(day: number): number {
    return (day - this.origin) * this.pxPerDay;
  }

  /** The (fractional) day at this pixel. */
  day(x: number): number {
    return this.origin + x / this.pxPerDay;
  }

  /** The unit of this zoom, in which new items are drawn. */
  get unit(): Unit {
    if (this.pxPerDay >= 6) return 'day';
    if (this.pxPerDay >= 1.6) return 'week';
    return this.pxPerDay >= 0.9 ? 'month' : 'quarter';
  }

  /** The toolbar's name for this zoom. */
  get zoom(): Zoom {
    if (this.pxPerDay >= 6) return 'weeks';
    if (this.pxPerDay >= 1.6) return 'months';
    return this.pxPerDay >= 0.9 ? 'quarters' : 'years';
  }
}

/** Pixels a day at which the toolbar's zooms start. */
export const ZOOM_PX: Readonly<Record<Zoom, number>> = { weeks: 16, months: 2.4, quarters: 1.15, years: 0.6 };

/** One column of the calendar. `index` counts the columns of its unit without gaps, for alternating shades. */
export interface Tick {
  readonly day: Day;
  readonly x: number;
  readonly width: number;
  readonly label: string;
  readonly index: number;
}

interface Tier {
  readonly from: number;
  readonly major: Unit;
  readonly minor: Unit;
}

const TIERS: readonly Tier[] = [
  { from: 34, major: 'month', minor: 'day' },
  { from: 6, major: 'month', minor: 'week' },
  { from: 0.9, major: 'quarter', minor: 'month' },
  { from: 0.26, major: 'year', minor: 'quarter' },
  { from: 0, major: 'year', minor: 'year' },
];

export interface Ticks {
  readonly major: readonly Tick[];
  readonly minor: readonly Tick[];
}

const knownTicks = new WeakMap<TimeScale, { x0: number; x1: number; locale: string; ticks: Ticks }>();

/**
 * Both rows of the calendar between two pixels: coarse columns above, fine ones below. The same object for the same
 * question, which is asked several times with each drawing.
 */
export function ticks(scale: TimeScale, x0: number, x1: number): Ticks {
  const known = knownTicks.get(scale);
  const locale = localeOf();
  if (known && known.x0 === x0 && known.x1 === x1 && known.locale === locale) return known.ticks;
  const found = findTicks(scale, x0, x1);
  knownTicks.set(scale, { x0, x1, locale, ticks: found });
  return found;
}

function findTicks(scale: TimeScale, x0: number, x1: number): Ticks {
  const tier = TIERS.find((t) => scale.pxPerDay >= t.from)!;
  return {
    major: columns(scale, x0, x1, tier.major, (day) => tickLabel(day, tier.major, true)),
    minor: columns(scale, x0, x1, tier.minor, (day) =>
      tier.minor === tier.major ? '' : tickLabel(day, tier.minor, false),
    ),
  };
}

function columns(scale: TimeScale, x0: number, x1: number, unit: Unit, label: (day: Day) => string): Tick[] {
  const found: Tick[] = [];
  let day = floorTo(Math.floor(scale.day(x0)), unit);
  while (scale.x(day) < x1) {
    const next = addUnits(day, 1, unit);
    const x = scale.x(day);
    found.push({ day, x, width: scale.x(next) - x, label: label(day), index: indexOf(day, unit) });
    day = next;
  }
  return found;
}

function indexOf(day: Day, unit: Unit): number {
  if (unit === 'day') return day;
  if (unit === 'week') return Math.floor((day + 4 - firstDayOfWeek()) / 7);
  const { year, month } = partsOf(day);
  return Math.floor((year * 12 + month - 1) / MONTHS_IN[unit]);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A cached Intl format for days in the reader's way; making one takes long enough to be felt while scrolling. */
export function dayFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = localeOf();
  const key = JSON.stringify([locale, options]);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}

function tickLabel(day: Day, unit: Unit, upper: boolean): string {
  const { year, month } = partsOf(day);
  if (unit === 'year') return String(year);
  if (unit === 'quarter') return `Q${Math.ceil(month / 3)}${upper ? ` ${year}` : ''}`;
  if (unit === 'month') {
    return dayFormat(upper ? { month: 'long', year: 'numeric' } : { month: 'short' }).format(dateOf(day));
  }
  const options: Intl.DateTimeFormatOptions =
    unit === 'week' ? { day: 'numeric', month: 'short' } : { weekday: 'short', day: 'numeric' };
  return dayFormat(options).format(dateOf(day));
}

/**
 * The magnet nearest to an edge, as a shift in days; undefined when none is within reach.
 *
 * @param edges where the bar's edges would lie, as boundaries between days
 * @param magnets boundaries that attract, ascending or not
 * @param reach how near counts, in days
 */
export function magnetShift(edges: readonly number[], magnets: readonly Day[], reach: number): number | undefined {
  let best: number | undefined;
  for (const magnet of magnets) {
    for (const edge of edges) {
      const shift = magnet - edge;
      if (Math.abs(shift) <= reach && (best === undefined || Math.abs(shift) < Math.abs(best))) best = shift;
    }
  }
  return best;
}

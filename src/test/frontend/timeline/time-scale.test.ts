import { afterEach, describe, expect, it } from 'vitest';
import {
  addUnits,
  dayOf,
  floorTo,
  isoOf,
  magnetShift,
  readPlanDate,
  roundTo,
  spanOf,
  ticks,
  TimeScale,
  todayOf,
  writePlanDate,
} from '../../../../frontend/timeline/time-scale.js';
import { speak, speakEnglish } from './english-texts.js';

afterEach(speakEnglish);

const day = (iso: string) => readPlanDate(iso)!.first;

describe('plan dates', () => {
  it.each([
    ['2026-11-02', 'day', '2026-11-02', '2026-11-02'],
    ['2026-11', 'month', '2026-11-01', '2026-11-30'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2026', 'year', '2026-01-01', '2026-12-31'],
  ])('%s is known to the %s and means %s to %s', (text, precision, first, last) => {
    const read = readPlanDate(text)!;
    expect([read.precision, isoOf(read.first), isoOf(read.last)]).toEqual([precision, first, last]);
    expect(writePlanDate(read.last, read.precision)).toBe(text);
  });

  it.each(['', null, undefined, '2026-13', '2026-02-30', '2026-Q5', '26-01-01', 'soon', '2026-1-1'])(
    '%s is no date',
    (text) => expect(readPlanDate(text)).toBeUndefined(),
  );

  it('are read as the calendar has them, day by day', () => {
    for (let at = dayOf(1895, 12, 1); at < dayOf(2105, 2, 1); at++) {
      const read = readPlanDate(isoOf(at));
      if (read?.first !== at || read.last !== at || read.precision !== 'day') throw new Error(isoOf(at));
    }
  });

  it('counts days where clocks change', () => {
    expect(day('2027-03-29') - day('2027-03-27')).toBe(2);
    expect(day('2026-10-26') - day('2026-10-24')).toBe(2);
  });

  it('takes today from the reader’s own calendar, late in the evening too', () => {
    expect(isoOf(todayOf(new Date(2026, 10, 22, 23, 59)))).toBe('2026-11-22');
  });

  it('resolves an item to its first and last day with the uncertainty of each', () => {
    const span = spanOf({ start: '2026-11', end: '2027-Q1' });
    expect(isoOf(span.start!)).toBe('2026-11-01');
    expect(isoOf(span.end!)).toBe('2027-03-31');
    expect([span.startFuzz, span.endFuzz, span.precision]).toEqual([29, 89, 'quarter']);
  });

  it('leaves a missing end open', () => {
    expect(spanOf({ start: '2026-11-02' })).toMatchObject({ end: undefined, endFuzz: 0, precision: 'day' });
  });
});

describe('units', () => {
  it('keeps the end of a month inside a shorter one', () => {
    expect(isoOf(addUnits(day('2027-01-31'), 1, 'month'))).toBe('2027-02-28');
    expect(isoOf(addUnits(day('2026-11-30'), -9, 'month'))).toBe('2026-02-28');
  });

  it('begins weeks on Monday, before 1970 too', () => {
    expect(isoOf(floorTo(day('2026-11-22'), 'week'))).toBe('2026-11-16');
    expect(isoOf(floorTo(day('1969-12-31'), 'week'))).toBe('1969-12-29');
  });

  it('rounds to the nearer boundary', () => {
    expect(isoOf(roundTo(day('2026-11-14'), 'month'))).toBe('2026-11-01');
    expect(isoOf(roundTo(day('2026-11-20'), 'month'))).toBe('2026-12-01');
    expect(isoOf(roundTo(day('2026-12-01'), 'quarter'))).toBe('2027-01-01');
  });
});

describe('TimeScale', () => {
  const scale = new TimeScale(dayOf(2026, 1, 1), 2.4);

  it('finds the day under a pixel again', () => {
    expect(scale.day(scale.x(day('2027-05-17')))).toBeCloseTo(day('2027-05-17'));
  });

  it('lays the columns of the calendar side by side without gaps', () => {
    for (const px of [0.1, 0.5, 1, 2.4, 12, 60]) {
      const { major, minor } = ticks(new TimeScale(dayOf(2026, 1, 1), px), 500, 1500);
      for (const row of [major, minor]) {
        expect(row[0].x).toBeLessThanOrEqual(500);
        row.slice(1).forEach((tick, i) => expect(tick.x).toBeCloseTo(row[i].x + row[i].width));
        row.slice(1).forEach((tick, i) => expect(tick.index).toBe(row[i].index + 1));
      }
    }
  });

  it('names quarters over months at the zoom of months', () => {
    const from = scale.x(day('2026-10-01'));
    const { major, minor } = ticks(scale, from, from + 200);
    expect(major[0].label).toBe('Q4 2026');
    expect(minor.map((tick) => tick.label)).toEqual(['Oct', 'Nov', 'Dec']);
  });

  describe('in another country', () => {
    const weekly = new TimeScale(dayOf(2026, 1, 1), 16);
    const labels = (from: string) =>
      ticks(weekly, weekly.x(day(from)), weekly.x(day(from)) + 200).minor.map((t) => t.label);

    it('begins weeks on Sunday and writes the month first where people do', () => {
      speak('en-US', 7);
      expect(isoOf(floorTo(day('2026-11-04'), 'week'))).toBe('2026-11-01');
      expect(labels('2026-11-01')).toEqual(['Nov 1', 'Nov 8']);
    });

    it('begins weeks on Monday and speaks German where people do', () => {
      speak('de-DE');
      expect(isoOf(floorTo(day('2026-11-04'), 'week'))).toBe('2026-11-02');
      expect(labels('2026-11-02')).toEqual(['2. Nov.', '9. Nov.']);
    });
  });
});

describe('magnets', () => {
  it('attract the nearest edge within reach and nothing beyond', () => {
    expect(magnetShift([100.4, 120], [103, 119], 2)).toBe(-1);
    expect(magnetShift([100], [103], 2)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { ItemFields, LinkFields } from '../../../../frontend/timeline/model.js';
import type { Plan } from '../../../../frontend/timeline/plan-store.js';
import {
  decisionOf,
  dueText,
  isMet,
  lacksScaling,
  lifeTexts,
  unmetOf,
} from '../../../../frontend/timeline/pilots/life.js';
import { dayOf } from '../../../../frontend/timeline/time-scale.js';
import { item, planOf } from './plans.js';

const today = dayOf(2026, 11, 22);
const over = item('a', '2026-10-01', '2026-11-20', { status: 'in-progress' });
const running = item('a', '2026-10-01', '2026-12-20', { status: 'in-progress' });
const task = item('t', '2027-04-05', '2027-09-24', { kind: 'scaling-task', team: 'it', title: 'Checkout platform' });

const marked = (items: ItemFields[], ...marks: Record<string, string>[]): Plan => ({
  ...planOf(items),
  marks: new Map(marks.map((mark, index) => [`${mark['type']}/${index}`, mark])) as unknown as Plan['marks'],
});
const verdict = (choice: string, at: string) => ({ type: 'verdict', item: 'a', verdict: choice, at });
const result = (day: string, value: string) => ({ type: 'result', item: 'a', day, value });
const goal = (target: string, better = 'more') => ({ type: 'pilot', item: 'a', target, better });
const expects = (more: Record<string, string>) => ({ type: 'expectation', item: 't', team: 'marketing', ...more });

describe('the decision on a pilot', () => {
  it('is due once the pilot is over, and was made for the rest', () => {
    expect(decisionOf(planOf([running]), running, today)).toBe('open');
    expect(decisionOf(planOf([over]), over, today)).toBe('due');
    expect(decisionOf(planOf([over]), { ...over, status: 'stopped' }, today)).toBe('stop');
    expect(decisionOf(planOf([task]), task, today)).toBeUndefined();
  });

  it('is the latest one, whatever digits its time has', () => {
    const plan = marked([over], verdict('scale', '2026-11-21T10:00:00.500Z'), verdict('stop', '2026-11-21T10:00:00Z'));
    expect(decisionOf(plan, over, today)).toBe('scale');
  });

  it('is due again when an extension has run out', () => {
    const plan = (one: ItemFields): Plan => marked([one], verdict('extend', '2026-11-01T10:00:00Z'));
    expect(decisionOf(plan(running), running, today)).toBe('extend');
    expect(decisionOf(plan(over), over, today)).toBe('due');
  });
});

describe('the handover gap', () => {
  const handover: LinkFields = { id: 'l', kind: 'handover', from: 'a', to: 't' };

  it('is said where a pilot is to be scaled and nobody takes it on', () => {
    const plan = marked([running, task], verdict('scale', '2026-11-21T10:00:00Z'));
    expect(dueText(plan, running, today)).toBe('no scaling task yet');
    const linked = { ...plan, links: new Map([['l', handover]]) };
    expect(dueText(linked, running, today)).toBe('');
  });

  it('is said too where the task that was to take it on is stopped', () => {
    const plan = marked([running, { ...task, status: 'stopped' }], verdict('scale', '2026-11-21T10:00:00Z'));
    const linked = { ...plan, links: new Map([['l', handover]]) };
    expect(lacksScaling(linked, running, today)).toBe(true);
  });

  it('is said of a pilot that ended well, and not of one that did not', () => {
    const well = marked([over], goal('8'), result('2026-11-09', '9'), result('2026-11-02', '4'));
    expect(lacksScaling(well, over, today)).toBe(true);
    expect(dueText(well, over, today)).toBe('decision due, no scaling task yet');
    const badly = marked([over], goal('8', 'less'), result('2026-11-09', '9'));
    expect(lacksScaling(badly, over, today)).toBe(false);
    expect(dueText(badly, over, today)).toBe('decision due');
  });
});

describe('what the other team expects', () => {
  it.each([
    [{ start: '2027-04-01', end: '2027-09-30' }, true],
    [{ end: '2027-09' }, true],
    [{ end: '2027-09-23' }, false],
    [{ start: '2027-Q2' }, true],
    [{ start: '2027-05' }, false],
  ])('is met by dates within %o: %s', (window, met) => {
    expect(isMet({ team: 'marketing', start: undefined, end: undefined, ...window }, task)).toBe(met);
  });

  it('shows until the two agree, and never for the team’s own item', () => {
    const plan = marked([task], expects({ end: '2027-02-12' }));
    expect(unmetOf(plan, task)).toHaveLength(1);
    expect(unmetOf(plan, { ...task, start: '2027-01-04', end: '2027-02-12' })).toEqual([]);
    expect(unmetOf(plan, { ...task, team: 'marketing' })).toEqual([]);
    expect(lifeTexts(plan, task, today)).toEqual(['Marketing expects it by 12 February 2027']);
  });

  it('needs the date that it is about', () => {
    expect(isMet({ team: 'marketing', start: undefined, end: '2027-02-12' }, { start: '2027-01-04' })).toBe(false);
  });
});

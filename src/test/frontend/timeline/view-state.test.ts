import { describe, expect, it } from 'vitest';
import { NOBODY } from '../../../../frontend/timeline/grouping.js';
import { countsOf, filterOf, markedParts, wordsOf } from '../../../../frontend/timeline/item-filter.js';
import { LaneLayout } from '../../../../frontend/timeline/lane-layout.js';
import { dayOf } from '../../../../frontend/timeline/time-scale.js';
import { TimelineView } from '../../../../frontend/timeline/timeline-view.js';
import type { Plan } from '../../../../frontend/timeline/plan-store.js';
import {
  isFiltering,
  readRange,
  readView,
  WHOLE_PLAN,
  withoutFilters,
  withToggled,
  writeView,
  type ViewState,
} from '../../../../frontend/timeline/view-state.js';
import { item, planOf } from './plans.js';

const view = (part: Partial<ViewState>): ViewState => ({ ...WHOLE_PLAN, ...part });

describe('a view in the address', () => {
  const range = { from: dayOf(2027, 1, 1), to: dayOf(2027, 3, 31) };
  const full = view({
    text: 'loyalty & co, 100 %',
    teams: new Set(['it']),
    stages: new Set(['s2', 's1']),
    owners: new Set([NOBODY, 'anna']),
    statuses: new Set(['agreed', 'done']),
    horizons: new Set(['h1']),
    keys: new Set(['drifted', 'wait-it']),
    group: 'owner',
    collapsed: new Set(['anna']),
    dim: true,
  });

  it('comes back as it was', () => {
    const query = writeView(full, range);
    expect(readView(query)).toEqual(full);
    expect(readView(`?${query}`)).toEqual(full);
    expect(readRange(query)).toEqual(range);
  });

  it('is the same address however it was chosen, and a short one', () => {
    const other = { ...full, stages: new Set(['s1', 's2']) };
    expect(writeView(other)).toBe(writeView(full));
    expect(writeView(view({ statuses: new Set(['agreed', 'done']) }))).toBe('status=agreed,done');
    expect(writeView(WHOLE_PLAN)).toBe('');
  });

  it('leaves what others have put there, and takes back what it had put there', () => {
    const first = writeView(view({ text: 'a', group: 'team' }), range, 'item=i7');
    expect(first).toBe('item=i7&q=a&group=team&from=2027-01-01&to=2027-03-31');
    expect(writeView(WHOLE_PLAN, undefined, first)).toBe('item=i7');
  });

  it.each(['', 'team=&status=,,', 'team=sales&status=secret&group=colour&from=soon&to=2027', 'q='])(
    'ignores what it does not know: “%s”',
    (query) => {
      expect(readView(query)).toEqual(WHOLE_PLAN);
      expect(readRange(query)).toBeUndefined();
    },
  );

  it('has no range that ends before it begins', () => {
    expect(readRange('from=2027-02-01&to=2027-01-01')).toBeUndefined();
    expect(readRange('from=2027-02&to=2027-02')).toEqual({ from: dayOf(2027, 2, 1), to: dayOf(2027, 2, 28) });
  });

  it('filters or not, and forgets filters but neither grouping nor folds', () => {
    expect(isFiltering(view({ group: 'team', collapsed: new Set(['it']) }))).toBe(false);
    expect(isFiltering(withToggled(WHOLE_PLAN, 'owners', 'maya'))).toBe(true);
    expect(isFiltering(withToggled(withToggled(WHOLE_PLAN, 'owners', 'maya'), 'owners', 'maya'))).toBe(false);
    expect(writeView(withoutFilters(full))).toBe('closed=anna&group=owner&dim=1');
  });
});

describe('a filter', () => {
  const items = [
    item('a', '2026-01-10', '2026-02-20', { title: 'Größe zählt', owner: 'maya' }),
    item('b', '2026-03-01', '2026-05-01', { title: 'Loyalty pilot', status: 'agreed', stage: 's2' }),
    item('c', '2026-02-01', '2026-02-28', { title: 'Loyalty engine', team: 'it', kind: 'scaling-task', owner: 'anna' }),
    item('m', '2026-02-10', '2026-02-10', { title: 'Fair', kind: 'milestone', team: 'it' }),
    item('t', null, null, { title: 'Idea' }),
  ];
  const plan: Plan = {
    ...planOf(items),
    horizons: [
      { id: 'h1', team: 'marketing', name: 'now', start: '2026-01-01', end: '2026-02-28' },
      { id: 'h2', team: 'it', name: 'now', start: '2026-02-20', end: '2026-06-30' },
    ],
  };
  const matching = (part: Partial<ViewState>): string => {
    const filter = filterOf(plan, view(part));
    return items
      .filter((one) => filter?.matches(one) ?? true)
      .map(({ id }) => id)
      .join('');
  };

  it.each<[string, Partial<ViewState>, string]>([
    ['a word without its case, and ß as ss', { text: 'GROSSE' }, 'a'],
    ['a word as it is written', { text: 'größ' }, 'a'],
    ['a word without its accents', { text: 'zahlt' }, 'a'],
    ['all words, in any order', { text: 'pilot loy' }, 'b'],
    ['a team', { teams: new Set(['it']) }, 'cm'],
    ['a stage', { stages: new Set(['s2']) }, 'b'],
    ['an owner or nobody', { owners: new Set(['anna', NOBODY]) }, 'bcmt'],
    ['a status', { statuses: new Set(['agreed']) }, 'b'],
    ['a horizon of the own team, or of either for a milestone', { horizons: new Set(['h1']) }, 'am'],
    ['a horizon in part', { horizons: new Set(['h2']) }, 'c'],
    ['several at once', { text: 'loyalty', teams: new Set(['it']) }, 'c'],
    ['what the plan does not have', { stages: new Set(['gone']), owners: new Set(['stranger']) }, 'abcmt'],
    ['what it has beside what it has not', { stages: new Set(['gone', 's2']) }, 'b'],
  ])('by %s', (_, part, expected) => {
    expect(matching(part)).toBe(expected);
  });

  it('says how many items each option would show beside the other filters', () => {
    expect(Object.fromEntries(countsOf(plan, view({ text: 'loyalty', teams: new Set(['it']) }), 'teams'))).toEqual({
      marketing: 1,
      it: 1,
    });
    expect(Object.fromEntries(countsOf(plan, WHOLE_PLAN, 'horizons'))).toEqual({ h1: 2, h2: 1 });
    expect(countsOf(plan, WHOLE_PLAN, 'owners').get(NOBODY)).toBe(3);
  });

  it('marks what it found', () => {
    const marks = (text: string, words: string): string =>
      markedParts(text, wordsOf(words))
        .map((part) => (part.hit ? `[${part.text}]` : part.text))
        .join('');
    expect(marks('Größe zählt', 'zahl gr')).toBe('[Gr]öße [zähl]t');
    expect(marks('aaa', 'a')).toBe('[aaa]');
    expect(marks('👍 Fair', 'fair')).toBe('👍 [Fair]');
    expect(marks('nothing', 'x')).toBe('nothing');
  });

  it('hides what does not match, dims it on request, and lets it be seen again', () => {
    const layout = new LaneLayout();
    layout.update(plan);
    let changes = 0;
    const shown = new TimelineView(
      layout,
      () => plan,
      () => changes++,
    );
    shown.set({ text: 'loyalty' });
    expect(layout.find('a')).toBeUndefined();
    expect(shown.hidden('a')).toBe('filtered');
    expect(layout.tray).toEqual([]);
    shown.set({ dim: true });
    expect(layout.find('a')).toBeDefined();
    expect(shown.hidden('a')).toBeUndefined();
    expect(shown.filter!.matches(items[0])).toBe(false);
    shown.set({ dim: false });
    shown.toggleCollapsed('s1');
    expect(shown.hidden('c')).toBe('collapsed');
    shown.uncover('a');
    expect(layout.find('a')).toBeDefined();
    expect(shown.filtering).toBe(false);
    expect(changes).toBe(6);
  });
});

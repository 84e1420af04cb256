import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../../frontend/timeline/horizon-list.js';
import type { HorizonFields, ItemFields, Team } from '../../../../frontend/timeline/model.js';
import { item, planOf } from './plans.js';

const horizon = (id: string, team: Team, start: string, end: string): HorizonFields => ({
  id,
  team,
  name: id,
  start,
  end,
});

const HORIZONS = [
  horizon('next', 'marketing', '2026-04-01', '2026-05-31'),
  horizon('now', 'marketing', '2026-02-01', '2026-02-28'),
  horizon('it-now', 'it', '2026-01-01', '2026-12-31'),
];

function listOf(items: ItemFields[], horizons = HORIZONS, title = ''): Record<string, string[]> {
  const groups = groupsOf(
    { ...planOf(items), horizons },
    'marketing',
    title ? (one) => one.title === title : undefined,
  );
  return Object.fromEntries(groups.map((g) => [g.horizon?.id ?? g.kind, g.items.map(({ id }) => id)]));
}

describe('the list by horizon', () => {
  it('goes by the team’s own horizons, from early to late, the tray last', () => {
    const list = listOf([
      item('past', '2026-01-01', '2026-01-31'),
      item('during', '2026-02-10', '2026-02-20'),
      item('after', '2026-06-01', '2026-07-01'),
      item('idea', null, null),
      item('theirs', '2026-02-10', '2026-02-20', { team: 'it' }),
    ]);
    expect(list).toEqual({ earlier: ['past'], now: ['during'], next: [], beyond: ['after'], tray: ['idea'] });
    expect(Object.keys(list)).toEqual(['earlier', 'now', 'next', 'beyond', 'tray']);
  });

  it('has what is under way under the first horizon that it reaches into', () => {
    expect(listOf([item('running', '2025-06-01', '2026-04-15')])['now']).toEqual(['running']);
    expect(listOf([item('open', '2025-06-01', null)])['earlier']).toEqual(['open']);
  });

  it('has what lies between two horizons under the later one', () => {
    expect(listOf([item('between', '2026-03-05', '2026-03-20')])['next']).toEqual(['between']);
  });

  it('sorts by start, then by title', () => {
    const list = listOf([
      item('c', '2026-02-03', '2026-02-04'),
      item('b', '2026-02-01', '2026-02-09', { title: 'Zebra' }),
      item('a', '2026-02-01', '2026-02-02', { title: 'Ape' }),
    ]);
    expect(list['now']).toEqual(['a', 'b', 'c']);
  });

  it('has only what is wanted and leaves out what has nothing to show', () => {
    const items = [item('a', '2026-02-01', null, { title: 'Loyalty Club' }), item('b', '2026-02-01', null)];
    expect(listOf(items, HORIZONS, 'Loyalty Club')).toEqual({ now: ['a'] });
    expect(listOf(items, HORIZONS, 'nothing')).toEqual({});
  });

  it('keeps dated items together where a team has no horizons', () => {
    expect(listOf([item('a', '2026-02-01', null), item('b', null, null)], [])).toEqual({ dated: ['a'], tray: ['b'] });
  });
});

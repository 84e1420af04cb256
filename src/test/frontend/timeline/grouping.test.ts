import { describe, expect, it } from 'vitest';
import { lanesAfter } from '../../../../frontend/timeline/drag-math.js';
import { addItem, setItem } from '../../../../frontend/timeline/edits.js';
import { fieldsForNew, GROUPINGS, type Grouping } from '../../../../frontend/timeline/grouping.js';
import { COLLAPSED_HEIGHT, LaneLayout, type Sieve } from '../../../../frontend/timeline/lane-layout.js';
import type { ItemFields } from '../../../../frontend/timeline/model.js';
import { item, planOf } from './plans.js';

const ITEMS = [
  item('a', '2026-01-01', '2026-02-01', { owner: 'maya' }),
  item('b', '2026-01-01', '2026-02-01', { owner: 'anna', team: 'it', stage: 's2', status: 'agreed' }),
  item('c', '2026-03-01', '2026-04-01'),
  item('t', null, null, { owner: 'anna' }),
];

interface Options {
  readonly collapsed?: readonly string[];
  readonly owners?: readonly string[];
  readonly sieve?: Sieve;
}

function arranged(grouping: Grouping, { collapsed = [], owners = [], sieve }: Options = {}, items = ITEMS): LaneLayout {
  const layout = new LaneLayout();
  layout.update(planOf(items));
  layout.arrange({ grouping, collapsed: new Set(collapsed), owners: new Set(owners), sieve: () => sieve });
  return layout;
}

const keys = (layout: LaneLayout): string[] => layout.lanes.map((lane) => lane.key);

describe('lanes by group', () => {
  it.each<[Grouping, string[]]>([
    ['stage', ['s1/marketing', 's1/it', 's2/marketing', 's2/it']],
    ['team', ['marketing/s1', 'marketing/s2', 'it/s1', 'it/s2']],
    ['owner', ['anna/marketing', 'anna/it', 'maya/marketing', 'maya/it', 'none/marketing', 'none/it']],
    [
      'status',
      ['proposed', 'agreed', 'in-progress', 'done', 'stopped'].flatMap((one) => [`${one}/marketing`, `${one}/it`]),
    ],
  ])('by %s', (grouping, expected) => {
    expect(keys(arranged(grouping))).toEqual(expected);
  });

  it('have every dated item where its fields say', () => {
    expect(arranged('owner').find('b')!.lane.key).toBe('anna/it');
    expect(arranged('owner').find('c')!.lane.key).toBe('none/marketing');
    expect(arranged('team').find('b')!.lane.key).toBe('it/s2');
    expect(arranged('status').find('b')!.lane.key).toBe('agreed/it');
    expect(arranged('status').tray).toEqual(['t']);
  });

  it('have a group for a person who owns nothing, when asked for', () => {
    expect(keys(arranged('owner', { owners: ['zoe'] }))).toContain('zoe/it');
  });

  it('follow an item that gets an owner nobody had before', () => {
    const layout = arranged('owner', {}, [ITEMS[2]]);
    expect(keys(layout)).toEqual(['none/marketing', 'none/it']);
    layout.update(planOf([{ ...ITEMS[2], owner: 'maya' }]), new Set(['c']));
    expect(layout.find('c')!.lane.key).toBe('maya/marketing');
  });

  it.each(GROUPINGS)('by %s come out the same whichever way they were before', (grouping) => {
    const direct = arranged(grouping);
    for (const before of GROUPINGS) {
      const layout = arranged(before);
      layout.arrange({ grouping, collapsed: new Set(), owners: new Set(), sieve: () => undefined });
      expect(layout.lanes).toEqual(direct.lanes);
      expect(layout.height).toBe(direct.height);
    }
  });
});

describe('an item put into a lane', () => {
  const fieldsIn = (grouping: Grouping, key: string): Partial<ItemFields> => {
    const lane = arranged(grouping).lane(key)!;
    return setItem(ITEMS[0], lane.fields)?.to as Partial<ItemFields>;
  };

  it('takes on what the lane means, and nothing else', () => {
    expect(fieldsIn('stage', 's2/it')).toEqual({ stage: 's2', team: 'it' });
    expect(fieldsIn('team', 'marketing/s2')).toEqual({ stage: 's2' });
    expect(fieldsIn('owner', 'anna/marketing')).toEqual({ owner: 'anna' });
    expect(fieldsIn('owner', 'none/marketing')).toEqual({ owner: null });
    expect(fieldsIn('status', 'done/it')).toEqual({ status: 'done', team: 'it' });
    expect(fieldsIn('owner', 'maya/marketing')).toBeUndefined();
  });

  it('is new there with the same fields, in the first stage where the lane is of none', () => {
    const plan = planOf(ITEMS);
    const made = (grouping: Grouping, key: string) => {
      const fields = fieldsForNew(plan, arranged(grouping).lane(key)!.fields);
      return addItem(plan, { kind: 'pilot', title: 'New', days: null, ...fields }).to;
    };
    expect(made('owner', 'anna/it')).toMatchObject({ owner: 'anna', team: 'it', stage: 's1', status: 'proposed' });
    expect(made('owner', 'none/marketing')).toMatchObject({ owner: null });
    expect(made('status', 'done/marketing')).toMatchObject({ status: 'done', owner: 'maya' });
    expect(made('stage', 's2/marketing')).toMatchObject({ stage: 's2', owner: 'maya', status: 'proposed' });
  });

  it('keeps its offset to the others, in whatever lanes there are', () => {
    const layout = arranged('owner');
    const moved = lanesAfter(layout, [ITEMS[0], ITEMS[2]], 1);
    expect('lanes' in moved && [...moved.lanes.values()].map((lane) => lane.key)).toEqual(['maya/it', 'none/it']);
    expect(lanesAfter(layout, [ITEMS[0], ITEMS[2]], 2)).toEqual({ blocked: ITEMS[2] });
  });
});

describe('a folded group', () => {
  const layout = arranged('stage', { collapsed: ['s1', 'unknown'] });

  it('takes one thin row, and its lanes are no place to drop on', () => {
    expect(layout.groups.map(({ id, collapsed, top }) => [id, collapsed, top])).toEqual([
      ['s1', true, 0],
      ['s2', false, COLLAPSED_HEIGHT],
    ]);
    expect(keys(layout)).toEqual(['s2/marketing', 's2/it']);
    expect(layout.lanes.map((lane) => lane.index)).toEqual([0, 1]);
    expect(layout.laneAt(5)).toBeUndefined();
    expect(layout.laneAt(COLLAPSED_HEIGHT)!.key).toBe('s2/marketing');
  });

  it('keeps what it holds, out of sight and out of the tray', () => {
    expect(layout.find('a')).toBeUndefined();
    expect(layout.groupOf('a')!.id).toBe('s1');
    expect(layout.tray).toEqual(['t']);
    expect(layout.placedCount).toBe(3);
    expect(layout.groups[0].lanes.flatMap((lane) => lane.rows.flat().map(({ id }) => id))).toEqual(['a', 'c']);
  });

  it('comes back as it was', () => {
    layout.arrange({ grouping: 'stage', collapsed: new Set(), owners: new Set(), sieve: () => undefined });
    expect(layout.lanes).toEqual(arranged('stage').lanes);
  });
});

describe('a sieve', () => {
  const agreed: Sieve = { matches: ({ status }) => status === 'agreed', admits: ({ team }) => team === 'it' };

  it('takes items out of lanes and tray, and lanes that cannot hold any', () => {
    const layout = arranged('stage', { sieve: agreed });
    expect(keys(layout)).toEqual(['s1/it', 's2/it']);
    expect(layout.find('a')).toBeUndefined();
    expect(layout.find('b')).toBeDefined();
    expect(layout.tray).toEqual([]);
  });

  it('sifts what changes, arrives and goes as if all were laid out anew', () => {
    const layout = arranged('owner', { sieve: agreed });
    const items = [{ ...ITEMS[0], status: 'agreed' as const }, ITEMS[2], item('n', '2026-05-01', null)];
    layout.update(planOf(items), new Set(['a', 'b', 'n', 't']));
    expect(layout.lanes).toEqual(arranged('owner', { sieve: agreed }, items).lanes);
  });

  it('restacks the rest, wherever filters lead to and fro', () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      item(
        `i${i}`,
        `2026-${String((i % 9) + 1).padStart(2, '0')}-05`,
        `2026-${String((i % 9) + 3).padStart(2, '0')}-20`,
        {
          team: i % 3 ? 'it' : 'marketing',
          stage: i % 2 ? 's1' : 's2',
          owner: i % 5 ? 'anna' : null,
        },
      ),
    );
    const layout = arranged('stage', {}, many);
    let seed = 7;
    for (let step = 0; step < 40; step++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const modulus = (seed % 6) + 1;
      const sieve: Sieve = { matches: ({ id }) => Number(id.slice(1)) % modulus === 0, admits: () => true };
      const grouping = GROUPINGS[seed % GROUPINGS.length];
      layout.arrange({ grouping, collapsed: new Set(), owners: new Set(), sieve: () => sieve });
      const anew = arranged(grouping, { sieve }, many);
      expect(layout.lanes).toEqual(anew.lanes);
      for (const lane of layout.lanes) {
        for (const row of lane.rows) row.slice(1).forEach((one, i) => expect(one.from).toBeGreaterThan(row[i].to));
      }
    }
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  actionsFor,
  actionsOfKey,
  entriesFor,
  type Action,
  type Target,
  type Tools,
} from '../../../../frontend/timeline/detail/actions.js';
import { agoText, datesText } from '../../../../frontend/timeline/detail/card-view.js';
import { duplicateOf, ITEM_ACTIONS, linkedWith } from '../../../../frontend/timeline/detail/item-actions.js';
import { isKey, keyText } from '../../../../frontend/timeline/detail/keys.js';
import { keyRows } from '../../../../frontend/timeline/detail/key-sheet.js';
import { entryAfter, entryTyped } from '../../../../frontend/timeline/detail/menu-logic.js';
import { datesAfter, hasOwnEnd, moveOps } from '../../../../frontend/timeline/detail/move-form.js';
import { PaletteIndex, Recent } from '../../../../frontend/timeline/detail/palette-index.js';
import { bestOf, queryOf, scoreOf, searchText } from '../../../../frontend/timeline/detail/palette-search.js';
import { placeCard, placeMenu, placeSubmenu } from '../../../../frontend/timeline/detail/placing.js';
import { PLAN_ACTIONS } from '../../../../frontend/timeline/detail/plan-actions.js';
import type { TimelineHost } from '../../../../frontend/timeline/host.js';
import type { ItemFields, Op } from '../../../../frontend/timeline/model.js';
import type { Plan } from '../../../../frontend/timeline/plan-store.js';
import { readPlanDate } from '../../../../frontend/timeline/time-scale.js';
import { STAGE_ACTIONS } from '../../../../frontend/timeline/stages/stage-actions.js';
import { item, planOf } from './plans.js';

const day = (iso: string) => readPlanDate(iso)!.first;
const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

const pilot = item('p', '2026-11-02', '2027-01-29', { title: 'One-tap checkout in the app' });
const task = item('s', '2027-04-05', '2027-09-24', { kind: 'scaling-task', team: 'it', title: 'Checkout platform' });
const idea = item('i', null, null, { title: 'Élan voucher' });

let proposed: Op[][];
let plan: Plan;
let tools: Tools;

function toolsFor(canEdit = true): Tools {
  const host = {
    plan,
    canEdit,
    todayDay: day('2026-11-20'),
    focusId: 'p',
    selection: new Set(['p']),
    layout: { find: () => undefined, tray: [], lanes: [] },
    desk: {
      propose: (ops: (Op | undefined)[]) => {
        const real = ops.filter((op) => op !== undefined);
        if (real.length > 0) proposed.push(real);
        return real.length > 0 ? { id: 'e', base: 1, ops: real } : undefined;
      },
      offerUndo: vi.fn(),
    },
    tell: vi.fn(),
    say: vi.fn(),
    setSelection: vi.fn(),
    focusItem: vi.fn(),
  };
  return {
    host: host as unknown as TimelineHost,
    rename: vi.fn(),
    askWhereTo: vi.fn(),
    openPalette: vi.fn(),
    showKeys: vi.fn(),
    editStage: vi.fn(),
  };
}

beforeEach(() => {
  plan = planOf([pilot, task, idea]);
  proposed = [];
  tools = toolsFor();
});

const about = (...items: ItemFields[]): Target => ({ items });
const ALL = [...ITEM_ACTIONS, ...PLAN_ACTIONS, ...STAGE_ACTIONS];

describe('the list of actions', () => {
  it('names each action once, and gives no key to two of the same place', () => {
    expect(new Set(ALL.map((action) => action.id)).size).toBe(ALL.length);
    for (const place of ['item', 'stage', 'plan'] as const) {
      const keys = ALL.filter((action) => action.on.includes(place) && !action.id.includes('fold')).flatMap(
        (action) => action.keys ?? [],
      );
      expect(new Set(keys).size, place).toBe(keys.length);
    }
  });

  it('offers a viewer nothing that changes the plan', () => {
    tools = toolsFor(false);
    const offered = actionsFor(ALL, 'item', about(pilot), tools).map((action) => action.id);
    expect(offered).toEqual(['open', 'copy-link', 'links']);
    expect(actionsFor(PLAN_ACTIONS, 'plan', about(), tools).some((action) => action.edits)).toBe(false);
    expect(keyRows(ALL, false).items.map((row) => row.text)).toEqual(['Open', 'Links…']);
  });

  it('says what a link from an item means, and offers the tray to what has dates', () => {
    const ids = (one: ItemFields) => actionsFor(ALL, 'item', about(one), tools).map((action) => action.id);
    expect(ids(pilot)).toEqual(expect.arrayContaining(['link', 'needed-by', 'to-tray']));
    expect(ids(task)).not.toContain('needed-by');
    expect(ids(idea)).toContain('place-today');
    expect(ids(idea)).not.toContain('to-tray');
  });

  it('sets one field of all selected items as one edit, leaving out those that have it', () => {
    const status = ITEM_ACTIONS.find((action) => action.id === 'status')!;
    const done = { ...task, status: 'done' as const };
    plan = planOf([pilot, done, idea]);
    tools = toolsFor();
    status.choices!(about(pilot, done), tools)[3].run();
    expect(proposed).toEqual([[{ op: 'set', type: 'item', id: 'p', to: { status: 'done' } }]]);
  });

  it('says which of the choices holds', () => {
    const owner = ITEM_ACTIONS.find((action) => action.id === 'owner')!;
    const choices = owner.choices!(about({ ...pilot, owner: 'anna' }), tools);
    expect(choices.map((choice) => [choice.text, choice.checked])).toEqual([
      ['Maya Brandt', false],
      ['Anna Novak', true],
      ['nobody yet', false],
    ]);
  });

  it('separates groups by lines and tells why something cannot be done', () => {
    const stage = plan.stages[0];
    const entries = entriesFor(
      STAGE_ACTIONS,
      'stage',
      { items: [], stage },
      {
        ...tools,
        host: Object.assign(tools.host, { view: { state: { collapsed: new Set() } } }),
      },
    );
    const last = entries.at(-1)!;
    expect(last.line).toBe(true);
    expect(last.obstacle).toBe('It still has 3 items.');
    expect(entries.map((entry) => entry.text)).not.toContain('Move up');
  });

  it('copies what the plan shows of an item, as a proposal', () => {
    expect(duplicateOf({ ...pilot, status: 'done', owner: 'anna' }).to).toEqual({
      kind: 'pilot',
      team: 'marketing',
      stage: 's1',
      title: 'One-tap checkout in the app (copy)',
      start: '2026-11-02',
      end: '2027-01-29',
      owner: 'anna',
      status: 'proposed',
    });
  });

  it('follows links in both directions, however long the chain', () => {
    const link = (id: string, from: string, to: string) => [id, { id, kind: 'needs' as const, from, to }] as const;
    const linked = { ...plan, links: new Map([link('1', 'a', 'b'), link('2', 'c', 'b'), link('3', 'x', 'y')]) };
    expect([...linkedWith(linked, ['a'])].sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('keys', () => {
  it('need exactly their modifiers, the command key counting as Ctrl', () => {
    expect(isKey('Ctrl+K', press('k', { metaKey: true }))).toBe(true);
    expect(isKey('Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isKey('Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(isKey('L', press('L', { shiftKey: true }))).toBe(false);
    expect(isKey('F2', press('F2'))).toBe(true);
  });

  it('take signs wherever they lie on the keyboard', () => {
    expect(isKey('?', press('?', { shiftKey: true }))).toBe(true);
    expect(isKey('+', press('+'))).toBe(true);
  });

  it('are written as on the reader’s keyboard', () => {
    expect(keyText('Ctrl+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(keyText('Ctrl+K', true)).toBe('⌘K');
    expect(keyText('Alt+ArrowUp', false)).toBe('Alt+↑');
  });

  it('lead to the action of the place', () => {
    const ids = (places: Action['on'], key: string) => actionsOfKey(ALL, places, press(key)).map((action) => action.id);
    expect(ids(['item', 'plan'], 'Delete')).toEqual(['delete']);
    expect(ids(['stage', 'plan'], 'Delete')).toEqual(['stage-delete']);
    expect(ids(['plan'], 'Delete')).toEqual([]);
  });
});

describe('a menu', () => {
  it('is walked round and round', () => {
    expect(entryAfter(3, 2, 'ArrowDown')).toBe(0);
    expect(entryAfter(3, 0, 'ArrowUp')).toBe(2);
    expect(entryAfter(3, -1, 'ArrowUp')).toBe(2);
    expect(entryAfter(3, 1, 'End')).toBe(2);
    expect(entryAfter(0, -1, 'ArrowDown')).toBeUndefined();
    expect(entryAfter(3, 1, 'x')).toBeUndefined();
  });

  it('goes to what is typed; the same letter again goes on', () => {
    const texts = ['Open', 'Owner', 'Delete', 'Duplicate'];
    expect(entryTyped(texts, 0, 'ow')).toBe(1);
    expect(entryTyped(texts, 2, 'd')).toBe(3);
    expect(entryTyped(texts, 3, 'dd')).toBe(2);
    expect(entryTyped(texts, 0, 'q')).toBeUndefined();
  });

  it('stays inside the window', () => {
    const size = { width: 200, height: 300 };
    const screen = { width: 1000, height: 600 };
    expect(placeMenu({ left: 950, top: 100, right: 960, bottom: 120 }, size, screen)).toEqual({ left: 792, top: 120 });
    expect(placeMenu({ left: 50, top: 500, right: 60, bottom: 520 }, size, screen)).toEqual({ left: 50, top: 200 });
    expect(placeSubmenu({ left: 700, top: 100, right: 900, bottom: 130 }, size, screen).left).toBe(500);
  });
});

describe('a card', () => {
  const screen = { width: 1000, height: 600 };

  it('never covers its bar, and stays on the screen', () => {
    const size = { width: 300, height: 150 };
    for (const top of [10, 200, 430, 560]) {
      const bar = { left: 900, top, right: 990, bottom: top + 28 };
      const spot = placeCard(bar, size, screen, 900);
      expect(spot.top >= bar.bottom || spot.top + spot.height <= bar.top).toBe(true);
      expect(spot.top).toBeGreaterThanOrEqual(0);
      expect(spot.top + spot.height).toBeLessThanOrEqual(600);
      expect(spot.left + size.width).toBeLessThanOrEqual(1000);
    }
  });

  it('gives way where neither side has room', () => {
    const spot = placeCard({ left: 0, top: 250, right: 9, bottom: 278 }, { width: 300, height: 500 }, screen, 0);
    expect(spot.height).toBeLessThan(500);
  });

  it('tells dates as precisely as they are known', () => {
    expect(datesText(pilot)).toBe('2 November 2026 – 29 January 2027 · 13 weeks');
    expect(datesText(item('c', '2027-03', '2027-05'))).toBe('March 2027 – May 2027 · about 13 weeks');
    expect(datesText(item('o', '2027-05-05', null))).toBe('from 5 May 2027, end open');
    expect(datesText(idea)).toBe('no dates yet');
  });

  it('says how long ago', () => {
    expect(agoText(5_000)).toBe('just now');
    expect(agoText(3 * 60_000)).toBe('3 minutes ago');
    expect(agoText(26 * 3_600_000)).toBe('yesterday');
  });
});

describe('“Move to…”', () => {
  const wish = { stage: null, team: null, start: undefined, end: undefined };

  it('moves by days and keeps the length, unless the end is given', () => {
    const start = day('2026-11-12');
    expect(datesAfter(pilot, [pilot], { ...wish, start })).toEqual({ start: '2026-11-12', end: '2027-02-08' });
    expect(datesAfter(pilot, [pilot], { ...wish, start, end: day('2026-12-01') }).end).toBe('2026-12-01');
  });

  it('keeps the precision of coarse dates, and does not ask for their end', () => {
    const coarse = item('c', '2027-03', '2027-05');
    expect(datesAfter(coarse, [coarse], { ...wish, start: day('2027-05-01') })).toEqual({
      start: '2027-05',
      end: '2027-07',
    });
    expect(hasOwnEnd(coarse)).toBe(false);
    expect(hasOwnEnd(pilot)).toBe(true);
  });

  it('moves several by the same distance, and all to the chosen stage', () => {
    const ops = moveOps([pilot, task], { ...wish, start: day('2026-11-09'), stage: 's2' });
    expect(ops.map((op) => op?.to)).toEqual([
      { start: '2026-11-09', end: '2027-02-05', stage: 's2' },
      { start: '2027-04-12', end: '2027-10-01', stage: 's2' },
    ]);
  });

  it('places what has no dates, with its usual length', () => {
    expect(datesAfter(idea, [idea], { ...wish, start: day('2026-12-01') })).toEqual({
      start: '2026-12-01',
      end: '2027-01-11',
    });
    expect(datesAfter(idea, [idea], wish)).toEqual({ start: null, end: null });
  });
});

describe('the palette', () => {
  const score = (query: string, text: string) => scoreOf(queryOf(query), searchText(text));

  it('finds by the beginnings of words, in any order, without case and accents', () => {
    expect(score('check', 'One-tap checkout in the app')).toBeGreaterThan(0);
    expect(score('app tap', 'One-tap checkout in the app')).toBeGreaterThan(0);
    expect(score('otch', 'One-tap checkout in the app')).toBeGreaterThan(0);
    expect(score('elan', 'Élan voucher')).toBeGreaterThan(0);
    expect(score('check zebra', 'One-tap checkout in the app')).toBe(0);
  });

  it('puts beginnings before what lies inside a word, and the first word before later ones', () => {
    expect(score('plat', 'Platform')).toBeGreaterThan(score('plat', 'Checkout platform'));
    expect(score('form', 'Form of words')).toBeGreaterThan(score('form', 'Checkout platform'));
    expect(score('form', 'Checkout platform')).toBeGreaterThan(0);
  });

  it('prefers what was used lately among equals', () => {
    const all = ['a', 'b'].map((id) => ({ id, text: searchText('Same') }));
    expect(bestOf(['same'], all, ['b'], 5).found.map((one) => one.id)).toEqual(['b', 'a']);
    expect(bestOf(['same'], all, [], 1)).toMatchObject({ total: 2 });
  });

  it('finds items, stages and what can be done to the focused item; shows what was used last first', () => {
    const recent = new Recent();
    const index = () => new PaletteIndex(plan, ITEM_ACTIONS, about(pilot), tools, recent);
    expect(index().search('checkout plat').found[0]).toMatchObject({ section: 'item', title: 'Checkout platform' });
    expect(index().search('discover').found[0]).toMatchObject({ section: 'stage', stage: 's1' });
    const status = index().search('status done').found[0];
    expect(status).toMatchObject({ title: 'Status: Done', aside: '“One-tap checkout in the app”' });
    status.run!();
    expect(proposed).toHaveLength(1);
    recent.used('i');
    expect(index().search('').found[0]).toMatchObject({ section: 'recent', title: 'Élan voucher' });
  });
});

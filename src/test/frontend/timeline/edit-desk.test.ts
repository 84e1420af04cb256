import { beforeEach, describe, expect, it, vi } from 'vitest';
import { restoreItem } from '../../../../frontend/timeline/edits.js';
import { goneLine } from '../../../../frontend/timeline/refusals.js';
import { EditDesk } from '../../../../frontend/timeline/edit-desk.js';
import type { TimelineHost } from '../../../../frontend/timeline/host.js';
import { LivePlan } from '../../../../frontend/timeline/live-plan.js';
import type { Op } from '../../../../frontend/timeline/model.js';
import { Notices, type NoticeAction } from '../../../../frontend/timeline/notices.js';
import { Selected } from '../../../../frontend/timeline/selected.js';
import { item, planOf, snapshotOf } from './plans.js';

const NEW: Op = {
  op: 'add',
  type: 'item',
  id: 'n',
  to: { kind: 'pilot', team: 'marketing', stage: 's1', title: 'New' },
};

const SNAPSHOT = snapshotOf([item('a', '2026-11-02', '2026-11-20'), item('b', '2026-11-02', '2026-11-20')], {
  links: [{ id: 'l', kind: 'needs', from: 'a', to: 'b', lead: null, policy: 'warn' }],
});

describe('the desk where edits are made', () => {
  let live: LivePlan;
  let desk: EditDesk;
  let hidden: 'filtered' | undefined;
  let host: TimelineHost;
  const spies = { setSelection: vi.fn(), focusItem: vi.fn(), closeItem: vi.fn(), reveal: vi.fn(), say: vi.fn() };
  const tell = vi.fn<(text: string, actions?: readonly NoticeAction[]) => void>();

  beforeEach(() => {
    vi.clearAllMocks();
    sessionStorage.clear(); // where unanswered edits outlive a reload
    hidden = undefined;
    const quiet = () => undefined;
    live = new LivePlan({ beforeChange: quiet, changed: quiet, liveState: quiet, lateness: quiet }, quiet);
    live.store.load(SNAPSHOT);
    host = {
      plan: live.plan,
      canEdit: true,
      openItem: 'a',
      view: { hidden: () => hidden, uncover: vi.fn() },
      updateComplete: Promise.resolve(true),
      ...spies,
      tell,
    } as unknown as TimelineHost;
    desk = new EditDesk(host, live, new Notices(() => undefined));
  });

  it('sends nothing for who may only look, and nothing when nothing changes', () => {
    expect(desk.propose([undefined])).toBeUndefined();
    Object.assign(host, { canEdit: false });
    expect(desk.propose([NEW])).toBeUndefined();
    desk.undo();
    desk.redo();
    expect(live.pending).toBe(0);
  });

  it('selects what was added and puts the focus on it', async () => {
    desk.create(NEW);
    await host.updateComplete;

    expect(spies.setSelection).toHaveBeenCalledWith(['n'], 'n');
    expect(spies.focusItem).toHaveBeenCalledWith('n', true);
  });

  it('says when what was added is filtered away, and offers to show it', () => {
    hidden = 'filtered';
    desk.create(NEW);

    expect(spies.setSelection).not.toHaveBeenCalled();
    const [, actions] = tell.mock.lastCall!;
    actions![0].run();
    expect(spies.reveal).toHaveBeenCalledWith('n');
  });

  it('deletes items with their links, closes the open one and takes it all back at once', () => {
    desk.deleteItems(new Set(['a']));

    expect(live.plan!.items.has('a')).toBe(false);
    expect(live.plan!.links.size).toBe(0);
    expect(spies.closeItem).toHaveBeenCalledOnce();
    expect(live.pending).toBe(1);

    const [text, actions] = tell.mock.lastCall!;
    expect(text).toContain('a');
    expect(actions!.map((one) => one.label)).toEqual(['Undo']);
  });

  it('leaves an open item open that was not among the deleted', () => {
    desk.deleteItems(new Set(['b', 'gone long ago']));

    expect(live.plan!.items.has('b')).toBe(false);
    expect(spies.closeItem).not.toHaveBeenCalled();
  });
});

describe('bringing back what was deleted', () => {
  const removed = (type: Op['type'], id: string, from: Op['from']): Op => ({ op: 'remove', type, id, from: from! });
  const text = { title: 'a', stage: 's1', summary: 'Short', specification: 'Long\nand whole' };
  const removal = [
    removed('link', 'l1', { kind: 'needs', from: 'a', to: 'b', lead: null, policy: 'push' }),
    removed('link', 'l2', { kind: 'needs', from: 'gone', to: 'a', lead: null, policy: 'warn' }),
    removed('link', 'l3', { kind: 'needs', from: 'b', to: 'c', lead: null, policy: 'warn' }),
    removed('item', 'a', text),
  ];
  const plan = planOf([item('b', '2026-11-02', '2026-11-20'), item('c', '2026-11-02', '2026-11-20')]);

  it('has its texts, its links to what is still there, and what I wanted to set', () => {
    expect(restoreItem(plan, 'a', removal, { start: '2026-12-01' })).toEqual([
      { op: 'add', type: 'item', id: 'a', to: { ...text, start: '2026-12-01' } },
      { op: 'add', type: 'link', id: 'l1', to: { kind: 'needs', from: 'a', to: 'b', lead: null, policy: 'push' } },
    ]);
  });

  it('is not offered where this screen has not seen it go', () => {
    const context = { plan, removalOf: () => undefined, propose: () => undefined };
    expect(goneLine(context, { id: 'a', title: 'a' }, {})).toEqual({ text: '“a” was deleted meanwhile.', actions: [] });
  });

  it('is known from the change that has deleted it, also when that was mine', () => {
    const quiet = () => undefined;
    const live = new LivePlan({ beforeChange: quiet, changed: quiet, liveState: quiet, lateness: quiet }, quiet);
    live.store.load({ ...SNAPSHOT, items: [item('a', '2026-11-02', '2026-11-20')], links: [] });
    live.store.receive([{ revision: 6, edit: 'e', by: 'ivan', at: '2026-11-02T10:00:00Z', ops: removal }]);
    expect(live.removalOf('a')).toEqual(removal);
    expect(live.removalOf('b')).toBeUndefined();
  });
});

describe('what is selected', () => {
  it('tells of another selection only, keeps the anchor, and lets go of what is gone', () => {
    const told: string[][] = [];
    const selected = new Selected((ids) => told.push([...ids]));
    selected.set(['a', 'b'], 'a');
    selected.set(['b', 'a']);
    selected.focusId = 'b';
    expect([selected.only, selected.anchor]).toEqual([null, 'a']);

    selected.keep((id) => id !== 'b');

    expect(told).toEqual([['a', 'b'], ['a']]);
    expect([selected.only, selected.anchor, selected.focusId]).toEqual(['a', 'a', null]);
  });
});

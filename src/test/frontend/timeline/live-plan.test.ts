import { afterEach, describe, expect, it } from 'vitest';
import { LivePlan } from '../../../../frontend/timeline/live-plan.js';
import { ROADMAP } from './model-server.js';
import { item, snapshotOf } from './plans.js';

const KEY = `common-horizon.pending.${ROADMAP}.maya`;
const SNAPSHOT = snapshotOf([item('a', '2026-11-02', '2026-11-20'), item('b', '2026-11-02', '2026-11-20')]);

const livePlan = () =>
  new LivePlan(
    { beforeChange: () => undefined, changed: () => undefined, liveState: () => undefined, lateness: () => undefined },
    () => undefined,
  );

describe('the live plan', () => {
  afterEach(() => sessionStorage.clear());

  it('shows what a reload left unanswered as not saved from its first frame on', () => {
    const op = { op: 'set', type: 'item', id: 'a', to: { title: 'Mine' }, from: { title: 'a' } };
    sessionStorage.setItem(KEY, JSON.stringify([{ id: 'e1', base: 5, ops: [op] }]));
    const live = livePlan();

    live.store.load(SNAPSHOT);

    expect(live.plan?.items.get('a')?.title).toBe('Mine');
    expect(live.isLate('a')).toBe(true);
    expect(live.isLate('b')).toBe(false);
    live.store.accepted('e1', 6);
    expect(live.isLate('a')).toBe(false);
  });

  it('does not call an edit late that was only just made', () => {
    const live = livePlan();
    live.store.load(SNAPSHOT);

    live.propose([{ op: 'set', type: 'item', id: 'a', to: { title: 'Mine' } }]);

    expect(live.store.isPending('a')).toBe(true);
    expect(live.isLate('a')).toBe(false);
  });
});

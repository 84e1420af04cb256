import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TimelineHost } from '../../../../frontend/timeline/host.js';
import { LaneLayout } from '../../../../frontend/timeline/lane-layout.js';
import type { Here, Present, SharedView } from '../../../../frontend/timeline/model.js';
import { Presence } from '../../../../frontend/timeline/presence.js';
import { TimelineView } from '../../../../frontend/timeline/timeline-view.js';
import { Following } from '../../../../frontend/timeline/together/following.js';
import type { Range } from '../../../../frontend/timeline/view-state.js';
import { item, planOf } from './plans.js';

const ANNA = { id: 'anna', name: 'Anna Novak', initials: 'AN', side: 'it' } as const;

describe('following a presenter', () => {
  let presence: Presence;
  let following: Following;
  let told: Here[];
  let said: string[];
  let range: Range | undefined;
  let opened: string | null;
  let view: TimelineView;
  let selected: string[];
  let camera: { y: number };

  const presents = (shown: SharedView | undefined, more: Partial<Present> = {}) => {
    presence.heard({ t: 'who', who: [{ person: ANNA, ...more, ...(shown && { view: shown }) }] });
    following.heard();
  };

  beforeEach(() => {
    vi.useFakeTimers();
    const plan = planOf([item('p', '2026-11-02', '2027-01-29')]);
    const layout = new LaneLayout();
    layout.update(plan);
    view = new TimelineView(
      layout,
      () => plan,
      () => undefined,
    );
    [told, said, range, opened, selected, camera] = [[], [], undefined, null, [], { y: 0 }];
    const host = {
      plan,
      layout,
      view,
      get openItem() {
        return opened;
      },
      look: { camera, showRange: (days: Range) => (range = days), keepInside: () => undefined },
      viewQuery: () => 'from=2027-01-01&to=2027-03-31',
      setSelection: (ids: Iterable<string>) => (selected = [...ids]),
      openItemNow: (id: string) => (opened = id),
      closeItem: () => (opened = null),
      say: (text: string) => said.push(text),
      tell: (text: string) => said.push(text),
    } as unknown as TimelineHost;
    presence = new Presence();
    presence.opened((here) => told.push(here));
    following = new Following(host, presence, () => undefined);
  });

  afterEach(() => {
    presence.closed();
    vi.useRealTimers();
  });

  it('is offered, and shows days, lanes, filters, selection and panel of whoever is followed', () => {
    presents({ query: 'from=2027-01-01&to=2027-06-30' });
    expect(following.offer?.person.id).toBe('anna');
    expect(range).toBeUndefined();
    following.accept('anna');
    expect(range).toBeDefined();
    const before = range;
    presents(
      { query: 'from=2027-02-01&to=2027-06-30&team=it', open: 'p', group: 's2', share: 0.5 },
      { selected: ['p'] },
    );
    expect(range).not.toEqual(before);
    expect([...view.state.teams]).toEqual(['it']);
    expect(opened).toBe('p');
    expect(selected).toEqual(['p']);
    expect(camera.y).toBeGreaterThan(0);
    presents({ query: 'from=2027-02-01&to=2027-06-30' });
    expect(opened).toBeNull();
  });

  it('may be declined, until it is offered anew', () => {
    presents({ query: '' });
    following.decline('anna');
    presents({ query: 'team=it' });
    expect(following.offer).toBeUndefined();
    presents(undefined);
    presents({ query: '' });
    expect(following.offer).toBeDefined();
  });

  it('can be stepped out of and back into, and ends with the presenter', async () => {
    presents({ query: 'from=2027-01-01&to=2027-06-30' });
    following.accept('anna');
    await vi.advanceTimersByTimeAsync(200);
    expect(told.at(-1)?.follows).toBe('anna');
    following.stepOut();
    const own = range;
    presents({ query: 'from=2028-01-01&to=2028-06-30' });
    expect(range).toBe(own);
    expect(following.away).toBe(true);
    following.back();
    expect(range).not.toEqual(own);
    presents(undefined);
    expect(following.leader).toBeUndefined();
    expect(said.at(-1)).toBe('Anna has stopped presenting.');
  });

  it('one offers oneself, and tells the view as it moves and that it is over', async () => {
    following.startOffering();
    await vi.advanceTimersByTimeAsync(200);
    expect(told.at(-1)?.view?.query).toBe('from=2027-01-01&to=2027-03-31');
    presents(undefined, { follows: 'maya' });
    expect(following.followers).toBe(1);
    following.stopOffering();
    await vi.advanceTimersByTimeAsync(200);
    expect(told.at(-1)?.view).toBeUndefined();
  });
});

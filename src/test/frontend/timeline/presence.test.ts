import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Here, Present } from '../../../../frontend/timeline/model.js';
import { Presence } from '../../../../frontend/timeline/presence.js';

const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const person = (id: string) => ({ id, name: `${id} B`, initials: 'XB', side: 'it' as const });

describe('presence', () => {
  let presence: Presence;
  let told: Here[];
  let news: number;
  const open = () => presence.opened((here) => told.push(here));
  const hear = (...who: Present[]) => presence.heard({ t: 'who', who });

  beforeEach(() => {
    vi.useFakeTimers();
    presence = new Presence();
    told = [];
    news = 0;
    presence.subscribe(() => news++);
  });

  afterEach(() => {
    presence.closed();
    vi.useRealTimers();
  });

  it('tells at once that somebody is here, and then again as long as they are', async () => {
    presence.update({ selected: ['a'] });
    expect(told).toEqual([]);
    open();
    await later(0);
    expect(told).toEqual([{ selected: ['a'] }]);
    await later(9_000);
    expect(told).toEqual([{ selected: ['a'] }, { selected: ['a'] }, { selected: ['a'] }]);
  });

  it('tells at most ten times a second, and in the end the latest', async () => {
    open();
    for (let i = 0; i < 100; i++) {
      presence.update({ moving: [{ item: 'a', start: `2027-01-${10 + (i % 20)}`, stage: 's', team: 'it' }] });
      await later(10);
    }
    await later(200);
    expect(told.length).toBeLessThanOrEqual(12);
    expect(told.at(-1)!.moving![0].start).toBe('2027-01-29');
  });

  it('tells no more items than the server takes', async () => {
    open();
    presence.update({ selected: Array.from({ length: 50 }, (_, i) => String(i)) });
    await later(0);
    expect(told.at(-1)!.selected).toHaveLength(20);
  });

  it('claims nothing while idle, and is heard of less often', async () => {
    open();
    presence.update({ typing: { item: 'a', field: 'title' }, idle: true });
    await later(10_000);
    expect(told).toEqual([{ idle: true }]);
    presence.update({ idle: false });
    await later(100);
    expect(told.at(-1)).toEqual({ typing: { item: 'a', field: 'title' } });
  });

  it('knows the others until they go', () => {
    hear({ person: person('ivan') }, { person: person('lena') });
    hear({ person: person('ivan'), idle: true });
    presence.heard({ t: 'who', who: [{ person: { id: 'lena' }, gone: true }] });
    expect([...presence.others.values()]).toEqual([{ person: person('ivan'), idle: true }]);
    presence.heard({ t: 'who', all: true, who: [{ person: person('anna') }] });
    expect([...presence.others.keys()]).toEqual(['anna']);
    expect(news).toBe(4);
  });

  it('forgets them when the server cannot be reached for long, and tells anew when it can', async () => {
    open();
    await later(0);
    hear({ person: person('ivan') });
    presence.closed();
    await later(9_000);
    expect(presence.others.size).toBe(1);
    open();
    await later(5_000);
    expect(presence.others.size).toBe(1);
    expect(told.length).toBeGreaterThan(1);
    presence.closed();
    await later(10_000);
    expect(presence.others.size).toBe(0);
  });

  it('says whether all who are here are known, which is news even when nobody is', async () => {
    expect(presence.known).toBe(false);
    presence.heard({ t: 'who', all: true, who: [] });
    expect([presence.known, news]).toEqual([true, 1]);
    open();
    presence.closed();
    await later(9_000);
    expect(presence.known).toBe(true);
    await later(1_000);
    expect([presence.known, news]).toEqual([false, 2]);
  });
});

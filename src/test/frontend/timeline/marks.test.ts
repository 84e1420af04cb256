import { describe, expect, it } from 'vitest';
import type { Change, Op, Snapshot } from '../../../../frontend/timeline/model.js';
import { PlanStore } from '../../../../frontend/timeline/plan-store.js';
import { CSRF, ROADMAP } from './model-server.js';

const item = { id: 'a', kind: 'pilot', team: 'marketing', stage: 's', title: 'A', status: 'proposed' };

function loaded(more: Partial<Record<keyof Snapshot, unknown>> = {}): PlanStore {
  const store = new PlanStore({ read: () => null, write: () => undefined });
  store.load({
    revision: 1,
    me: { id: 'maya', access: 'view' },
    csrf: CSRF,
    people: [],
    roadmap: { id: ROADMAP, name: 'Journey', owner: 'maya' },
    stages: [{ id: 's', name: 'Buy', position: '1' }],
    horizons: [],
    items: [item],
    links: [],
    kept: { question: ['item', 'due'] },
    marks: { question: [{ id: 'q0', item: 'a', due: '2026-11-30' }] },
    ...more,
  } as Snapshot);
  return store;
}

const change = (revision: number, ...ops: Op[]): Change => ({
  revision,
  edit: `e${revision}`,
  by: 'ivan',
  at: '2026-11-02T09:00:00Z',
  ops,
});
const marks = (store: PlanStore) => [...store.plan!.marks.values()];

describe('what is kept of the parts that other modules add', () => {
  it('comes with the snapshot', () => {
    expect(marks(loaded())).toEqual([{ id: 'q0', type: 'question', item: 'a', due: '2026-11-30' }]);
  });

  it('follows the changes, and says which items they are about', () => {
    const store = loaded();
    const items: string[] = [];
    store.subscribe((event) => items.push(...event.items));

    store.receive([
      change(2, { op: 'add', type: 'question', id: 'q1', to: { item: 'a', text: 'Why?' } }),
      change(3, { op: 'set', type: 'question', id: 'q1', from: { due: null }, to: { due: '2026-12-01' } }),
      change(4, { op: 'remove', type: 'question', id: 'q0' }),
    ]);

    expect(marks(store)).toEqual([{ id: 'q1', type: 'question', item: 'a', due: '2026-12-01' }]);
    expect(items).toEqual(['a', 'a', 'a']);
  });

  it('is nothing for types of which nothing is kept', () => {
    const store = loaded();
    const before = store.plan!.marks;

    store.receive([change(2, { op: 'add', type: 'comment', id: 'c1', to: { item: 'a', text: 'Well.' } })]);

    expect(store.plan!.marks).toBe(before);
    expect(store.revision).toBe(2);
  });

  it('shows my own at once, and takes it back when the server refuses', () => {
    const store = loaded();

    const edit = store.propose([{ op: 'add', type: 'question', id: 'q1', to: { item: 'a', text: 'Why?' } }]);
    expect(marks(store).map((one) => one.id)).toEqual(['q0', 'q1']);

    store.refused(edit.id, { reason: 'forbidden', message: 'No.' });
    expect(marks(store).map((one) => one.id)).toEqual(['q0']);
  });

  it('names the items whose marks a new snapshot changes', () => {
    const store = loaded();
    let items: string[] = [];
    store.subscribe((event) => (items = [...event.items]));

    store.load({ ...snapshotOf(store), revision: 9, marks: {} });

    expect(items).toEqual(['a']);
  });
});

function snapshotOf(store: PlanStore): Snapshot {
  const plan = store.plan!;
  return {
    ...plan,
    csrf: CSRF,
    people: [],
    stages: [...plan.stages],
    horizons: [],
    items: [...plan.items.values()],
    links: [],
    views: [],
    kept: { question: ['item', 'due'] },
    marks: {},
  };
}

import { beforeEach, describe, expect, it } from 'vitest';
import type { Change, Fields, Op, Refusal, Snapshot } from '../../../../frontend/timeline/model.js';
import { type PlanEvent, PlanStore } from '../../../../frontend/timeline/plan-store.js';
import type { PendingStorage } from '../../../../frontend/timeline/pending-storage.js';
import { CSRF, ROADMAP } from './model-server.js';

const ME = 'maya';
const IVAN = 'ivan';
const CONFLICT: Refusal = { reason: 'conflict', message: 'Ivan was faster.' };
const INVALID: Refusal = { reason: 'invalid', message: 'Not allowed.' };

class MemoryStorage implements PendingStorage {
  readonly entries = new Map<string, string>();
  read(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  write(key: string, value: string | null): void {
    if (value === null) {
      this.entries.delete(key);
    } else {
      this.entries.set(key, value);
    }
  }
}

const item = (id: string, fields: Fields = {}) => ({
  id,
  kind: 'pilot',
  team: 'marketing',
  stage: 'buy',
  title: id,
  start: '2026-11-02',
  end: '2026-11-20',
  status: 'proposed',
  ...fields,
});

function snapshot(fields: Partial<Record<keyof Snapshot, unknown>> = {}): Snapshot {
  return {
    revision: 5,
    me: { id: ME, access: 'edit' },
    csrf: CSRF,
    people: [{ id: ME, name: 'Maya Brandt', initials: 'MB', side: 'marketing' }],
    roadmap: { id: ROADMAP, name: 'Journey', owner: ME },
    stages: [
      { id: 'buy', name: 'Buy', position: '10' },
      { id: 'discover', name: 'Discover', position: '9' },
    ],
    horizons: [{ id: 'h', team: 'it', name: 'now', start: '2026-10-01', end: '2026-12-31' }],
    items: [item('a'), item('b', { kind: 'scaling-task', team: 'it' }), item('c')],
    links: [{ id: 'l', kind: 'handover', from: 'a', to: 'b', lead: '14' }],
    ...fields,
  } as Snapshot;
}

const set = (id: string, to: Fields, from?: Fields): Op => ({ op: 'set', type: 'item', id, to, ...(from && { from }) });
const remove = (id: string): Op => ({ op: 'remove', type: 'item', id });
const add = (id: string, fields: Fields = {}): Op => ({ op: 'add', type: 'item', id, to: { ...item(id), ...fields } });
const change = (revision: number, ops: Op[], more: Partial<Change> = {}): Change => ({
  revision,
  edit: `edit-${revision}`,
  by: IVAN,
  at: '2026-11-02T10:00:00Z',
  ops,
  ...more,
});

describe('the plan store', () => {
  let storage: MemoryStorage;
  let store: PlanStore;
  let events: PlanEvent[];

  const title = (id = 'a') => store.plan?.items.get(id)?.title;
  const reload = (from = snapshot()) => {
    store = new PlanStore(storage);
    events = [];
    store.subscribe((event) => events.push(event));
    store.load(from);
  };

  beforeEach(() => {
    storage = new MemoryStorage();
    reload();
    events = [];
  });

  describe('shows the confirmed plan', () => {
    it('has no plan before it is loaded', () => {
      const empty = new PlanStore(storage);
      expect(empty.plan).toBeUndefined();
      expect(empty.receive([change(1, [])])).toBe(false);
    });

    it('orders stages by position as a number', () => {
      expect(store.plan?.stages.map((stage) => stage.id)).toEqual(['discover', 'buy']);
      store.receive([change(6, [{ op: 'set', type: 'stage', id: 'buy', to: { position: '1' } }])]);
      expect(store.plan?.stages.map((stage) => stage.id)).toEqual(['buy', 'discover']);
    });

    it('keeps the identity of everything that a change does not touch, and leaves earlier plans alone', () => {
      const before = store.plan!;
      store.receive([change(6, [set('a', { title: 'New' })])]);
      const after = store.plan!;
      expect(before.items.get('a')?.title).toBe('a');
      expect(after.items.get('a')?.title).toBe('New');
      expect(after.items.get('b')).toBe(before.items.get('b'));
      expect(after.stages).toBe(before.stages);
      expect(after.links).toBe(before.links);
      expect(after.people).toBe(before.people);
    });

    it('treats a field set to nothing as absent and does not keep the long texts', () => {
      store.receive([change(6, [set('a', { end: null, summary: 'long', specification: 'longer' })])]);
      expect(Object.keys(store.plan!.items.get('a')!)).not.toContain('end');
      expect(Object.keys(store.plan!.items.get('a')!)).not.toContain('summary');
    });

    it('tells who changed which items, the ends of a link included', () => {
      store.receive([change(6, [{ op: 'remove', type: 'link', id: 'l' }]), change(7, [set('c', { title: 'x' })])]);
      expect(events.map((event) => [event.kind, event.by, [...event.items].sort()])).toEqual([
        ['changed', IVAN, ['a', 'b']],
        ['changed', IVAN, ['c']],
      ]);
    });

    it('takes the changes up to a gap, and says that there is one', () => {
      expect(store.receive([change(6, [set('a', { title: 'six' })]), change(8, [set('a', { title: 'eight' })])])).toBe(
        false,
      );
      expect(store.revision).toBe(6);
      expect(title()).toBe('six');
    });

    it('ignores changes that it has', () => {
      store.receive([change(6, [set('a', { title: 'six' })]), change(7, [set('a', { title: 'seven' })])]);
      events = [];
      expect(store.receive([change(6, [set('a', { title: 'six' })])])).toBe(true);
      expect(title()).toBe('seven');
      expect(events).toEqual([]);
    });

    it('removes the links of a removed item', () => {
      store.receive([change(6, [remove('b')])]);
      expect(store.plan?.links.size).toBe(0);
    });

    it('names people whom it does not know, until they are added', () => {
      store.receive([change(6, [set('a', { owner: 'lena' })])]);
      expect([...store.unknownPeople].sort()).toEqual([IVAN, 'lena']);
      store.addPeople([{ id: IVAN, name: 'Ivan Petrov', initials: 'IP', side: 'it' }]);
      expect([...store.unknownPeople]).toEqual(['lena']);
      expect(store.plan?.people.get(IVAN)?.initials).toBe('IP');
    });

    it('tells when access changes', () => {
      store.setAccess('view');
      expect(store.plan?.me).toEqual({ id: ME, access: 'view' });
      expect(events.map((event) => event.kind)).toEqual(['access']);
    });

    it('goes on when a listener fails', () => {
      const failing = new PlanStore(storage);
      failing.subscribe(() => {
        throw new Error('expected by the test');
      });
      expect(() => failing.load(snapshot())).not.toThrow();
    });
  });

  describe('lays my pending edits over it', () => {
    it('shows an edit at once, with what I saw in its `from`', () => {
      const first = store.propose([set('a', { title: 'one', start: null })]);
      const second = store.propose([set('a', { title: 'two', owner: ME })]);
      expect(first.ops?.[0].from).toEqual({ title: 'a', start: '2026-11-02' });
      expect(second.ops?.[0].from).toEqual({ title: 'one', owner: null });
      expect(title()).toBe('two');
      expect(store.isPending('a')).toBe(true);
      expect(store.isPending('b')).toBe(false);
      expect(store.pending).toEqual([first, second]);
    });

    it('leaves a `from` that the sender names', () => {
      expect(store.propose([set('a', { title: 'x', end: null }, { title: 'seen' })]).ops?.[0].from).toEqual({
        title: 'seen',
        end: '2026-11-20',
      });
    });

    it('keeps my value over a remote change of the same field, and takes the other fields in', () => {
      store.propose([set('a', { title: 'mine' })]);
      store.receive([change(6, [set('a', { title: 'theirs', end: '2026-12-01' })])]);
      expect(store.plan?.items.get('a')).toMatchObject({ title: 'mine', end: '2026-12-01' });
    });

    it('keeps the identity of an item with a pending edit when something else changes', () => {
      store.propose([set('a', { title: 'mine' })]);
      const mine = store.plan?.items.get('a');
      store.receive([change(6, [set('b', { title: 'theirs' })])]);
      expect(store.plan?.items.get('a')).toBe(mine);
    });

    it('keeps the identity when the change arrives that I had proposed', () => {
      const edit = store.propose([set('a', { title: 'mine' })]);
      const mine = store.plan?.items.get('a');
      store.receive([change(6, edit.ops!, { edit: edit.id, by: ME })]);
      expect(store.plan?.items.get('a')).toBe(mine);
      expect(store.isPending('a')).toBe(false);
    });

    it('stays over the plan between the answer and the change, but no longer counts as unsaved', () => {
      const edit = store.propose([set('a', { title: 'mine' })]);
      store.accepted(edit.id, 7);
      store.receive([change(6, [set('a', { title: 'theirs' })])]);
      expect(title()).toBe('mine');
      expect(store.pending).toEqual([]);
      expect(store.isPending('a')).toBe(false);
      store.receive([change(7, [set('a', { title: 'mine' })], { edit: edit.id, by: ME })]);
      expect(title()).toBe('mine');
    });

    it('drops the overlay when the change had arrived long before the answer', () => {
      const edit = store.propose([set('a', { title: 'mine' })]);
      store.load(snapshot({ revision: 9, items: [item('a', { title: 'later' })], links: [] }));
      expect(title()).toBe('mine');
      store.accepted(edit.id, 8);
      expect(title()).toBe('later');
    });

    it('goes when the server had nothing to change, with what the person should know', () => {
      const edit = store.propose([set('a', { title: 'mine' })]);
      store.accepted(edit.id, 6, 'Ivan has done the same.');
      expect(events.at(-1)).toMatchObject({ kind: 'changed', note: 'Ivan has done the same.' });
      store.receive([change(6, [set('a', { title: 'theirs' })])]);
      expect(title()).toBe('theirs');
    });

    it('does not show a removed item because of a pending edit of it', () => {
      store.propose([set('a', { title: 'mine' })]);
      store.receive([change(6, [remove('a')])]);
      expect(store.plan?.items.has('a')).toBe(false);
    });

    it('removes the links of an item that I remove, and gives them back with it when that is refused', () => {
      const edit = store.propose([remove('a')]);
      expect(store.plan?.links.size).toBe(0);
      store.refused(edit.id, INVALID);
      expect(store.plan?.links.has('l')).toBe(true);
      expect(store.plan?.items.has('a')).toBe(true);
    });

    it('never shows a link without both its items', () => {
      store.propose([{ op: 'add', type: 'link', id: 'm', to: { kind: 'handover', from: 'c', to: 'b' } }]);
      expect(store.plan?.links.has('m')).toBe(true);
      store.receive([change(6, [remove('c')])]);
      expect(store.plan?.links.has('m')).toBe(false);
    });

    it('lets the confirmed item stand where I add one with the same id', () => {
      store.propose([add('n', { title: 'mine' })]);
      store.receive([change(6, [add('n', { title: 'theirs' })])]);
      expect(title('n')).toBe('theirs');
    });

    it('adds an item and its link in one edit, in whatever order', () => {
      const link: Op = { op: 'add', type: 'link', id: 'm', to: { kind: 'handover', from: 'n', to: 'b' } };
      store.propose([link, add('n')]);
      expect(store.plan?.links.has('m')).toBe(true);
    });
  });

  describe('takes refusals', () => {
    it('drops the edit, shows what stands, and tells which edit it was and why', () => {
      const edit = store.propose([set('a', { title: 'mine' })]);
      store.receive([change(6, [set('a', { title: 'theirs' })])]);
      events = [];
      store.refused(edit.id, CONFLICT);
      expect(title()).toBe('theirs');
      expect(events).toMatchObject([{ kind: 'refused', by: ME, edit: { id: edit.id }, refusal: CONFLICT }]);
      expect([...events[0].items]).toEqual(['a']);
    });

    it('does nothing for an edit that it does not have', () => {
      store.refused('unknown', CONFLICT);
      store.accepted('unknown', 6);
      expect(events).toEqual([]);
    });

    it('drops what a freeze holds back when I discard it, newest first', () => {
      const freeze: Op = { op: 'set', type: 'roadmap', id: ROADMAP, from: {}, to: { frozenBy: IVAN } };
      expect(store.discardWaiting()).toEqual([]);
      store.receive([change(6, [freeze], { by: IVAN })]);
      const first = store.propose([set('a', { title: 'First' })]);
      const second = store.propose([set('a', { title: 'Second' })]);
      const question = store.propose([{ op: 'add', type: 'question', id: 'q', to: { item: 'a', text: 'Why?' } }]);
      events.length = 0;
      expect(store.discardWaiting().map(({ id }) => id)).toEqual([first.id, second.id]);
      expect(store.plan!.items.get('a')!.title).toBe('a');
      expect(store.pending.map(({ id }) => id)).toEqual([question.id]);
      expect(events.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
    });

    it('rebases the next edit of the same field onto what I had seen before the refused one', () => {
      const first = store.propose([set('a', { title: 'one', end: null })]);
      store.propose([set('a', { title: 'two' })]);
      store.propose([set('a', { title: 'three', end: '2027-01-01' })]);
      store.refused(first.id, INVALID);
      expect(store.pending.map((edit) => edit.ops?.[0].from)).toEqual([
        { title: 'a' },
        { title: 'two', end: '2026-11-20' },
      ]);
      expect(title()).toBe('three');
    });

    it('does not rebase over another person’s value: the conflict must be told', () => {
      const first = store.propose([set('a', { title: 'one' })]);
      store.propose([set('a', { title: 'two' })]);
      store.receive([change(6, [set('a', { title: 'theirs' })])]);
      store.refused(first.id, CONFLICT);
      expect(store.pending[0].ops?.[0].from).toEqual({ title: 'a' });
    });

    it('refuses with an item that could not be added what was built on it', () => {
      const first = store.propose([add('n')]);
      const second = store.propose([set('n', { title: 'x' })]);
      const link: Op = { op: 'add', type: 'link', id: 'm', to: { kind: 'handover', from: 'n', to: 'b' } };
      const third = store.propose([link]);
      const other = store.propose([set('a', { title: 'y' })]);
      events = [];
      store.refused(first.id, INVALID);
      expect(events.map((event) => [event.kind, event.edit?.id])).toEqual([
        ['refused', first.id],
        ['refused', second.id],
        ['refused', third.id],
      ]);
      expect(store.pending).toEqual([other]);
    });

    it('starts the next edit from what the server stored, if that is not what I had asked for', () => {
      const first = store.propose([set('a', { title: ' one ' })]);
      store.propose([set('a', { title: 'two' })]);
      store.receive([change(6, [set('a', { title: 'one' }, { title: 'a' })], { edit: first.id, by: ME })]);
      expect(store.pending[0].ops?.[0].from).toEqual({ title: 'one' });
    });
  });

  describe('says what may be sent', () => {
    it('holds back an edit that builds on an unanswered one, and all behind it', () => {
      const first = store.propose([set('a', { title: 'one' })]);
      const other = store.propose([set('a', { end: null })]);
      const second = store.propose([set('a', { title: 'two' })]);
      const third = store.propose([set('b', { title: 'x' })]);
      expect(store.sendable).toEqual([first, other]);
      store.accepted(first.id, 6);
      expect(store.sendable).toEqual([other]);
      store.receive([change(6, first.ops!, { edit: first.id, by: ME })]);
      expect(store.sendable).toEqual([other, second, third]);
    });

    it('holds back the link to an item that is being added', () => {
      const first = store.propose([add('n')]);
      store.propose([{ op: 'add', type: 'link', id: 'm', to: { kind: 'handover', from: 'n', to: 'b' } }]);
      expect(store.sendable).toEqual([first]);
    });
  });

  describe('keeps edits over a reload', () => {
    it('brings an edit back that met a conflict, until the person has decided', () => {
      const disputed = store.propose([set('a', { title: 'Mine' })]);
      store.receive([change(6, [set('a', { title: 'Theirs' }, { title: 'a' })])]);
      store.refused(disputed.id, CONFLICT);
      expect(store.pending).toEqual([]);

      reload(snapshot({ revision: 6, items: [item('a', { title: 'Theirs' })], links: [] }));
      expect(store.pending.map(({ id, ops }) => [id, ops])).toEqual([[disputed.id, disputed.ops]]);

      store.refused(disputed.id, CONFLICT);
      store.decided(disputed.id);
      expect(storage.entries.size).toBe(0);
    });

    it('forgets an edit that was refused for good', () => {
      store.refused(store.propose([set('a', { title: 'Mine' })]).id, INVALID);
      expect(storage.entries.size).toBe(0);
    });

    it('restores them in order, with the same ids, over the new snapshot', () => {
      const first = store.propose([set('a', { title: 'one' })]);
      const second = store.propose([set('a', { title: 'two' })]);
      reload(snapshot({ revision: 8 }));
      expect(store.pending).toEqual([first, second]);
      expect(title()).toBe('two');
      expect(store.isPending('a')).toBe(true);
    });

    it('forgets those that are answered', () => {
      const first = store.propose([set('a', { title: 'one' })]);
      const second = store.propose([set('b', { title: 'two' })]);
      store.accepted(first.id, 6);
      store.refused(second.id, INVALID);
      expect(storage.entries.size).toBe(0);
    });

    it('keeps them through a resync', () => {
      const edit = store.propose([set('a', { title: 'mine' })]);
      store.load(snapshot({ revision: 40 }));
      expect(store.pending).toEqual([edit]);
      expect(title()).toBe('mine');
    });

    it('does not give them to another person or another roadmap', () => {
      store.propose([set('a', { title: 'mine' })]);
      store.load(snapshot({ me: { id: IVAN, access: 'edit' } }));
      expect(store.pending).toEqual([]);
      reload(snapshot({ roadmap: { id: 'other', name: 'Other', owner: ME } }));
      expect(store.pending).toEqual([]);
      reload();
      expect(store.pending).toHaveLength(1);
    });

    it.each([
      '{',
      'null',
      '[{"id":1}]',
      '[{"id":"x","base":1,"ops":[{"op":"set"}]}]',
      '[{"id":"x","base":1}]',
      '{"a":1}',
    ])('ignores storage that is not whole: %s', (text) => {
      store.propose([set('a', { title: 'mine' })]);
      const [key] = storage.entries.keys();
      storage.entries.set(key, text);
      reload();
      expect(store.pending).toEqual([]);
      expect(title()).toBe('a');
    });
  });

  describe('undoes and does again', () => {
    const confirm = (edit: { id: string; undo?: number; ops?: Op[] }, ops: Op[]) => {
      const revision = store.revision + 1;
      const undoes = edit.undo === undefined ? {} : { undoes: edit.undo };
      store.receive([change(revision, ops, { edit: edit.id, by: ME, ...undoes })]);
      return revision;
    };
    const rename = (to: string) => {
      const edit = store.propose([set('a', { title: to })]);
      return confirm(edit, edit.ops!);
    };

    it('offers only my own changes, the last one first', () => {
      const first = rename('one');
      const second = rename('two');
      store.receive([change(8, [set('b', { title: 'theirs' })])]);
      expect(store.undoable).toBe(second);
      store.proposeUndo(second);
      expect(title()).toBe('one');
      expect(store.undoable).toBe(first);
    });

    it('waits with undo while a newer edit of mine is not answered', () => {
      rename('one');
      store.propose([set('a', { title: 'two' })]);
      expect(store.undoable).toBeUndefined();
    });

    it('does again what was undone, until I make a new edit', () => {
      const first = rename('one');
      const undo = store.proposeUndo(first);
      const undone = confirm(undo, [set('a', { title: 'a' }, { title: 'one' })]);
      expect([store.undoable, store.redoable]).toEqual([undefined, undone]);
      const redo = store.proposeUndo(undone);
      expect(title()).toBe('one');
      const redone = confirm(redo, [set('a', { title: 'one' }, { title: 'a' })]);
      expect([store.undoable, store.redoable]).toEqual([redone, undefined]);
      const again = store.proposeUndo(redone);
      confirm(again, [set('a', { title: 'a' }, { title: 'one' })]);
      rename('new');
      expect(store.redoable).toBeUndefined();
    });

    it('leaves fields that somebody has changed since', () => {
      const edit = store.propose([set('a', { title: 'mine', end: null })]);
      const revision = confirm(edit, edit.ops!);
      store.receive([change(7, [set('a', { title: 'theirs' })])]);
      store.proposeUndo(revision);
      expect(store.plan?.items.get('a')).toMatchObject({ title: 'theirs', end: '2026-11-20' });
    });

    it('brings a removed item back with its links', () => {
      const edit = store.propose([remove('a')]);
      const { id: linkId, ...link } = store.plan!.links.get('l') ?? snapshot().links[0];
      const revision = confirm(edit, [
        { op: 'remove', type: 'link', id: linkId, from: { ...link } },
        { op: 'remove', type: 'item', id: 'a', from: item('a') },
      ]);
      store.proposeUndo(revision);
      expect(store.plan?.items.get('a')).toEqual(item('a'));
      expect(store.plan?.links.get('l')).toEqual(snapshot().links[0]);
    });

    it('shows nothing yet for a change that this screen does not hold', () => {
      const edit = store.proposeUndo(3);
      expect(edit).toMatchObject({ undo: 3, base: 5 });
      expect(title()).toBe('a');
      expect(store.pending).toEqual([edit]);
    });

    it('forgets a step whose undo is refused, so that the one before it can be reached', () => {
      const first = rename('one');
      const second = rename('two');
      store.refused(store.proposeUndo(second).id, CONFLICT);
      expect(title()).toBe('two');
      expect(store.undoable).toBe(first);
    });
  });
});

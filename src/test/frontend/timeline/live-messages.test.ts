import { expect, it } from 'vitest';
import { toServerMessage } from '../../../../frontend/timeline/live-messages.js';

it.each(['roadmap', 'stage', 'horizon', 'item', 'link', 'view', 'access', 'comment'])(
  'a change of a %s is understood',
  (type) => {
    const change = { revision: 2, edit: 'e', by: 'p', at: '2026-11-22T10:00:00Z', ops: [{ op: 'add', type, id: 'x' }] };
    expect(toServerMessage({ t: 'changes', changes: [change] })).toBeDefined();
  },
);

it('a change with something that is no step is not', () => {
  const change = {
    revision: 2,
    edit: 'e',
    by: 'p',
    at: '2026-11-22T10:00:00Z',
    ops: [{ op: 'add', type: 7, id: 'x' }],
  };
  expect(toServerMessage({ t: 'changes', changes: [change] })).toBeUndefined();
});

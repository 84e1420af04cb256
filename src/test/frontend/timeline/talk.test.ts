import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mentionAt, namesFor } from '../../../../frontend/talk/mentions.js';
import type { TimelineHost } from '../../../../frontend/timeline/host.js';
import type { Edit, Op } from '../../../../frontend/timeline/model.js';
import type { Plan } from '../../../../frontend/timeline/plan-store.js';
import { addressees, Ask, firstAddressee, questionOp } from '../../../../frontend/timeline/talk/ask.js';
import { barSigns } from '../../../../frontend/timeline/talk/signs-view.js';
import { signsOf, signTexts } from '../../../../frontend/timeline/talk/signs.js';
import { DESK } from '../../../../frontend/timeline/density.js';
import { dayOf } from '../../../../frontend/timeline/time-scale.js';
import { item as itemOf, planOf } from './plans.js';

const item = itemOf('a', '2026-11-02', '2026-11-20', { status: 'in-progress', team: 'it' });
const today = dayOf(2026, 11, 22);

const marked = (...marks: Record<string, string>[]): Plan => ({
  ...planOf([item]),
  marks: new Map(marks.map((mark) => [`${mark['type']}/${mark['id']}`, mark])) as unknown as Plan['marks'],
});
const question = (id: string, more: Record<string, string> = {}) => ({ type: 'question', id, item: 'a', ...more });
const health = (state: string, at: string) => ({
  type: 'health',
  id: 'a',
  item: 'a',
  state,
  at,
  note: 'Supplier late',
});

describe('the signs of a bar', () => {
  it('are none without talk', () => {
    expect(signsOf(planOf([item]), item, today)).toBeUndefined();
    expect(signsOf(marked(question('q', { answeredAt: '2026-11-20T08:00:00Z' })), item, today)).toBeUndefined();
  });

  it('count open questions and those that are overdue', () => {
    const plan = marked(question('q1', { due: '2026-11-21' }), question('q2', { due: '2026-11-22' }), question('q3'));
    expect(signsOf(plan, item, today)).toMatchObject({ open: 3, overdue: 1 });
    expect(signTexts(signsOf(plan, item, today))).toEqual(['3 open questions, 1 overdue']);
  });

  it('say how it is going, and when that is old for what is in progress', () => {
    const old = marked(health('at-risk', '2026-10-01T08:00:00Z'));
    expect(signTexts(signsOf(old, item, today))).toEqual(['At risk: Supplier late', 'said more than a month ago']);
    expect(signsOf(old, { ...item, status: 'done' }, today)?.stale).toBe(false);
    expect(signsOf(marked(health('at-risk', '2026-11-01T08:00:00Z')), item, today)?.stale).toBe(false);
  });

  it('are the same object while nothing of the item changes', () => {
    const one = marked(question('q1'));
    const signs = signsOf(one, item, today);
    const other = { ...one, marks: new Map([...one.marks, ['question/x', { ...question('x'), item: 'b' }]]) } as Plan;
    expect(signsOf(other, item, today)).toBe(signs);
  });

  it('take room in a wide bar, sit on the corner of a narrow one, and are in its name', () => {
    const plan = marked(question('q1'), health('on-track', '2026-11-20T08:00:00Z'));
    expect(barSigns(plan, item, DESK, 300)).toMatchObject({ width: 2 * DESK.avatar, classes: ' signed' });
    expect(barSigns(plan, item, DESK, 30)).toMatchObject({ width: 0, classes: ' signed cornered' });
    expect(barSigns(plan, item, DESK).label('Loyalty')).toBe('Loyalty, 1 open question, On track: Supplier late');
  });
});

describe('a question', () => {
  it('goes to the other team first; of a bridge or guest to those who do the item', () => {
    const person = (side: 'marketing' | 'it' | 'bridge') => ({ id: 'x', name: 'X', initials: 'X', side });
    expect(firstAddressee(person('marketing'), item)).toBe('it');
    expect(firstAddressee(person('it'), item)).toBe('marketing');
    expect(firstAddressee(person('bridge'), item)).toBe('it');
    expect(firstAddressee(undefined, { ...item, team: 'marketing' })).toBe('marketing');
  });

  it('can be put to a team or to anybody else', () => {
    expect(addressees(planOf([item])).map((one) => one.value)).toEqual(['team:it', 'team:marketing', 'person:anna']);
    expect(questionOp('a', { text: ' Why? ', to: 'person:anna', due: '', about: 'dates' })).toMatchObject({
      op: 'add',
      type: 'question',
      to: { item: 'a', text: 'Why?', person: 'anna', due: null, about: 'dates' },
    });
  });
});

describe('the form at the bar', () => {
  const box = document.createElement('div');
  let sent: Op[][];
  let ask: Ask;

  beforeEach(() => {
    if (!('showPopover' in HTMLElement.prototype))
      Object.assign(HTMLElement.prototype, { showPopover: () => undefined });
    document.body.append(box);
    sent = [];
    const bar = document.createElement('div');
    const host = {
      plan: planOf([item]),
      todayDay: today,
      updateComplete: Promise.resolve(true),
      scrollToItem: vi.fn(),
      refresh: vi.fn(),
      barOf: () => bar,
      sight: () => ({ clientX: 0, clientY: 0 }),
      desk: { offerUndo: vi.fn() },
      say: vi.fn(),
    } as unknown as TimelineHost;
    const propose = (ops: readonly Op[]): Edit => {
      sent.push([...ops]);
      return { id: `e${sent.length}`, base: 1, ops: [...ops] };
    };
    ask = new Ask(host, propose, () => box);
    ask.open('a');
  });

  afterEach(() => {
    ask.close(false);
    box.remove();
  });

  const field = (): HTMLTextAreaElement => box.querySelector('textarea')!;
  const write = (text: string): void => {
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
  };
  const press = (key: string, more: KeyboardEventInit = {}): void => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  };

  it('sends with Enter, to the other team', () => {
    write('Which API?');
    press('Enter');

    expect(sent).toMatchObject([[{ type: 'question', to: { text: 'Which API?', team: 'it', about: 'item' } }]]);
    expect(ask.isOpen).toBe(false);
  });

  it('begins a new line with Shift+Enter, and sends nothing empty', () => {
    press('Enter', { shiftKey: true });
    press('Enter');

    expect(sent).toEqual([]);
    expect(box.querySelector('.wrong')?.textContent).toBe('Please write what you want to know.');
  });

  it('keeps the text over Esc', () => {
    write('Half a thought');
    press('Escape');
    expect(box.querySelector('form')).toBeNull();

    ask.open('a');
    expect(field().value).toBe('Half a thought');
  });

  it('has the text again when the server did not take it', () => {
    write('Which API?');
    press('Enter');
    ask.planChanged({
      kind: 'refused',
      items: new Set(),
      by: 'maya',
      edit: { id: 'e1', base: 1 },
      refusal: { reason: 'invalid', message: 'No.' },
    });

    ask.open('a');
    expect(field().value).toBe('Which API?');
  });
});

describe('mentions', () => {
  it('are what follows an at sign before the caret', () => {
    expect(mentionAt('Hi @iv', 6)).toEqual({ start: 3, typed: 'iv' });
    expect(mentionAt('@Ivan Pe', 8)).toEqual({ start: 0, typed: 'Ivan Pe' });
    expect(mentionAt('mail a@iv', 9)).toBeUndefined();
    expect(mentionAt('@Ivan Petrov said', 17)).toBeUndefined();
  });

  it('offer names of which any word begins so', () => {
    const names = ['Anna Nowak', 'Ivan Petrov', 'Petra Nau'];
    expect(namesFor('pe', names)).toEqual(['Petra Nau', 'Ivan Petrov']);
    expect(namesFor('', names)).toHaveLength(3);
    expect(namesFor('ivan petrov', names)).toEqual([]);
  });
});

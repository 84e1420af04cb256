import { afterEach, describe, expect, it } from 'vitest';
import { findingsAt, forget, tell } from '../../../../frontend/timeline/alignment/findings.js';
import type { Plan } from '../../../../frontend/timeline/plan-store.js';
import { DESK } from '../../../../frontend/timeline/density.js';
import { barSigns } from '../../../../frontend/timeline/talk/signs-view.js';
import { signsOf, signTexts } from '../../../../frontend/timeline/talk/signs.js';
import './english-texts.js';
import { item as itemOf, planOf } from './plans.js';

const item = itemOf('a', '2026-11-02', '2026-11-20', { status: 'in-progress', team: 'it' });
const plan = planOf([item]);
const roadmap = plan.roadmap.id;
const texts = (of: Plan = plan) => signTexts(signsOf(of, item));

afterEach(() => forget(roadmap));

describe('what is out of step at an item', () => {
  it('is said of its bar in words, and shown by one sign with the shape of the worst', () => {
    tell(roadmap, { a: ['blocks:unscaled', 'unclear:no-owner'] });
    expect(texts()).toEqual(['2 out of step: no scaling task, no owner']);
    const signs = barSigns(plan, item, DESK, 300);
    expect(signs.width).toBe(DESK.avatar);
    expect(signs.label('Loyalty')).toBe('Loyalty, 2 out of step: no scaling task, no owner');
    expect(signs.said?.findings[0]).toEqual({ severity: 'blocks', check: 'unscaled' });
  });

  it('follows what is told, and leaves other items alone', () => {
    tell(roadmap, { a: ['delays:past'], b: ['delays:past'] });
    const before = signsOf(plan, item);
    expect(tell(roadmap, { b: [] })).toBe(true);
    expect(signsOf(plan, item)).toBe(before);
    expect(tell(roadmap, { a: ['delays:past'] })).toBe(false);
    expect(tell(roadmap, { a: [] })).toBe(true);
    expect(texts()).toEqual([]);
    expect(findingsAt(roadmap, 'b')).toBeUndefined();
  });

  it('stands before what was said', () => {
    const marks = new Map([['question/q', { type: 'question', id: 'q', item: 'a' }]]) as unknown as Plan['marks'];
    const talked = { ...plan, marks };
    expect(texts(talked)).toEqual(['1 open question']);
    tell(roadmap, { a: ['unclear:horizon'] });
    expect(texts(talked)).toEqual(['Out of step: horizon mismatch', '1 open question']);
    tell(roadmap, { a: [] });
    expect(texts(talked)).toEqual(['1 open question']);
  });
});

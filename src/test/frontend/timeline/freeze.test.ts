import { describe, expect, it } from 'vitest';
import type { TimelineHost } from '../../../../frontend/timeline/host.js';
import type { Present } from '../../../../frontend/timeline/model.js';
import { Freeze } from '../../../../frontend/timeline/together/freeze.js';
import { NO_PLAN, type Plan } from '../../../../frontend/timeline/plan.js';

const PEOPLE = [
  ['maya', 'Maya Brandt'],
  ['ivan', 'Ivan Petrov'],
  ['anna', 'Anna Novak'],
] as const;

const person = (id: string, name: string) => ({ id, name, initials: 'XX', side: 'other' as const });

/** What `me` is told of a freeze by Maya; `here` are the others who are here, undefined while that is not known. */
function freeze(me: Plan['me'], here: readonly string[] | undefined, owner = 'anna'): Freeze {
  const plan: Plan = {
    ...NO_PLAN,
    me,
    roadmap: { id: 'r', name: 'Plan', owner, frozenBy: 'maya' },
    people: new Map(PEOPLE.map(([id, name]) => [id, person(id, name)])),
  };
  const host = { store: { plan }, canEdit: me.access !== 'view' } as unknown as TimelineHost;
  const others = new Map((here ?? []).map((id): [string, Present] => [id, { person: person(id, id) }]));
  return new Freeze(host, { known: here !== undefined, others });
}

const LEAD = { id: 'ivan', access: 'edit', freezes: true } as const;
const MEMBER = { id: 'anna', access: 'edit' } as const;
const AWAY = 'Maya is not here any more.';

describe('the freeze', () => {
  it('is left to who began it as long as they are here, or that is not known', () => {
    for (const here of [['maya'], undefined]) {
      expect(freeze(LEAD, here).mayLift).toBe(false);
      expect(freeze(LEAD, here).words).not.toContain(AWAY);
    }
    expect(freeze(LEAD, ['maya']).words).toContain('questions and comments do not');
    expect(freeze({ id: 'anna', access: 'owner' }, ['maya']).mayLift).toBe(true);
  });

  it('can be lifted by leads and sponsors once who began it has left; the others read who that is', () => {
    expect(freeze(LEAD, ['anna']).mayLift).toBe(true);
    expect(freeze(LEAD, ['anna']).words).toContain(AWAY);
    expect(freeze(LEAD, ['anna']).words).not.toContain('can lift');
    expect(freeze({ ...LEAD, access: 'view' }, []).mayLift).toBe(false);

    const member = freeze(MEMBER, ['ivan'], 'ivan');
    expect(member.mayLift).toBe(false);
    expect(member.words).toContain(`${AWAY} Ivan Petrov, to whom the roadmap belongs, can lift the freeze`);
    expect(freeze(MEMBER, [], 'maya').words).toContain(`${AWAY} Leads and sponsors`);
  });

  it('says nothing of leaving to who began it', () => {
    const mine = freeze({ id: 'maya', access: 'edit', freezes: true }, []);
    expect(mine.mayLift).toBe(true);
    expect(mine.words).not.toContain(AWAY);
  });
});

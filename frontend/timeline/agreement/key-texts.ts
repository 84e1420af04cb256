/** What there is to say about an item's keys, in the reader's language. Pure. */
import { dateInWords } from '../messages.js';
import type { Team } from '../model.js';
import type { Plan } from '../plan.js';
import { t, tn } from '../texts.js';
import { holds, toldDrift, type Drift, type Keys, type Term } from './keys.js';

const TEAMS: readonly Team[] = ['marketing', 'it'];

/** The keys in words, one sentence fragment each; none where no key was turned. */
export function keyTexts(plan: Plan, keys: Keys | undefined): string[] {
  if (!keys || (!keys.marketing && !keys.it)) return [];
  if (keys.state === 'agreed') return [t('timeline.keys.agreed')];
  if (keys.left) {
    const texts = [t('timeline.keys.drifted', driftText(plan, keys.left.drift))];
    const renewed = TEAMS.find((team) => holds(keys, team));
    if (renewed) texts.push(t(`timeline.keys.renewed.${renewed}`));
    return texts;
  }
  return TEAMS.flatMap((team) => {
    const key = keys[team];
    if (!key) return [];
    return key.drift.length === 0
      ? [t(`timeline.keys.one.${team}`)]
      : [t(`timeline.keys.void.${team}`, driftText(plan, key.drift))];
  });
}

/** Differences as clauses with semicolons between. */
export function driftText(plan: Plan, drift: readonly Drift[]): string {
  return toldDrift(drift)
    .map(({ term, from, to }) => t(`timeline.keys.drift.${term}`, value(plan, term, from), value(plan, term, to)))
    .join('; ');
}

function value(plan: Plan, term: Term, stored: string | undefined): string {
  if (!stored) return t('timeline.keys.nothing');
  switch (term) {
    case 'start':
    case 'end':
      return dateInWords(stored) || stored;
    case 'stage':
      return plan.stages.find((stage) => stage.id === stored)?.name ?? t('timeline.keys.a-stage');
    case 'owner':
      return plan.people.get(stored)?.name ?? t('timeline.somebody');
    case 'handover':
      return stored
        .split(' ')
        .map((one) => handoverText(plan, one))
        .join(', ');
    case 'title':
    case 'summary':
    case 'specification':
      return stored;
  }
}

function handoverText(plan: Plan, stored: string): string {
  const [id, days] = stored.split('/');
  const title = plan.items.get(id)?.title ?? t('timeline.keys.an-item');
  return days ? tn('timeline.keys.handover', Number(days), title) : t('timeline.keys.quoted', title);
}

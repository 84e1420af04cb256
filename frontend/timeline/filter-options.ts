/** What can be chosen in each dimension of a filter. Pure. */
import { KEY_FILTERS } from './agreement/keys.js';
import { NOBODY, ownersOf, STATUSES, TEAMS } from './grouping.js';
import { STATUS, TEAM_TITLE } from './messages.js';
import type { Person } from './model.js';
import type { Plan } from './plan-store.js';
import { t } from './texts.js';
import type { Dimension } from './view-state.js';
import { capital } from './words.js';

export interface FilterOption {
  readonly id: string;
  /** In the menu, below its heading. */
  readonly name: string;
  /** Where it stands alone. */
  readonly full: string;
  /** What it stands under in the menu; empty for nothing. */
  readonly heading: string;
  /** Whose face is shown beside it. */
  readonly person?: Person;
}

function plain(id: string, name: string, person?: Person): FilterOption {
  return { id, name, full: name, heading: '', person };
}

/** The options of a dimension, as the plan has them. */
export function optionsOf(plan: Plan, dimension: Dimension): FilterOption[] {
  switch (dimension) {
    case 'teams':
      return TEAMS.map((team) => plain(team, TEAM_TITLE[team]));
    case 'stages':
      return plan.stages.map((stage) => plain(stage.id, stage.name));
    case 'owners':
      return ownersOf(plan).map((id) => {
        const person = plan.people.get(id);
        return plain(id, id === NOBODY ? t('timeline.nobody') : (person?.name ?? t('timeline.unknown-person')), person);
      });
    case 'statuses':
      return STATUSES.map((status) => plain(status, capital(STATUS[status])));
    case 'keys':
      return KEY_FILTERS.map((one) => plain(one, t(`timeline.keys.filter.${one}`)));
    case 'horizons':
      return plan.horizons.map(({ id, team, name }) => ({
        id,
        name,
        full: `${TEAM_TITLE[team]}: ${name}`,
        heading: TEAM_TITLE[team],
      }));
  }
}

/** How a plan is divided into groups of lanes, and what standing in a lane means for an item. Pure. */
import type { ItemFields, Status, Team } from './model.js';
import type { Plan } from './plan-store.js';

/** By what the lanes are grouped. */
export type Grouping = 'stage' | 'team' | 'owner' | 'status';

export const GROUPINGS: readonly Grouping[] = ['stage', 'team', 'owner', 'status'];
export const TEAMS: readonly Team[] = ['marketing', 'it'];
export const STATUSES: readonly Status[] = ['proposed', 'agreed', 'in-progress', 'done', 'stopped'];

/** Stands for nobody where an owner's id is expected. */
export const NOBODY = 'none';

/** `<group>/<lane>`, the name of a lane in `data-lane`; by stage that is `<stage id>/<team>`. */
export type LaneKey = string;

/** The fields that an item takes on by being put into a lane. A null owner means that nobody owns it. */
export type LaneFields = { readonly team: Team } & Partial<Pick<ItemFields, 'stage' | 'owner' | 'status'>>;

/** A lane before anything is laid out in it. */
export interface LaneSpec {
  readonly key: LaneKey;
  /** The id of its group: of a stage or a person, a team, a status, or `none` for nobody. */
  readonly group: string;
  readonly fields: LaneFields;
}

/** The lane in which an item stands. */
export function laneKeyOf(grouping: Grouping, item: ItemFields): LaneKey {
  switch (grouping) {
    case 'stage':
      return `${item.stage}/${item.team}`;
    case 'team':
      return `${item.team}/${item.stage}`;
    case 'owner':
      return `${item.owner ?? NOBODY}/${item.team}`;
    case 'status':
      return `${item.status}/${item.team}`;
  }
}

/**
 * All lanes from top to bottom, those of one group beside each other.
 *
 * @param owners persons who have a group even if they own nothing; only counts when grouping by owner
 */
export function lanesOf(plan: Plan, grouping: Grouping, owners: Iterable<string> = []): LaneSpec[] {
  const bothTeams = (group: string, fields: Partial<LaneFields>): LaneSpec[] =>
    TEAMS.map((team) => ({ key: `${group}/${team}`, group, fields: { ...fields, team } }));
  switch (grouping) {
    case 'stage':
      return plan.stages.flatMap((stage) => bothTeams(stage.id, { stage: stage.id }));
    case 'team':
      return TEAMS.flatMap((team) =>
        plan.stages.map((stage) => ({
          key: `${team}/${stage.id}`,
          group: team,
          fields: { team, stage: stage.id },
        })),
      );
    case 'owner':
      return ownersOf(plan, owners).flatMap((owner) => bothTeams(owner, { owner: owner === NOBODY ? null : owner }));
    case 'status':
      return STATUSES.flatMap((status) => bothTeams(status, { status }));
  }
}

/** Everybody who owns an item, by name; then nobody. */
export function ownersOf(plan: Plan, more: Iterable<string> = []): string[] {
  const owners = new Set(more);
  for (const item of plan.items.values()) if (item.owner) owners.add(item.owner);
  owners.delete(NOBODY);
  const name = (id: string): string => plan.people.get(id)?.name ?? '';
  return [...owners].sort((a, b) => name(a).localeCompare(name(b)) || (a < b ? -1 : 1)).concat(NOBODY);
}

/** What a new item has from the lane it is put into; where the lane says nothing about the stage, the first one. */
export function fieldsForNew(plan: Plan, fields: LaneFields): LaneFields & { readonly stage: string } {
  return { ...fields, stage: fields.stage ?? plan.stages[0]?.id ?? '' };
}

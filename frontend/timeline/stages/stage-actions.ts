/** What can be done to a stage. */
import type { Action, Choice, Target, Tools } from '../detail/actions.js';
import type { Op, StageColour, StageFields } from '../model.js';
import { t, tn } from '../texts.js';
import { addStage, moveStage } from './stage-order.js';

export const COLOURS: readonly StageColour[] = ['slate', 'violet', 'rose', 'amber', 'lime', 'green', 'teal', 'sky'];

/** What a colour is called. */
export function colourName(colour: StageColour | null): string {
  return t(`timeline.colour.${colour ?? 'none'}`);
}

/** Proposes the steps, and says so with the offer to take them back. */
export function proposeAndTell({ host }: Pick<Tools, 'host'>, ops: readonly Op[], text: string): boolean {
  const edit = host.desk.propose([...ops]);
  if (!edit) return false;
  host.desk.offerUndo(text, edit);
  host.say(text);
  return true;
}

/** Moves a stage to a place among the others, and says where it stands now. */
export function moveAndTell(tools: Pick<Tools, 'host'>, stage: StageFields, to: number): void {
  const { stages } = tools.host.plan!;
  const text = t('timeline.stage.moved', stage.name, to + 1, stages.length);
  proposeAndTell(tools, moveStage(stages, stage.id, to), text);
}

function indexOf({ stage }: Target, { host }: Tools): number {
  return host.plan!.stages.findIndex((one) => one.id === stage!.id);
}

function colours({ stage }: Target, tools: Tools): Choice[] {
  return [...COLOURS, null].map((colour, i) => ({
    text: colourName(colour),
    mark: `stage-mark swatch ${colour ?? ''}`,
    line: i === COLOURS.length,
    checked: (stage!.colour ?? null) === colour,
    run: () => {
      const to = { colour };
      const text = t('timeline.stage.coloured', stage!.name, colourName(colour));
      proposeAndTell(tools, [{ op: 'set', type: 'stage', id: stage!.id, to }], text);
    },
  }));
}

function add(tools: Tools, at: number): void {
  const ops = addStage(tools.host.plan!.stages, at, t('timeline.stage.new'));
  if (proposeAndTell(tools, ops, t('timeline.stage.added'))) tools.editStage(ops[0].id, 'name');
}

function itemsIn({ stage }: Target, { host }: Tools): number {
  let count = 0;
  for (const item of host.plan!.items.values()) if (item.stage === stage!.id) count++;
  return count;
}

function remove({ stage }: Target, tools: Tools): void {
  proposeAndTell(tools, [{ op: 'remove', type: 'stage', id: stage!.id }], t('timeline.stage.deleted', stage!.name));
}

function isFolded({ stage }: Target, { host }: Tools): boolean {
  return host.view.state.collapsed.has(stage!.id);
}

const fold = (folded: boolean): Action => ({
  id: folded ? 'stage-unfold' : 'stage-fold',
  on: ['stage'],
  group: 'look',
  keys: [folded ? 'ArrowRight' : 'ArrowLeft'],
  text: () => t(folded ? 'timeline.action.stage-unfold' : 'timeline.action.stage-fold'),
  possible: (target, tools) => isFolded(target, tools) === folded,
  run: ({ stage }, { host }) => host.view.toggleCollapsed(stage!.id),
});

export const STAGE_ACTIONS: readonly Action[] = [
  {
    id: 'stage-name',
    on: ['stage'],
    group: 'fields',
    keys: ['Enter', 'F2'],
    text: () => t('timeline.action.stage-name'),
    edits: true,
    run: ({ stage }, tools) => tools.editStage(stage!.id, 'name'),
  },
  {
    id: 'stage-goal',
    on: ['stage'],
    group: 'fields',
    text: () => t('timeline.action.stage-goal'),
    edits: true,
    run: ({ stage }, tools) => tools.editStage(stage!.id, 'goal'),
  },
  {
    id: 'stage-colour',
    on: ['stage'],
    group: 'fields',
    text: () => t('timeline.action.stage-colour'),
    edits: true,
    choices: colours,
  },
  {
    id: 'stage-up',
    on: ['stage'],
    group: 'order',
    keys: ['Alt+ArrowUp'],
    text: () => t('timeline.action.stage-up'),
    edits: true,
    possible: (target, tools) => indexOf(target, tools) > 0,
    run: (target, tools) => moveAndTell(tools, target.stage!, indexOf(target, tools) - 1),
  },
  {
    id: 'stage-down',
    on: ['stage'],
    group: 'order',
    keys: ['Alt+ArrowDown'],
    text: () => t('timeline.action.stage-down'),
    edits: true,
    possible: (target, tools) => indexOf(target, tools) < tools.host.plan!.stages.length - 1,
    run: (target, tools) => moveAndTell(tools, target.stage!, indexOf(target, tools) + 1),
  },
  fold(false),
  fold(true),
  {
    id: 'stage-add-above',
    on: ['stage'],
    group: 'new',
    text: () => t('timeline.action.stage-add-above'),
    edits: true,
    run: (target, tools) => add(tools, indexOf(target, tools)),
  },
  {
    id: 'stage-add-below',
    on: ['stage'],
    group: 'new',
    text: () => t('timeline.action.stage-add-below'),
    edits: true,
    run: (target, tools) => add(tools, indexOf(target, tools) + 1),
  },
  {
    id: 'stage-delete',
    on: ['stage'],
    group: 'delete',
    keys: ['Delete'],
    text: () => t('timeline.action.delete'),
    edits: true,
    obstacle: (target, tools) => {
      const count = itemsIn(target, tools);
      return count > 0 ? tn('timeline.stage.not-empty', count) : undefined;
    },
    run: remove,
  },
];

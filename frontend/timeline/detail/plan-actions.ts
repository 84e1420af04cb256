/** What can be done on the plan as a whole, and on the empty space of its lanes. */
import { createItem, laneInSight, startInSight } from '../creating.js';
import { kindOf } from '../edits.js';
import * as say from '../messages.js';
import type { Kind } from '../model.js';
import { t } from '../texts.js';
import type { Zoom } from '../time-scale.js';
import type { Action, Target, Tools } from './actions.js';

const KINDS: readonly Kind[] = ['pilot', 'scaling-task', 'milestone'];
const ZOOMS: readonly Zoom[] = ['weeks', 'months', 'quarters', 'years'];

/** Days kept free on both sides when one stage fills the width. */
const MARGIN_DAYS = 14;

function zoomToStage({ spot, stage }: Target, { host }: Tools): void {
  const id = spot?.lane.stage ?? stage!.id;
  const lanes = host.layout.lanes.filter((lane) => lane.stage === id);
  const placed = lanes.flatMap((lane) => lane.rows.flat());
  if (placed.length === 0 || lanes.length === 0) return;
  const from = Math.min(...placed.map((one) => one.from)) - MARGIN_DAYS;
  const to = Math.max(...placed.map((one) => one.to)) + MARGIN_DAYS;
  host.showSpan(from, to, lanes[0].top);
}

function hasItems({ spot, stage }: Target, { host }: Tools): boolean {
  const id = spot?.lane.stage ?? stage?.id;
  return host.layout.lanes.some((lane) => lane.stage === id && lane.rows.length > 0);
}

const newHere = (kind: Kind): Action => ({
  id: `new-${kind}-here`,
  on: ['lane'],
  group: 'new',
  mark: `kind ${kind}`,
  text: () => t(`timeline.action.new-${kind}-here`),
  edits: true,
  possible: ({ spot }) => spot !== undefined,
  run: ({ spot }, { host }) => createItem(host, kind, spot!.lane, spot!.day),
});

const add = (kind: Kind): Action => ({
  id: `add-${kind}`,
  on: ['plan'],
  group: 'new',
  mark: `kind ${kind}`,
  text: () => t(`timeline.action.new-${kind}`),
  edits: true,
  possible: (_, { host }) => (host.plan?.stages.length ?? 0) > 0,
  run: (_, { host }) => {
    const lane = laneInSight(host);
    if (lane) createItem(host, kind, lane, startInSight(host, kind));
  },
});

const zoom = (to: Zoom): Action => ({
  id: `zoom-${to}`,
  on: ['plan'],
  group: 'zoom',
  text: () => t('timeline.action.zoom-to', say.ZOOM[to]),
  run: (_, { host }) => host.zoomTo(to),
});

/** The entries of “+ Add”. */
export const ADD_ACTIONS: readonly Action[] = KINDS.map(add);

export const PLAN_ACTIONS: readonly Action[] = [
  {
    id: 'palette',
    on: ['plan'],
    group: 'find',
    keys: ['Ctrl+K'],
    text: () => t('timeline.action.palette'),
    run: (_, tools) => tools.openPalette(),
  },
  ...KINDS.map(newHere),
  ...ADD_ACTIONS,
  {
    id: 'add-in-lane',
    on: ['plan'],
    group: 'new',
    keys: ['N'],
    text: () => t('timeline.action.new-in-lane'),
    edits: true,
    possible: (_, { host }) => laneInSight(host) !== undefined,
    run: (_, { host }) => {
      const lane = laneInSight(host)!;
      createItem(host, kindOf(lane.team), lane);
    },
  },
  {
    id: 'zoom-stage',
    on: ['lane', 'stage'],
    group: 'look',
    text: () => t('timeline.action.zoom-stage'),
    possible: hasItems,
    run: zoomToStage,
  },
  {
    id: 'fit',
    on: ['lane', 'plan'],
    group: 'look',
    keys: ['0'],
    text: () => t('timeline.action.fit'),
    run: (_, { host }) => host.fit(),
  },
  {
    id: 'today',
    on: ['lane', 'plan'],
    group: 'look',
    keys: ['T'],
    text: () => t('timeline.action.today'),
    run: (_, { host }) => host.today(),
  },
  {
    id: 'zoom-in',
    on: ['plan'],
    group: 'zoom',
    keys: ['+', '='],
    text: () => t('timeline.action.zoom-in'),
    run: (_, { host }) => host.zoomBy(1.25),
  },
  {
    id: 'zoom-out',
    on: ['plan'],
    group: 'zoom',
    keys: ['-'],
    text: () => t('timeline.action.zoom-out'),
    run: (_, { host }) => host.zoomBy(0.8),
  },
  ...ZOOMS.map(zoom),
  {
    id: 'undo',
    on: ['plan'],
    group: 'undo',
    keys: ['Ctrl+Z'],
    text: () => t('timeline.action.undo'),
    edits: true,
    run: (_, { host }) => host.desk.undo(),
  },
  {
    id: 'redo',
    on: ['plan'],
    group: 'undo',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    text: () => t('timeline.action.redo'),
    edits: true,
    run: (_, { host }) => host.desk.redo(),
  },
  {
    id: 'keys',
    on: ['plan'],
    group: 'help',
    keys: ['?'],
    text: () => t('timeline.action.keys'),
    run: (_, tools) => tools.showKeys(),
  },
];

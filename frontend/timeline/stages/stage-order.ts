/** The order of stages. Pure. */
import type { Op, StageFields } from '../model.js';
import { newId } from '../new-id.js';

/** Free numbers left between two stages when all are numbered anew, so that most later moves change one stage only. */
const GAP = 16;

/** The stages with one of them moved to another place. */
function reordered(stages: readonly StageFields[], id: string, to: number): StageFields[] {
  const moved = stages.find((stage) => stage.id === id);
  const others = stages.filter((stage) => stage.id !== id);
  return moved ? [...others.slice(0, to), moved, ...others.slice(to)] : [...others];
}

/** A number between those of the neighbours; undefined when there is none. */
function between(before: StageFields | undefined, after: StageFields | undefined): number | undefined {
  if (!before && !after) return 0;
  const low = before ? Number(before.position) : Number(after!.position) - 2 * GAP;
  const high = after ? Number(after.position) : Number(before!.position) + 2 * GAP;
  const middle = Math.floor((low + high) / 2);
  return middle > low && middle < high && middle >= 0 ? middle : undefined;
}

function setPosition(stage: StageFields, position: number): Op | undefined {
  const to = String(position);
  return stage.position === to
    ? undefined
    : { op: 'set', type: 'stage', id: stage.id, from: { position: stage.position }, to: { position: to } };
}

/**
 * The steps that move a stage.
 *
 * @param to its place among the others, 0 for the first
 */
export function moveStage(stages: readonly StageFields[], id: string, to: number): Op[] {
  const order = reordered(stages, id, to);
  if (order.every((stage, i) => stage.id === stages[i].id)) return [];
  const at = order.findIndex((stage) => stage.id === id);
  const free = between(order[at - 1], order[at + 1]);
  const ops =
    free === undefined ? order.map((stage, i) => setPosition(stage, i * GAP)) : [setPosition(order[at], free)];
  return ops.filter((op) => op !== undefined);
}

/** The steps that add a stage at a place among the others; its id is that of the first step. */
export function addStage(stages: readonly StageFields[], at: number, name: string): Op[] {
  const id = newId();
  const free = between(stages[at - 1], stages[at]);
  const position = free ?? at * GAP;
  const others =
    free === undefined
      ? stages.map((stage, i) => setPosition(stage, (i < at ? i : i + 1) * GAP)).filter((op) => op !== undefined)
      : [];
  return [{ op: 'add', type: 'stage', id, to: { name, goal: null, position: String(position) } }, ...others];
}

/** Before which stage a heading would land that is let go at this height; the count of stages for the end. */
export function placeAt(groups: readonly { readonly top: number; readonly height: number }[], y: number): number {
  const found = groups.findIndex((group) => y < group.top + group.height / 2);
  return found < 0 ? groups.length : found;
}

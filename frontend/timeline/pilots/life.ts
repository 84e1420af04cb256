/** What becomes of pilots, as far as the timeline shows it: the decision at a pilot's end, and by when others expect items. Pure. */
import type { TimelineHost } from '../host.js';
import { LinkGraph } from '../link-graph.js';
import { dateInWords, shortDay, TEAM_TITLE } from '../messages.js';
import type { ItemFields, PlanDate, Team } from '../model.js';
import type { Mark, Plan } from '../plan.js';
import { t } from '../texts.js';
import { firstDayOf, lastDayOf, readPlanDate, spanOf, todayOf, type Day } from '../time-scale.js';

export type Choice = 'scale' | 'extend' | 'stop';

/** Where a pilot stands with its decision; as `DecisionState` on the server. */
export type DecisionState = Choice | 'open' | 'due';

/** When one team expects an item: not before its start, done by its end; one of the two may be missing. */
export interface Expected {
  readonly team: Team;
  readonly start: PlanDate | undefined;
  readonly end: PlanDate | undefined;
}

interface Life {
  /** The verdict that counts, and when it was given. */
  verdict?: Choice;
  at: string;
  target?: number;
  less: boolean;
  /** The result of the latest day. */
  value?: number;
  day: string;
  expected: Expected[];
}

const indexes = new WeakMap<Plan['marks'], ReadonlyMap<string, Life>>();

function lifeOf({ marks }: Plan, id: string): Life | undefined {
  if (marks.size === 0) return undefined;
  let index = indexes.get(marks);
  if (!index) indexes.set(marks, (index = indexed(marks)));
  return index.get(id);
}

function indexed(marks: Plan['marks']): ReadonlyMap<string, Life> {
  const index = new Map<string, Life>();
  for (const mark of marks.values()) {
    const take = TAKES[mark.type];
    const id = mark['item'];
    if (!take || !id) continue;
    let life = index.get(id);
    if (!life) index.set(id, (life = { at: '', less: false, day: '', expected: [] }));
    take(life, mark);
  }
  return index;
}

const TAKES: Readonly<Record<string, ((life: Life, mark: Mark) => void) | undefined>> = {
  pilot: (life, mark) => {
    if (mark['target']) life.target = Number(mark['target']);
    life.less = mark['better'] === 'less';
  },
  result: (life, mark) => {
    const day = mark['day'] ?? '';
    if (day < life.day) return;
    life.day = day;
    life.value = Number(mark['value']);
  },
  verdict: (life, mark) => {
    const at = mark['at'] ?? '';
    // The server's times have as many digits as they need: only read do they compare.
    if (life.at && Date.parse(at) < Date.parse(life.at)) return;
    life.at = at;
    life.verdict = mark['verdict'] as Choice;
  },
  expectation: (life, mark) => {
    life.expected.push({
      team: mark['team'] as Team,
      start: mark['start'] ?? undefined,
      end: mark['end'] ?? undefined,
    });
  },
};

/** Whether this person may decide and expect here: drafts leave that to the plan. */
export function mayDecide({ plan, canEdit }: Pick<TimelineHost, 'plan' | 'canEdit'>): boolean {
  return canEdit && !plan?.roadmap.draftOf;
}

/** Where a pilot stands with its decision; undefined for what is no pilot. */
export function decisionOf(plan: Plan, item: ItemFields, today: Day = todayOf()): DecisionState | undefined {
  if (item.kind !== 'pilot') return undefined;
  const verdict = lifeOf(plan, item.id)?.verdict;
  if (verdict === 'scale') return 'scale';
  if (verdict === 'stop' || item.status === 'stopped') return 'stop';
  const { end } = spanOf(item);
  if (end !== undefined && end < today) return 'due';
  return verdict === 'extend' ? 'extend' : 'open';
}

/** Whether the latest result is as good as the target. */
function reachedTarget({ target, value, less }: Life): boolean {
  return target !== undefined && value !== undefined && (less ? value <= target : value >= target);
}

/** Whether IT should take a pilot on and nobody has planned it: it is to be scaled, or is over and has reached its target. */
export function lacksScaling(plan: Plan, item: ItemFields, today: Day = todayOf()): boolean {
  const state = decisionOf(plan, item, today);
  const life = lifeOf(plan, item.id);
  const wanted = state === 'scale' || (state === 'due' && life !== undefined && reachedTarget(life));
  if (!wanted) return false;
  return !LinkGraph.of(plan.links)
    .leaving(item.id)
    .some((link) => link.kind === 'handover' && plan.items.get(link.to)?.status !== 'stopped');
}

/** The expectations of the other team that an item's dates do not meet. */
export function unmetOf(plan: Plan, item: ItemFields): readonly Expected[] {
  const all = lifeOf(plan, item.id)?.expected;
  return all ? all.filter((one) => one.team !== item.team && !isMet(one, item)) : [];
}

/** Whether the item lies in the window; as `ExpectedWindow.isMetBy` on the server. */
export function isMet({ start, end }: Expected, item: Pick<ItemFields, 'start' | 'end'>): boolean {
  const span = spanOf(item);
  const from = firstDayOf(start);
  const to = lastDayOf(end);
  const late = to !== undefined && (span.end === undefined || span.end > to);
  const early = from !== undefined && (span.start === undefined || span.start < from);
  return !late && !early;
}

/** The words at a pilot's diamond: what is to be done there; empty for nothing. */
export function dueText(plan: Plan, item: ItemFields, today: Day = todayOf()): string {
  const lacks = lacksScaling(plan, item, today);
  if (decisionOf(plan, item, today) === 'due')
    return t(lacks ? 'timeline.pilots.due-no-scaling' : 'timeline.pilots.due');
  return lacks ? t('timeline.pilots.no-scaling') : '';
}

/** “Marketing expects it by 12 February 2027”. */
export function expectedText({ team, start, end }: Expected): string {
  const who = TEAM_TITLE[team];
  if (!start) return t('timeline.pilots.expects-by', who, dateInWords(end));
  if (!end) return t('timeline.pilots.expects-from', who, dateInWords(start));
  return t('timeline.pilots.expects', who, dateInWords(start), dateInWords(end));
}

/** The same where there is little room: “Marketing: by 12 Feb”. */
export function windowText({ team, start, end }: Expected): string {
  const who = TEAM_TITLE[team];
  if (!start) return t('timeline.pilots.window-by', who, shortDate(end));
  if (!end) return t('timeline.pilots.window-from', who, shortDate(start));
  return t('timeline.pilots.window', who, shortDate(start), shortDate(end));
}

function shortDate(date: PlanDate | undefined): string {
  const read = readPlanDate(date);
  return read?.precision === 'day' ? shortDay(read.first) : dateInWords(date);
}

/** All of it in words, one sentence fragment each: for the card of an item. */
export function lifeTexts(plan: Plan, item: ItemFields, today: Day = todayOf()): string[] {
  const state = decisionOf(plan, item, today);
  const decided = state === 'scale' || state === 'extend' || state === 'stop' ? [stateText(state)] : [];
  const due = dueText(plan, item, today);
  return [...decided, ...(due ? [due] : []), ...unmetOf(plan, item).map(expectedText)];
}

/** How a pilot stands with its decision, in words. */
export function stateText(state: DecisionState): string {
  return t(`timeline.pilots.state.${state}`);
}

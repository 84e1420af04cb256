/** The plan that every contender gets: the same items, in the same lanes, for the same seed. */

/** A day as a count since 1970-01-01, as all arithmetic here has it. */
export type Day = number;

export interface BenchItem {
  readonly id: string;
  readonly title: string;
  readonly kind: 'pilot' | 'scaling-task' | 'milestone';
  /** Index of its lane: stage * 2 + team. */
  readonly lane: number;
  readonly start: Day;
  /** The last day; the start's day for a milestone. */
  readonly end: Day;
}

export interface BenchPlan {
  readonly lanes: readonly { id: string; stage: number; name: string }[];
  readonly items: readonly BenchItem[];
  /** First and last day of the whole plan. */
  readonly from: Day;
  readonly to: Day;
}

/** What another person did: the item's new days and lane. */
export interface Move {
  readonly id: string;
  readonly start: Day;
  readonly end: Day;
  readonly lane: number;
}

export const STAGES = ['Discover', 'Consider', 'Buy', 'Use', 'Stay', 'Recommend'] as const;
export const TEAMS = ['marketing', 'it'] as const;

/** Pixels that one day takes at first; all 24 months are in sight then. */
export const FIRST_PX = 2.4;
/** Pixels that one day takes while panning, dragging and receiving. */
export const WORK_PX = 6;
export const ROW_HEIGHT = 36;
export const BAR_HEIGHT = 28;
/** Width of the lanes' names. */
export const LEFT = 236;

const DAYS = 730;
/** The timeline shows today at 22 % of its width; so many days before it the plan begins, so that all of it is in sight. */
const DAYS_BEFORE_TODAY = 140;

const WORDS = ['checkout', 'loyalty', 'search', 'consent', 'onboarding', 'pricing', 'referral', 'support'];

/** Numbers from 0 to 1, the same ones for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

export function isoOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

export function dateOf(day: Day): Date {
  const [year, month, date] = isoOf(day).split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** So many items in 12 lanes over 24 months. */
export function makePlan(count: number): BenchPlan {
  const random = numbers(7);
  const from = Math.floor(Date.now() / 86_400_000) - DAYS_BEFORE_TODAY;
  const lanes = STAGES.flatMap((name, stage) =>
    TEAMS.map((team) => ({ id: `s${stage}/${team}`, stage, name: `${name}, ${team}` })),
  );
  const items: BenchItem[] = [];
  for (let i = 0; i < count; i++) {
    const pick = random();
    const kind = pick < 0.48 ? 'pilot' : pick < 0.96 ? 'scaling-task' : 'milestone';
    const days = kind === 'milestone' ? 0 : 13 + Math.floor(random() * 120);
    const start = from + Math.floor(random() * (DAYS - days));
    const team = kind === 'pilot' ? 0 : kind === 'scaling-task' ? 1 : Math.floor(random() * 2);
    const lane = Math.floor(random() * STAGES.length) * 2 + team;
    items.push({ id: `b${i}`, title: `Item ${i} ${WORDS[i % WORDS.length]}`, kind, lane, start, end: start + days });
  }
  return { lanes, items, from, to: from + DAYS - 1 };
}

/**
 * What the others do: every other move is of an item in sight, the rest of any item; every fifth goes to another stage.
 *
 * @param inSight ids of items that are drawn now
 */
export function makeMoves(plan: BenchPlan, inSight: readonly string[], count: number): Move[] {
  const random = numbers(11);
  const now = new Map(plan.items.map((item) => [item.id, item]));
  const moves: Move[] = [];
  for (let i = 0; i < count; i++) {
    const any = plan.items[Math.floor(random() * plan.items.length)].id;
    const id = i % 2 === 0 && inSight.length > 0 ? inSight[Math.floor(random() * inSight.length)] : any;
    const item = now.get(id)!;
    const by = Math.floor(random() * 21) - 10 || 1;
    const lane = i % 5 === 0 ? (item.lane + 2) % plan.lanes.length : item.lane;
    const moved = { ...item, start: item.start + by, end: item.end + by, lane };
    now.set(id, moved);
    moves.push({ id, start: moved.start, end: moved.end, lane });
  }
  return moves;
}

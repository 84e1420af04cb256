/**
 * What is out of step at which item, as the server found it and the page tells. It is no part of the plan: the server works
 * it out anew for all after each change, so it is neither stored nor proposed here. Pure but for what was told.
 */
import { t, tn } from '../texts.js';

/** How much a finding stands in the way, the worst first. */
export const SEVERITIES = ['blocks', 'delays', 'unclear'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One finding at an item: how bad, and the code of the check. */
export interface Found {
  readonly severity: Severity;
  readonly check: string;
}

/** What the page tells: by item `<severity>:<check>`, the worst first; none where nothing is out of step any more. */
export type Told = Readonly<Record<string, readonly string[]>>;

/** Roadmaps of which a plan of another time is shown: what is out of step today says nothing about it. */
const past = new Set<string>();

const byRoadmap = new Map<string, Map<string, readonly Found[]>>();

/** Takes over what is told of a roadmap; other items stay as they are. @returns whether anything differs */
export function tell(roadmap: string, told: Told): boolean {
  const known = byRoadmap.get(roadmap) ?? new Map<string, readonly Found[]>();
  byRoadmap.set(roadmap, known);
  let differs = false;
  for (const [item, codes] of Object.entries(told)) {
    const before = known.get(item)?.map(codeOf).join() ?? '';
    if (before === codes.join()) continue;
    differs = true;
    if (codes.length === 0) known.delete(item);
    else known.set(item, codes.map(foundOf));
  }
  return differs;
}

/** Forgets all of a roadmap: whoever comes back to it is told anew. */
export function forget(roadmap: string): void {
  byRoadmap.delete(roadmap);
  past.delete(roadmap);
}

/** Says whether the plan that is shown is the one that stands. */
export function showsPast(roadmap: string, is: boolean): void {
  if (is) past.add(roadmap);
  else past.delete(roadmap);
}

/** What is out of step at an item, the worst first; undefined for nothing. The same array stands for the same findings. */
export function findingsAt(roadmap: string, item: string): readonly Found[] | undefined {
  return past.has(roadmap) ? undefined : byRoadmap.get(roadmap)?.get(item);
}

/** The findings in words: "2 out of step: no owner, dates in the past". */
export function findingsText(found: readonly Found[]): string {
  const names = found.map(({ check }) => t(`timeline.alignment.${check}`)).join(', ');
  return tn('timeline.alignment.found', found.length, names);
}

function codeOf({ severity, check }: Found): string {
  return `${severity}:${check}`;
}

function foundOf(code: string): Found {
  const [severity, check] = code.split(':');
  const known = SEVERITIES.find((each) => each === severity);
  return { severity: known ?? 'unclear', check: check ?? '' };
}

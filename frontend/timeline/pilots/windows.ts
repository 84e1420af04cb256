/**
 * The windows in which the other team expects items, as signs below their bars.
 */
import type { Box } from '../bar-view.js';
import type { Density } from '../density.js';
import type { TimelineHost } from '../host.js';
import type { ItemFields } from '../model.js';
import { firstDayOf, lastDayOf } from '../time-scale.js';
import { windowText, type Expected } from './life.js';

/** A window that is open on one side fades out over so many pixels. */
const FADE = 90;
/** Width of a letter of the words beside a sign, on average. */
export function letterWidth({ name }: Density): number {
  return name === 'wall' ? 9.6 : 6.4;
}

/** One element over the plan. */
export interface Sign {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  /** All that its look depends on besides where it is. */
  readonly look: string;
  readonly fill: (element: HTMLElement) => void;
}

/** When a team expects the item, below its bar, and a line between the two where they lie apart. */
export function* windowSigns(host: TimelineHost, item: ItemFields, bar: Box, expected: Expected): Iterable<Sign> {
  const { scale, layout } = host;
  const from = firstDayOf(expected.start);
  const to = lastDayOf(expected.end);
  const left = from === undefined ? scale.x(to! + 1) - FADE : scale.x(from);
  const right = to === undefined ? left + FADE : scale.x(to + 1);
  const text = windowText(expected);
  const beside = right - left <= text.length * letterWidth(layout.density) + 20;
  const open = `${from === undefined ? ' open-start' : ''}${to === undefined ? ' open-end' : ''}`;
  yield {
    key: `window/${item.id}/${expected.team}`,
    x: left,
    y: bar.y + layout.density.bar,
    width: Math.max(8, right - left),
    look: `${text}${open} ${beside}`,
    fill: (strip) => {
      strip.className = `expected ${expected.team}${open}${beside ? ' beside' : ''}`;
      strip.dataset['expected'] = item.id;
      const words = document.createElement('span');
      words.textContent = text;
      strip.replaceChildren(words);
    },
  };
  // Where the two lie apart, a dotted line says that they belong together.
  const gap = right < bar.x ? [right, bar.x] : left > bar.x + bar.width ? [bar.x + bar.width, left] : undefined;
  if (!gap) return;
  yield {
    key: `between/${item.id}/${expected.team}`,
    x: gap[0],
    y: bar.y + layout.density.bar + 2,
    width: gap[1] - gap[0],
    look: expected.team,
    fill: (line) => (line.className = `expected-line ${expected.team}`),
  };
}

/**
 * The diamonds at pilots' ends, and the windows in which the other team expects items, over the plan. Plain DOM in the
 * plan's pixels: only what is in sight is there, a node stays as long as its item does, and nothing is done while all of it
 * is as before.
 */
import { boxOf, type Box } from '../bar-view.js';
import type { Moved } from '../cascade.js';
import type { TimelineHost } from '../host.js';
import { drawnDays, rowTop, type Place } from '../lane-layout.js';
import type { ItemFields } from '../model.js';
import { readPlanDate, spanOf } from '../time-scale.js';
import { t } from '../texts.js';
import { decisionOf, dueText, lacksScaling, mayDecide, stateText, unmetOf, windowText, type Expected } from './life.js';

/** Beyond what is in sight, so that a little scrolling shows no gap. */
const MARGIN = 200;
/** Width of a diamond with what surrounds it; so much room it needs behind its bar. */
export const DIAMOND_ROOM = 26;
/** Pilots narrower than this show their diamond only when something is to be done there, or was decided. */
const LEAST_BAR = 14;
/** Width of a letter of the words at a diamond, on average, and what surrounds them. */
const LETTER = 6.4;
const WORDS_PADDING = 38;
/** A window that is open on one side fades out over so many pixels. */
const FADE = 90;

/** One thing to draw. */
interface Sign {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  /** All that its look depends on besides where it is. */
  readonly look: string;
  readonly fill: (element: HTMLElement) => void;
  readonly make: () => HTMLElement;
}

export class PilotsLayer {
  #layer: HTMLElement | undefined;
  #nodes = new Map<string, HTMLElement>();
  #drawn: readonly unknown[] = [];
  #moves: ReadonlyMap<string, Moved> | null = null;

  constructor(private readonly host: TimelineHost) {}

  /** Items are in the air: their diamonds follow. */
  inTheAir(moves: ReadonlyMap<string, Moved> | null): void {
    if (moves === this.#moves) return;
    this.#moves = moves;
    this.draw();
  }

  /** Draws what is in sight; costs next to nothing when that is the same as before. */
  draw(): void {
    const { host } = this;
    const ground = host.shadowRoot?.querySelector('.plan');
    if (!host.plan || !ground) return;
    const sight = host.sight();
    const cell = (value: number): number => Math.round(value / MARGIN);
    const now = [
      cell(sight.x),
      cell(sight.y),
      sight.width,
      sight.height,
      host.scale,
      host.layout.version,
      host.layout.density,
      host.plan,
      host.todayDay,
      host.canEdit,
      this.#moves,
      ground,
    ];
    if (now.every((value, index) => value === this.#drawn[index])) return;
    this.#drawn = now;
    this.#show(this.#ground(ground), [...this.#signs()]);
  }

  #ground(plan: Element): HTMLElement {
    if (this.#layer?.parentElement !== plan) {
      this.#layer?.remove();
      this.#nodes.clear();
      this.#layer = document.createElement('div');
      this.#layer.className = 'pilots';
      plan.append(this.#layer);
    }
    return this.#layer;
  }

  #show(layer: HTMLElement, signs: readonly Sign[]): void {
    const gone = new Set(this.#nodes.keys());
    for (const sign of signs) {
      gone.delete(sign.key);
      let node = this.#nodes.get(sign.key);
      if (!node) {
        node = sign.make();
        this.#nodes.set(sign.key, node);
        layer.append(node);
      }
      if (node.dataset['look'] !== sign.look) {
        node.dataset['look'] = sign.look;
        sign.fill(node);
      }
      node.style.transform = `translate(${Math.round(sign.x)}px, ${Math.round(sign.y)}px)`;
      if (sign.width !== undefined) node.style.width = `${Math.round(sign.width)}px`;
    }
    for (const key of gone) {
      this.#nodes.get(key)?.remove();
      this.#nodes.delete(key);
    }
  }

  *#signs(): Iterable<Sign> {
    const { host } = this;
    const { x, y, width, height } = host.sight();
    const { scale, layout } = host;
    const from = Math.floor(scale.day(x - 2 * MARGIN));
    const to = Math.ceil(scale.day(x + width + 2 * MARGIN));
    for (const place of layout.visible(from, to, y - 2 * MARGIN, y + height + 2 * MARGIN)) {
      const item = host.plan!.items.get(place.placed.id);
      if (!item) continue;
      const stands = this.#standing(item, place);
      if (!stands) continue;
      yield* this.#diamond(stands.item, place, stands.box);
      for (const expected of unmetOf(host.plan!, stands.item)) yield* this.#window(stands.item, stands.box, expected);
    }
  }

  /** The item with the dates that it has, or would have where it is in the air, and where it is drawn then. */
  #standing(item: ItemFields, place: Place): { item: ItemFields; box: Box } | undefined {
    const { scale, layout } = this.host;
    const after = this.#moves?.get(item.id)?.after;
    const there = after ? { ...item, ...after } : item;
    const days = after ? drawnDays(there) : place.placed;
    const lane = after ? layout.laneFor(there) : place.lane;
    if (!days || !lane) return undefined;
    // As the ghost of somebody else: in its own row as long as the lane is the same, else in the first one.
    const y = lane.key === place.lane.key ? place.y : rowTop(lane, 0);
    return { item: there, box: boxOf(scale, item.kind, days.from, days.to, y) };
  }

  *#diamond(item: ItemFields, place: Place, box: Box): Iterable<Sign> {
    const { plan, scale, todayDay } = this.host;
    const state = decisionOf(plan!, item, todayDay);
    if (!state || spanOf(item).end === undefined) return;
    if (state === 'open' && box.width < LEAST_BAR) return;
    const room = scale.x(this.host.layout.nextTaken(place)) - scale.x(place.placed.to + 1);
    const inside = room < DIAMOND_ROOM;
    const { words, below } = this.#wordsAt(item, place, box, room);
    const label = t(
      mayDecide(this.host) ? 'timeline.pilots.decide' : 'timeline.pilots.shows',
      item.title,
      stateText(state),
    );
    yield {
      key: `decision/${item.id}`,
      x: box.x + box.width + (inside ? -13 : 1),
      y: box.y,
      look: JSON.stringify([state, words, below, label, lacksScaling(plan!, item, todayDay)]),
      make: () => document.createElement('button'),
      fill: (button) => {
        button.className = `decision ${state}${lacksScaling(plan!, item, todayDay) ? ' lacking' : ''}`;
        button.dataset['decide'] = item.id;
        button.tabIndex = -1;
        button.title = label;
        button.setAttribute('aria-label', words ? `${label}, ${words}` : label);
        const text = document.createElement('span');
        text.className = below ? 'words below' : 'words';
        text.textContent = words;
        button.replaceChildren(...(words ? [text] : []));
      },
    };
  }

  /** What is said at the diamond, behind or below it; empty where there is nothing to say, or no room for it. */
  #wordsAt(item: ItemFields, place: Place, box: Box, room: number): { words: string; below: boolean } {
    const { plan, layout, scale, todayDay } = this.host;
    const words = dueText(plan!, item, todayDay);
    const width = words.length * LETTER + WORDS_PADDING;
    // A title that stands beside its bar is there already.
    const beside = this.host.barOf(place.placed.id)?.classList.contains('beside') === true;
    if (!words || (room >= width && !beside)) return { words, below: false };
    const x = box.x + box.width;
    const y = box.y + layout.density.bar;
    const near = layout.visible(scale.day(x), scale.day(x + width), y, y + 16);
    const free = near.every((other) => other.y < y || other.y > y + 16);
    return { words: free ? words : '', below: true };
  }

  *#window(item: ItemFields, bar: Box, expected: Expected): Iterable<Sign> {
    const { scale, layout } = this.host;
    const from = readPlanDate(expected.start)?.first;
    const to = readPlanDate(expected.end)?.last;
    const left = from === undefined ? scale.x(to! + 1) - FADE : scale.x(from);
    const right = to === undefined ? left + FADE : scale.x(to + 1);
    const text = windowText(expected);
    const open = `${from === undefined ? ' open-start' : ''}${to === undefined ? ' open-end' : ''}`;
    yield {
      key: `window/${item.id}/${expected.team}`,
      x: left,
      y: bar.y + layout.density.bar,
      width: Math.max(8, right - left),
      look: `${text}${open} ${right - left > text.length * LETTER + 20}`,
      make: () => document.createElement('div'),
      fill: (strip) => {
        const beside = right - left <= text.length * LETTER + 20;
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
      make: () => document.createElement('div'),
      fill: (line) => (line.className = `expected-line ${expected.team}`),
    };
  }
}

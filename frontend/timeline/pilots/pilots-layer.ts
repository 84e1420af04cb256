/**
 * The decision diamonds at pilots' ends, with words where something is to be done, and the windows in which the other team
 * expects items; over the plan, in its pixels. Only what is in sight is there, and nothing is done while that is as before.
 */
import { boxOf, type Box } from '../bar-view.js';
import type { Moved } from '../cascade.js';
import type { TimelineHost } from '../host.js';
import { drawnDays, rowTop, type Place } from '../lane-layout.js';
import type { ItemFields } from '../model.js';
import { spanOf } from '../time-scale.js';
import { t } from '../texts.js';
import { decisionOf, dueText, lacksScaling, mayDecide, stateText, unmetOf, type DecisionState } from './life.js';
import { letterWidth, windowSigns, type Sign } from './windows.js';

/** Width of a diamond with what surrounds it; so much room it needs behind its bar. */
export const DIAMOND_ROOM = 26;
/** Pilots narrower than this show their diamond only when something is to be done there, or was decided. */
const LEAST_BAR = 14;
/** What surrounds the words at a diamond, and how far from the bar's end they begin. */
const WORDS_PADDING = 38;
const WORDS_BEHIND = 39;
const SVG = 'http://www.w3.org/2000/svg';
/** From a diamond's middle to its corners; smaller where the next bar follows at once, so that it covers neither's title. */
const RADIUS = 10;
const SMALL_RADIUS = 7;
/** So much farther out lies the ring of one whose successor lacks. */
const RING = 4;
/** On a wall all of it is so much larger. */
const WALL = 1.3;
/** From a pilot's end to the middle of its diamond. */
const BEHIND = 13;
/** The same where the next bar follows at once: between the owner's mark here and the title there. */
const BETWEEN = 4;
/** Each state has a sign of its own, so that none depends on its colour. */
const SIGN: Readonly<Record<DecisionState, string>> = { open: '', due: '?', scale: '✓', extend: '»', stop: '✕' };
const NOWHERE: ReadonlyMap<string, Moved> = new Map();

/** The decision at one pilot's end; in the plan's pixels. */
interface Diamond {
  readonly item: string;
  readonly state: DecisionState;
  /** Whether nobody has planned to take the pilot on, though somebody should. */
  readonly lacking: boolean;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** From there to its corners. */
  readonly radius: number;
}

/** What is drawn of a group of items. */
interface Drawing {
  readonly diamonds: readonly Diamond[];
  readonly signs: readonly Sign[];
}

export class PilotsLayer {
  #layer: HTMLElement | undefined;
  readonly #nodes = new Map<string, HTMLElement>();
  readonly #shapes = new Map<string, SVGElement>();
  #drawn: readonly unknown[] = [];
  /** Of the items that stand where the plan has them, and of those in the air. */
  #still: Drawing = { diamonds: [], signs: [] };
  #aloft = this.#still;
  #moves = NOWHERE;

  constructor(private readonly host: TimelineHost) {}

  /** Items are in the air: what is theirs follows. */
  inTheAir(moves: ReadonlyMap<string, Moved> | null): void {
    if (this.#moves.size === 0 && !moves) return;
    this.#moves = moves ?? NOWHERE;
    this.draw();
  }

  /** Draws what is in sight; costs next to nothing when that is the same as before. */
  draw(): void {
    const { host } = this;
    const ground = host.find('.plan');
    if (!host.plan || !ground) return;
    const { x0, x1, y0, y1 } = host.tiles();
    const now = [
      x0,
      x1,
      y0,
      y1,
      host.scale,
      host.layout.version,
      host.layout.density,
      host.plan,
      host.todayDay,
      [...this.#moves.keys()].join(),
      ground,
    ];
    const same = now.every((value, index) => value === this.#drawn[index]);
    if (same && this.#moves.size === 0) return;
    this.#drawn = now;
    const layer = this.#ground(ground);
    if (!same) this.#still = this.#drawing(this.#placesInSight());
    this.#aloft = this.#drawing(this.#placesAloft());
    this.#drawDiamonds(layer.firstElementChild!, [...this.#still.diamonds, ...this.#aloft.diamonds]);
    this.#show(layer, [...this.#still.signs, ...this.#aloft.signs]);
  }

  #ground(plan: Element): HTMLElement {
    if (this.#layer?.parentElement !== plan) {
      this.#layer?.remove();
      this.#nodes.clear();
      this.#shapes.clear();
      this.#layer = document.createElement('div');
      this.#layer.className = 'pilots';
      // The bars' names say what stands at their ends.
      this.#layer.setAttribute('aria-hidden', 'true');
      this.#layer.append(document.createElementNS(SVG, 'svg'));
      plan.append(this.#layer);
    }
    return this.#layer;
  }

  /**
   * There are as many as pilots in sight, so each has to cost less than its bar: a polygon, whose points change without a
   * new style. What was tried besides: turned boxes (each is a layer to paint), and one path for all (each tile of the
   * screen draws the whole of it).
   */
  #drawDiamonds(svg: Element, diamonds: readonly Diamond[]): void {
    const gone = new Set(this.#shapes.keys());
    const shape = (key: string, name: 'polygon' | 'text', classes: string): SVGElement => {
      gone.delete(key);
      let element = this.#shapes.get(key);
      if (!element) {
        element = document.createElementNS(SVG, name);
        this.#shapes.set(key, element);
        svg.append(element);
      }
      say(element, 'class', classes);
      return element;
    };
    for (const { item, state, lacking, x, y, radius } of diamonds) {
      if (lacking) say(shape(`${item} ring`, 'polygon', 'lacking'), 'points', corners(x, y, radius + RING));
      const diamond = shape(item, 'polygon', `diamond ${state}`);
      say(diamond, 'points', corners(x, y, radius));
      diamond.dataset['decide'] ??= item;
      if (!SIGN[state]) continue;
      const sign = shape(`${item} sign`, 'text', `sign ${state}`);
      if (sign.textContent !== SIGN[state]) sign.textContent = SIGN[state];
      say(sign, 'x', String(x));
      say(sign, 'y', String(y));
    }
    for (const key of gone) {
      this.#shapes.get(key)?.remove();
      this.#shapes.delete(key);
    }
  }

  #show(layer: HTMLElement, signs: readonly Sign[]): void {
    const gone = new Set(this.#nodes.keys());
    for (const sign of signs) {
      gone.delete(sign.key);
      let node = this.#nodes.get(sign.key);
      if (!node) {
        node = document.createElement('div');
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

  *#placesInSight(): Iterable<Place> {
    const { x0, x1, y0, y1 } = this.host.tiles();
    const { scale, layout } = this.host;
    const days = [Math.floor(scale.day(x0)), Math.ceil(scale.day(x1))] as const;
    for (const place of layout.visible(...days, y0, y1)) {
      if (!this.#moves.has(place.placed.id)) yield place;
    }
  }

  *#placesAloft(): Iterable<Place> {
    for (const id of this.#moves.keys()) {
      const place = this.host.layout.find(id);
      if (place) yield place;
    }
  }

  #drawing(places: Iterable<Place>): Drawing {
    const { host } = this;
    const diamonds: Diamond[] = [];
    const signs: Sign[] = [];
    for (const place of places) {
      const item = host.plan!.items.get(place.placed.id);
      const stands = item && this.#standing(item, place);
      if (!stands) continue;
      const diamond = this.#diamond(stands.item, place, stands.box);
      if (diamond) {
        diamonds.push(diamond);
        const words = this.#words(stands.item, place, stands.box, diamond);
        if (words) signs.push(words);
      }
      for (const one of unmetOf(host.plan!, stands.item))
        signs.push(...windowSigns(host, stands.item, stands.box, one));
    }
    return { diamonds, signs };
  }

  /** The item with the dates that it has, or would have where it is in the air, and where it is drawn then. */
  #standing(item: ItemFields, place: Place): { item: ItemFields; box: Box } | undefined {
    const { scale, layout } = this.host;
    const after = this.#moves.get(item.id)?.after;
    const there = after ? { ...item, ...after } : item;
    const days = after ? drawnDays(there) : place.placed;
    const lane = after ? layout.laneFor(there) : place.lane;
    if (!days || !lane) return undefined;
    // As the ghost of somebody else: in its own row as long as the lane is the same, else in the first one.
    const y = lane.key === place.lane.key ? place.y : rowTop(lane, 0);
    return { item: there, box: boxOf(scale, item.kind, days.from, days.to, y) };
  }

  #diamond(item: ItemFields, place: Place, box: Box): Diamond | undefined {
    const { plan, scale, todayDay, layout } = this.host;
    const state = decisionOf(plan!, item, todayDay);
    if (!state || spanOf(item).end === undefined) return undefined;
    if (state === 'open' && box.width < LEAST_BAR) return undefined;
    const tight = scale.x(layout.nextTaken(place)) - scale.x(place.placed.to + 1) < DIAMOND_ROOM;
    return {
      item: item.id,
      state,
      lacking: lacksScaling(plan!, item, todayDay),
      x: Math.round(box.x + box.width + (tight ? BETWEEN : BEHIND)),
      y: box.y + layout.density.bar / 2,
      radius: (tight ? SMALL_RADIUS : RADIUS) * (layout.density.name === 'wall' ? WALL : 1),
    };
  }

  /** What is to be done at the diamond, behind or below it; undefined where that is nothing, or where there is no room for it. */
  #words(item: ItemFields, place: Place, box: Box, { state, lacking }: Diamond): Sign | undefined {
    if (state !== 'due' && !lacking) return undefined;
    const { plan, layout, scale, todayDay } = this.host;
    const words = dueText(plan!, item, todayDay);
    const width = words.length * letterWidth(layout.density) + WORDS_PADDING;
    const x = box.x + box.width;
    const below = box.y + layout.density.bar;
    // A title that stands beside its bar is there already.
    const beside = this.host.barOf(place.placed.id)?.classList.contains('beside') === true;
    const behind = !beside && scale.x(layout.nextTaken(place)) - scale.x(place.placed.to + 1) >= width;
    if (!behind && !this.#isFree(x, below, width)) return undefined;
    return {
      key: `words/${item.id}`,
      x: behind ? x + WORDS_BEHIND : x + 3,
      y: behind ? box.y + layout.density.bar / 2 - 9 : below - 1,
      look: `${words} ${behind}`,
      fill: (element) => {
        element.className = behind ? 'words' : 'words below';
        element.textContent = words;
      },
    };
  }

  /** Whether no bar stands on the words that would stand here. */
  #isFree(x: number, y: number, width: number): boolean {
    const { layout, scale } = this.host;
    const near = layout.visible(scale.day(x), scale.day(x + width), y, y + 16);
    return near.every((other) => other.y < y || other.y > y + 16);
  }

  /** The pointer has come to a diamond: it says what it is for. */
  explain(diamond: SVGElement): void {
    const item = this.host.plan?.items.get(diamond.dataset['decide']!);
    const state = item && decisionOf(this.host.plan!, item, this.host.todayDay);
    if (!state) return;
    const key = mayDecide(this.host) ? 'timeline.pilots.decide' : 'timeline.pilots.shows';
    const title = document.createElementNS(SVG, 'title');
    title.textContent = t(key, item.title, stateText(state));
    diamond.replaceChildren(title);
  }
}

function corners(x: number, y: number, radius: number): string {
  return `${x - radius},${y} ${x},${y - radius} ${x + radius},${y} ${x},${y + radius}`;
}

function say(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

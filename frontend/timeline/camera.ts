/** Which part of the plan is looked at: the time scale, how far it reaches, and the scroll position. No DOM. */
import type { Window } from './calendar-view.js';
import { dayOf, partsOf, TimeScale, ZOOM_PX, type Day } from './time-scale.js';

/** Years that can be scrolled to before the first and after the last date of the plan. */
const YEARS_BEFORE = 3;
const YEARS_AFTER = 6;
/** Drawing goes in tiles: scrolling within one needs no drawing. */
const TILE_X = 240;
const TILE_Y = 144;
/** Wider than this, browsers place nothing any more. */
const MOST_PIXELS = 12_000_000;

export class Camera {
  #scale = new TimeScale(dayOf(2026, 1, 1), ZOOM_PX.months);
  #last: Day = dayOf(2027, 1, 1);
  #x = 0;
  #y = 0;
  /** Where the box stands; undefined where that is not known. */
  #box: { readonly x: number; readonly y: number } | undefined;
  #bare = false;
  /** Size of what is in sight, without the sticky parts. */
  width = 1000;
  height = 600;

  /** The plan's pixels at the left and upper edge of what is in sight. */
  get x(): number {
    return this.#x;
  }
  set x(x: number) {
    this.#x = x;
  }
  get y(): number {
    return this.#y;
  }
  set y(y: number) {
    this.#y = y;
  }

  /** The box was scrolled, by the person or by the browser. @returns whether to somewhere else than the camera looked at */
  scrolledTo(x: number, y: number): boolean {
    const elsewhere = x !== this.#x || y !== this.#y;
    if (elsewhere) this.#bare = false;
    this.#x = x;
    this.#y = y;
    this.#box = { x, y };
    return elsewhere;
  }

  /** The box must be scrolled to where the camera looks, whatever was said before. */
  touch(): void {
    this.#box = undefined;
  }

  /** Whether the box must be scrolled to where the camera looks; it will be. Asking the box instead would cost a reflow. */
  takeMoved(): boolean {
    const { x, y } = this;
    const moved = x !== this.#box?.x || y !== this.#box.y;
    this.#box = { x, y };
    return moved;
  }

  get scale(): TimeScale {
    return this.#scale;
  }

  /** Width of the whole plan in pixels. */
  get planWidth(): number {
    return Math.ceil(this.#scale.x(this.#last));
  }

  /** Whether these days lie well inside what can be scrolled to. */
  covers(from: Day, to: Day): boolean {
    return from >= this.#scale.origin + 365 && to <= this.#last - 365;
  }

  /** Sets what can be scrolled to; what is in sight stays where it is. */
  reach(from: Day, to: Day): void {
    const origin = dayOf(partsOf(from).year - YEARS_BEFORE, 1, 1);
    this.x += (this.#scale.origin - origin) * this.#scale.pxPerDay;
    this.#last = dayOf(partsOf(to).year + YEARS_AFTER + 1, 1, 1);
    this.#scale = new TimeScale(origin, this.#scale.pxPerDay);
  }

  /** Zooms so that the day under `anchor` (pixels from the left edge of what is in sight) stays under it. */
  zoom(pxPerDay: number, anchor: number): void {
    const day = this.#scale.day(this.x + anchor);
    this.#scale = new TimeScale(this.#scale.origin, this.clampZoom(pxPerDay));
    this.x = this.#scale.x(day) - anchor;
    this.clampScroll(Infinity);
  }

  /** From a week across the sight to the whole plan, at least three years. */
  clampZoom(pxPerDay: number): number {
    const days = this.#last - this.#scale.origin;
    const most = Math.min(Math.max(40, this.width / 7), MOST_PIXELS / days);
    const least = Math.min(this.width / 1096, Math.max(this.width / days, 0.02));
    return Math.min(most, Math.max(least, pxPerDay));
  }

  /** Shows these days with a margin, filling the width. */
  fit(from: Day, to: Day): void {
    const days = Math.max(7, to - from + 1);
    this.zoom((this.width - 64) / days, 0);
    this.x = this.#scale.x(from + (to - from + 1) / 2) - this.width / 2;
    this.clampScroll(Infinity);
  }

  /** The days in sight, without those of which less than half is. */
  get range(): { from: Day; to: Day } {
    const from = Math.round(this.#scale.day(this.#x));
    return { from, to: Math.max(from, Math.round(this.#scale.day(this.#x + this.width)) - 1) };
  }

  /** Shows just these days, as far as the zoom can. */
  showRange(from: Day, to: Day): void {
    this.zoom(this.width / (to - from + 1), 0);
    this.x = this.#scale.x(from);
    this.clampScroll(Infinity);
  }

  /** Puts a day at this share of the width. */
  show(day: Day, share: number): void {
    this.x = this.#scale.x(day) - this.width * share;
    this.clampScroll(Infinity);
  }

  /** Keeps the scroll position inside a plan of this height. */
  clampScroll(planHeight: number): void {
    this.x = Math.round(Math.max(0, Math.min(this.x, this.planWidth - this.width)));
    if (planHeight !== Infinity) this.y = Math.max(0, Math.min(this.y, planHeight - this.height));
  }

  /**
   * Whether the left edge of what is in sight can cross this bar before anything is drawn anew. Only such a bar's title
   * has to be held inside that edge while scrolling.
   */
  mayCutInto(x: number, width: number): boolean {
    const edge = Math.floor(this.x / TILE_X) * TILE_X;
    return x < edge + TILE_X && x + width > edge;
  }

  /** Whether only what is in sight is to be drawn. Ends when it is set to false, and when the box is scrolled. */
  set bare(bare: boolean) {
    this.#bare = bare;
  }

  /** What is to be drawn: what is in sight and a tile around it. Another window only when another tile is reached. */
  drawn(): Window {
    if (this.#bare) return { x0: this.x, x1: this.x + this.width, y0: this.y, y1: this.y + this.height };
    const [x0, x1] = tilesAround(this.x, this.width, TILE_X);
    const [y0, y1] = tilesAround(this.y, this.height, TILE_Y);
    return { x0, x1, y0, y1 };
  }
}

/** Both ends change together: one drawing for each tile, not two. */
function tilesAround(at: number, size: number, tile: number): [number, number] {
  const first = Math.floor(at / tile) * tile;
  return [Math.max(0, first - tile), first + Math.ceil((size + 1.5 * tile) / tile) * tile];
}

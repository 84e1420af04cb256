/**
 * Outlines of where items were, and marks on bars, drawn over the plan. Plain DOM: only what is in sight is there, and it
 * is drawn anew only when another part of the plan is.
 */
import { boxOf, boxOfPlace } from '../bar-view.js';
import type { TimelineHost } from '../host.js';
import { drawnDays, rowTop, type Lane } from '../lane-layout.js';
import type { ItemFields } from '../model.js';
import { shiftText } from '../messages.js';
import { t } from '../texts.js';
import { readPlanDate } from '../time-scale.js';
import type { Difference } from './differences.js';

/** What is drawn beside the plan itself. */
export interface Drawing {
  readonly differences: ReadonlyMap<string, Difference>;
  /** Items that are new to the person. */
  readonly unread: ReadonlySet<string>;
}

/** Beyond what is in sight, so that a little scrolling shows no gap. */
const MARGIN = 200;

export class Outlines {
  #layer: HTMLElement | undefined;
  #drawing: Drawing | undefined;
  #drawn = '';

  /** @param kind what they show: what is compared, with how far it has moved; or what was signed, the outline alone */
  constructor(
    private readonly host: TimelineHost,
    private readonly kind: 'compared' | 'signed' = 'compared',
  ) {}

  show(drawing: Drawing | undefined): void {
    this.#drawing = drawing;
    this.#drawn = '';
    this.draw();
  }

  /** Draws what is in sight; costs next to nothing when that is the same as before. */
  draw(): void {
    const { host } = this;
    const drawing = this.#drawing;
    if (!drawing || !host.plan || (drawing.differences.size === 0 && drawing.unread.size === 0)) {
      this.#layer?.remove();
      this.#layer = undefined;
      return;
    }
    const ghosts = host.find('.ghosts');
    if (!ghosts) return;
    const sight = host.sight();
    const cell = (value: number): number => Math.round(value / MARGIN);
    const key = [
      cell(sight.x),
      cell(sight.y),
      sight.width,
      sight.height,
      host.scale.pxPerDay,
      host.layout.version,
      host.plan.revision,
    ].join();
    if (key === this.#drawn && this.#layer?.parentElement === ghosts) return;
    this.#drawn = key;
    if (this.#layer?.parentElement !== ghosts) {
      this.#layer?.remove();
      this.#layer = document.createElement('div');
      this.#layer.className = this.kind === 'signed' ? 'signed-outlines' : 'outlines';
      this.#layer.setAttribute('aria-hidden', 'true');
      ghosts.prepend(this.#layer);
    }
    this.#layer.replaceChildren(...this.#elements(drawing));
  }

  #elements({ differences, unread }: Drawing): HTMLElement[] {
    const elements: HTMLElement[] = [];
    for (const difference of differences.values()) elements.push(...this.#difference(difference));
    for (const id of unread) {
      const box = this.#boxNow(id);
      if (box && this.#inSight(box)) elements.push(mark('new-mark', '●', box.x - 5, box.y - 6));
    }
    return elements;
  }

  #difference({ id, before, after, moved }: Difference): HTMLElement[] {
    const now = after && this.#boxNow(id);
    const shown = this.kind === 'compared' || now !== undefined;
    const then = shown && before && (moved || !after) ? this.#boxThen(before, now) : undefined;
    const elements: HTMLElement[] = [];
    if (then && this.#inSight(then)) {
      const outline = document.createElement('div');
      outline.className = `outline ${before!.kind} ${after ? 'was' : 'removed'}`;
      outline.dataset[this.kind === 'signed' ? 'signed' : 'was'] = id;
      Object.assign(outline.style, { transform: `translate(${then.x}px, ${then.y}px)`, width: `${then.width}px` });
      if (this.kind === 'signed' && now?.y === then.y) cutOut(outline, then, now);
      const title = document.createElement('span');
      title.textContent = after ? '' : t('timeline.history.removed', before!.title);
      outline.append(title);
      elements.push(outline);
    }
    if (now && this.kind === 'compared' && this.#inSight(now)) {
      const text = before
        ? moved
          ? movedText(before, after)
          : t('timeline.history.changed')
        : t('timeline.history.added');
      elements.push(mark(`difference ${before ? 'changed' : 'added'}`, text, now.x, now.y - 10));
    }
    return elements;
  }

  #boxNow(id: string): { x: number; y: number; width: number } | undefined {
    const item = this.host.plan!.items.get(id);
    const place = item && this.host.layout.find(id);
    return place && boxOfPlace(this.host.scale, item, place);
  }

  /** In the row of the bar as it is now, where the lane is the same; else at the foot of the lane that it was in. */
  #boxThen(before: ItemFields, now: { y: number } | undefined): { x: number; y: number; width: number } | undefined {
    const days = drawnDays(before);
    const lane = this.host.layout.laneFor(before);
    if (!days || !lane) return undefined;
    const same = now !== undefined && now.y >= lane.top && now.y < lane.top + lane.height;
    return boxOf(this.host.scale, before.kind, days.from, days.to, same ? now.y : footOf(lane));
  }

  #inSight(box: { x: number; y: number; width: number }): boolean {
    const { x, y, width, height } = this.host.sight();
    const right = box.x + box.width;
    return (
      right > x - 2 * MARGIN &&
      box.x < x + width + 2 * MARGIN &&
      box.y > y - 2 * MARGIN &&
      box.y < y + height + 2 * MARGIN
    );
  }
}

/** Shows an outline as if it lay behind the bar that stands in its row; one that is wholly behind it stays in front. */
function cutOut(outline: HTMLElement, then: Span, now: Span): void {
  const from = Math.max(0, now.x - then.x);
  const to = Math.min(then.width, now.x + now.width - then.x);
  if (to <= from || (from === 0 && to === then.width)) return;
  const [a, b] = [`${from}px`, `${to}px`];
  outline.style.clipPath = `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${a} 0, ${a} 100%, ${b} 100%, ${b} 0, ${a} 0)`;
}

interface Span {
  readonly x: number;
  readonly width: number;
}

function footOf(lane: Lane): number {
  return rowTop(lane, Math.max(0, lane.rows.length - 1));
}

function mark(className: string, text: string, x: number, y: number): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  return element;
}

/** By how much it was moved, or to where. */
function movedText(before: ItemFields, after: ItemFields): string {
  const from = readPlanDate(before.start ?? before.end);
  const to = readPlanDate(after.start ?? after.end);
  const days = from && to ? to.first - from.first : 0;
  return days === 0 ? t('timeline.history.moved') : shiftText(days);
}

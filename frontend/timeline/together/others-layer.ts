/**
 * What other people point at, over the plan: a thin outline around what they have selected or write in, and a ghost of
 * what they drag. Plain DOM in the plan's pixels: nothing of the plan is drawn anew for it.
 */
import { boxOf, boxOfPlace, type Box } from '../bar-view.js';
import { pictureOf } from '../ghost-layer.js';
import type { TimelineHost } from '../host.js';
import { drawnDays, rowTop } from '../lane-layout.js';
import { firstName } from '../messages.js';
import type { ItemFields, Moving, Present } from '../model.js';
import { t } from '../texts.js';

/** More than these at once nobody takes in, and each costs. */
const MOST_DRAWN = 60;
/** Each further outline of one bar lies so much further outside. */
const RING = 3;

interface Sign {
  readonly key: string;
  readonly item: string;
  readonly present: Present;
  readonly kind: 'selected' | 'typing' | 'lifted' | 'ghost';
  readonly box: Box;
  readonly text: string;
  readonly make?: () => HTMLElement;
}

export class OthersLayer {
  #signs = new Map<string, HTMLElement>();
  #hovered: string | null = null;

  constructor(private readonly host: TimelineHost) {}

  listen(root: ShadowRoot): void {
    root.addEventListener('pointerover', (event) => {
      const target = event.target as HTMLElement;
      this.#name(target.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? null);
    });
    root.addEventListener('focusin', (event) => this.#name((event.target as HTMLElement).dataset['item'] ?? null));
  }

  /** Whose signs are on this item is written out in full while it is pointed at. */
  #name(item: string | null): void {
    if (item === this.#hovered) return;
    this.#hovered = item;
    for (const sign of this.#signs.values()) sign.toggleAttribute('data-named', sign.dataset['for'] === item);
  }

  /** Shows what these people point at; nothing else. */
  draw(others: Iterable<Present>): void {
    const rings = new Map<string, number>();
    const seen = new Set<string>();
    for (const sign of this.#signsOf(others)) {
      if (seen.size >= MOST_DRAWN) break;
      seen.add(sign.key);
      const ring = sign.kind === 'ghost' ? 0 : (rings.get(sign.item) ?? 0);
      rings.set(sign.item, ring + 1);
      this.#place(sign, ring);
    }
    for (const [key, element] of this.#signs) {
      if (seen.has(key)) continue;
      element.remove();
      this.#signs.delete(key);
    }
  }

  *#signsOf(others: Iterable<Present>): Iterable<Sign> {
    for (const present of others) {
      const name = firstName(present.person.name);
      const moving = new Set<string>();
      for (const one of present.moving ?? []) {
        moving.add(one.item);
        yield* this.#moving(present, one, t('timeline.together.moving-here', name));
      }
      const { typing } = present;
      if (typing) yield* this.#around(present, typing.item, 'typing', t('timeline.together.typing-here', name));
      for (const item of present.selected ?? []) {
        if (moving.has(item) || typing?.item === item) continue;
        yield* this.#around(present, item, 'selected', present.person.name);
      }
    }
  }

  *#around(present: Present, id: string, kind: Sign['kind'], text: string): Iterable<Sign> {
    const { plan, layout, scale } = this.host;
    const item = plan?.items.get(id);
    const place = item && layout.find(id);
    if (!item || !place || place.lane.height === 0) return;
    const box = boxOfPlace(scale, item, place);
    if (this.#inSight(box)) yield { key: `${kind} ${present.person.id} ${id}`, item: id, present, kind, box, text };
  }

  *#moving(present: Present, moving: Moving, text: string): Iterable<Sign> {
    const item = this.host.plan?.items.get(moving.item);
    if (!item) return;
    yield* this.#around(present, item.id, 'lifted', text);
    const { start = null, end = null, stage, team } = moving;
    const after: ItemFields = { ...item, start, end, stage, team };
    const box = this.#landing(item, after);
    if (!box || !this.#inSight(box)) return;
    const make = (): HTMLElement =>
      pictureOf(this.host.barOf(item.id), { title: item.title, className: `bar ${item.kind} ${team} inside` });
    yield { key: `ghost ${present.person.id} ${item.id}`, item: item.id, present, kind: 'ghost', box, text, make };
  }

  /** In its own row as long as the lane is the same, else in the first one. */
  #landing(item: ItemFields, after: ItemFields): Box | undefined {
    const { layout, scale } = this.host;
    const days = drawnDays(after);
    const lane = layout.laneFor(after);
    if (!days || !lane) return undefined;
    const own = layout.find(item.id);
    const y = own && own.lane.key === lane.key ? own.y : rowTop(lane, 0);
    return boxOf(scale, item.kind, days.from, days.to, y);
  }

  #inSight(box: Box): boolean {
    const { x, y, width, height } = this.host.look.camera;
    return box.x < x + width + 400 && box.x + box.width > x - 400 && box.y < y + height + 200 && box.y > y - 200;
  }

  #place({ key, item, present, kind, box, text, make }: Sign, ring: number): void {
    let sign = this.#signs.get(key);
    if (!sign) {
      sign = document.createElement('div');
      sign.className = `other ${kind} ${present.person.side}`;
      sign.dataset['for'] = item;
      sign.dataset['who'] = present.person.id;
      sign.setAttribute('aria-hidden', 'true');
      if (make) sign.append(make());
      sign.append(Object.assign(document.createElement('span'), { className: 'tag' }));
      sign.toggleAttribute('data-named', item === this.#hovered);
      this.#signs.set(key, sign);
    }
    const layer = this.host.find('.ghosts');
    if (layer && sign.parentNode !== layer) layer.append(sign);
    const out = kind === 'ghost' ? 0 : 2 + ring * RING;
    sign.style.transform = `translate(${box.x - out}px, ${box.y - out}px)`;
    sign.style.width = `${box.width + 2 * out}px`;
    sign.style.setProperty('--ring', String(ring));
    sign.style.height = `${this.host.layout.density.bar + 2 * out}px`;
    const tag = sign.lastElementChild as HTMLElement;
    const short = kind === 'selected' ? present.person.initials : text;
    if (tag.dataset['text'] !== text) {
      tag.dataset['text'] = text;
      tag.dataset['short'] = short;
    }
  }

  clear(): void {
    for (const sign of this.#signs.values()) sign.remove();
    this.#signs.clear();
  }
}

/** Shows what would move along while items are in the air, and makes it part of the edit on landing. */
import { boxOf, type Box } from './bar-view.js';
import { cascade, type Dates, type Moved } from './cascade.js';
import { setItem } from './edits.js';
import { pictureOf } from './ghost-layer.js';
import type { TimelineHost } from './host.js';
import { drawnDays } from './lane-layout.js';
import { LinkGraph } from './link-graph.js';
import { barMiddle, isBroken, linkPath, standOf } from './links.js';
import { movedText } from './link-texts.js';
import type { Edit, ItemFields, LinkFields, Op } from './model.js';

/** More is not drawn: nobody counts it, and each costs time. */
const MOST_SHOWN = 80;

/** A connector between ghosts. */
export interface GhostLink {
  readonly d: string;
  /** Whether the link would not hold. */
  readonly broken: boolean;
}

export class CascadePreview {
  #along: ReadonlyMap<string, Dates> = new Map();

  constructor(private readonly host: TimelineHost) {}

  /** The items that would move along, with the dates they would get. */
  get along(): ReadonlyMap<string, Dates> {
    return this.#along;
  }

  /** Works out what follows from these moves, without drawing it. */
  follow(moved: ReadonlyMap<string, Moved>): ReadonlyMap<string, Dates> {
    const { items, links } = this.host.plan!;
    this.#along = cascade(items, LinkGraph.of(links), moved);
    return this.#along;
  }

  /** Draws what follows lightly, and the connectors of all that moves. `ghosts`: where the gesture's own items are drawn. */
  draw(moved: ReadonlyMap<string, Moved>, ghosts: ReadonlyMap<string, Box>): void {
    const boxes = new Map(ghosts);
    const shown = new Map<string, { box: Box; make: () => HTMLElement }>();
    for (const id of this.#along.keys()) {
      if (shown.size >= MOST_SHOWN) break;
      const box = this.#boxAfter(id, moved);
      if (!box || ghosts.has(id)) continue;
      boxes.set(id, box);
      if (this.#inSight(box)) shown.set(id, { box, make: () => this.#picture(id) });
    }
    this.host.layers.along(shown);
    this.host.layers.connectors(this.#connectors(moved, boxes));
  }

  #connectors(moved: ReadonlyMap<string, Moved>, boxes: Map<string, Box>): GhostLink[] {
    const graph = LinkGraph.of(this.host.plan!.links);
    const found = new Map<string, GhostLink>();
    for (const id of [...moved.keys(), ...this.#along.keys()]) {
      for (const link of graph.at(id)) {
        if (found.size >= MOST_SHOWN) return [...found.values()];
        const drawn = found.has(link.id) ? undefined : this.#connector(link, moved, boxes);
        if (drawn) found.set(link.id, drawn);
      }
    }
    return [...found.values()];
  }

  #connector(link: LinkFields, moved: ReadonlyMap<string, Moved>, boxes: Map<string, Box>): GhostLink | undefined {
    const from = this.#after(link.from, moved);
    const to = this.#after(link.to, moved);
    const a = boxes.get(link.from) ?? this.#boxAfter(link.from, moved);
    const b = boxes.get(link.to) ?? this.#boxAfter(link.to, moved);
    if (!from || !to || !a || !b || !(this.#inSight(a) || this.#inSight(b))) return undefined;
    const { density } = this.host.layout;
    const { d } = linkPath(
      { x: a.x + a.width, y: barMiddle(a.y, density) },
      { x: b.x, y: barMiddle(b.y, density) },
      true,
    );
    return { d, broken: isBroken(standOf(link, from, to)) };
  }

  #after(id: string, moved: ReadonlyMap<string, Moved>): ItemFields | undefined {
    const item = this.host.plan!.items.get(id);
    const dates = moved.get(id)?.after ?? this.#along.get(id);
    return item && dates ? { ...item, ...dates } : item;
  }

  #boxAfter(id: string, moved: ReadonlyMap<string, Moved>): Box | undefined {
    const after = this.#after(id, moved);
    const place = this.host.layout.find(id);
    const days = after && drawnDays(after);
    return days && place ? boxOf(this.host.scale, after.kind, days.from, days.to, place.y) : undefined;
  }

  #inSight({ x, y, width }: Box): boolean {
    const sight = this.host.sight();
    return x < sight.x + sight.width && x + width > sight.x && y > sight.y - 60 && y < sight.y + sight.height;
  }

  #picture(id: string): HTMLElement {
    const item = this.host.plan!.items.get(id)!;
    const picture = pictureOf(this.host.barOf(id), {
      title: item.title,
      className: `bar ${item.kind} ${item.team} inside`,
    });
    picture.classList.add('along');
    return picture;
  }

  /** The steps that make it part of the edit, for all but these items. */
  ops(without: ReadonlySet<string> = new Set()): Op[] {
    const { items } = this.host.plan!;
    const ops: Op[] = [];
    for (const [id, dates] of this.#along) {
      const op = without.has(id) ? undefined : setItem(items.get(id)!, dates);
      if (op) ops.push(op);
    }
    return ops;
  }

  /** After landing: names how many moved along, and offers to take all of it back. */
  tell(title: string, edit: Edit | undefined): void {
    if (edit && this.#along.size > 0) this.host.desk.offerUndo(movedText(title, this.#along.size), edit);
  }
}

/**
 * Items in the air: what a move by pointer or by keyboard would do, its picture, and on landing its edit. Knows neither
 * pointers nor keys.
 */
import { boxOf, type Box } from './bar-view.js';
import type { Moved } from './cascade.js';
import { CascadePreview } from './cascade-preview.js';
import { lanesAfter } from './drag-math.js';
import { placedDates, setItemAsSeen, shiftedDates, STILL, type TimeShift } from './edits.js';
import { pictureOf } from './ghost-layer.js';
import type { TimelineHost } from './host.js';
import { drawnDays, rowTop, type Lane, type Place } from './lane-layout.js';
import { alongText } from './link-texts.js';
import * as say from './messages.js';
import type { ItemFields, Op } from './model.js';
import type { PlanEvent } from './plan-store.js';
import { isDated, spanOf, type Day } from './time-scale.js';

/** Ghosts beyond these are not drawn: nobody counts them, and each costs time. */
const MOST_GHOSTS = 80;

/** Where the items would land. */
export interface Landing {
  readonly shift: TimeShift;
  /** The lane of the grabbed item; undefined when there is none, and then it cannot land. */
  readonly lane: Lane | undefined;
  /** Moves days exactly, also those known to the month or quarter. */
  readonly free: boolean;
  /** First day of an item that comes from the tray. */
  readonly start?: Day;
  /** Back to the tray: takes the dates off. */
  readonly tray?: boolean;
  /** Upper edge of the grabbed ghost in the plan; undefined puts it at the lane's first row. */
  readonly y?: number;
}

type Fields = Partial<Omit<ItemFields, 'id'>>;

export class MoveSession {
  /** The items as they were seen when they were lifted; the grabbed one first. */
  readonly items: readonly ItemFields[];
  /** Where the grabbed item stood; undefined when it came from the tray. */
  readonly origin: Place | undefined;
  readonly #cascade: CascadePreview;
  #places = new Map<string, Place>();
  #landing: Landing;
  #movedBy: string | null = null;
  #ended = false;

  /** @param ids what moves along with the grabbed item, which may be among them */
  constructor(
    private readonly host: TimelineHost,
    grabbed: string,
    ids: Iterable<string>,
  ) {
    this.#cascade = new CascadePreview(host);
    const plan = host.plan!;
    const first = plan.items.get(grabbed)!;
    const dated = isDated(first);
    const others = [...ids]
      .filter((id) => id !== grabbed)
      .map((id) => plan.items.get(id))
      .filter((item) => item !== undefined && isDated(item) === dated);
    this.items = [first, ...(others as ItemFields[])];
    for (const item of this.items) {
      const place = host.layout.find(item.id);
      if (place) this.#places.set(item.id, place);
    }
    this.origin = this.#places.get(grabbed);
    this.#landing = { shift: STILL, lane: this.origin?.lane, free: false };
    host.holdLayout(true);
    host.setLifted(new Set(this.items.map((item) => item.id)));
  }

  get grabbed(): ItemFields {
    return this.items[0];
  }

  get landing(): Landing {
    return this.#landing;
  }

  /** How many items that were not lifted move along. */
  get along(): number {
    return this.#cascade.along.size;
  }

  /** What each item would be set to, or why that cannot be. */
  #outcome(landing: Landing): { fields: Map<string, Fields> } | { why: string } {
    const fields = new Map<string, Fields>();
    if (landing.tray) {
      for (const item of this.items) fields.set(item.id, { start: null, end: null });
      return { fields };
    }
    if (!landing.lane) return { why: say.TEXT.notAllowedOutside };
    if (!this.origin) {
      const { lane, start } = landing;
      for (const item of this.items) fields.set(item.id, { ...placedDates(item, start!), ...lane.fields });
      return { fields };
    }
    const after = lanesAfter(this.host.layout, this.items, landing.lane.index - this.origin.lane.index);
    if ('blocked' in after) return { why: say.noLaneFor(after.blocked.title) };
    for (const item of this.items) {
      const lane = after.lanes.get(item.id)!;
      fields.set(item.id, { ...shiftedDates(item, landing.shift, landing.free), ...lane.fields });
    }
    return { fields };
  }

  /** Shows where the items would land. */
  preview(landing: Landing, pointer?: { x: number; y: number }): void {
    this.#landing = landing;
    const { layers } = this.host;
    const outcome = this.#outcome(landing);
    const allowed = 'fields' in outcome;
    const moves = this.#moves(allowed ? outcome.fields : new Map());
    this.#cascade.follow(moves);
    this.host.inTheAir(moves);
    if (landing.tray || !landing.lane) {
      layers.hideGhosts();
      if (pointer) this.#float(pointer, allowed ? '' : outcome.why, allowed);
      return;
    }
    layers.hideFloating();
    layers.tint(landing.lane, allowed);
    const boxes = this.#drawGhosts(landing, allowed ? outcome.fields : undefined, allowed ? '' : outcome.why);
    this.#cascade.draw(moves, boxes);
  }

  #float(pointer: { x: number; y: number }, why: string, allowed: boolean): void {
    const { layers } = this.host;
    const sight = this.host.sight();
    const x = pointer.x - sight.clientX + sight.insetX + 12;
    const y = pointer.y - sight.clientY + sight.insetY;
    layers.floating(x, y, () => this.#picture(this.grabbed));
    const count = this.items.length > 1 ? ` (${this.items.length})` : '';
    layers.caption(allowed ? `${say.TEXT.tray}${count}` : why, x, y - this.host.layout.density.bar - 14, allowed);
  }

  #drawGhosts(landing: Landing, fields: ReadonlyMap<string, Fields> | undefined, why: string): Map<string, Box> {
    const y = landing.y ?? rowTop(landing.lane!, 0);
    const dy = this.origin ? y - this.origin.y : 0;
    const boxes = new Map<string, Box>();
    for (const item of this.items.slice(0, MOST_GHOSTS)) {
      const after = { ...item, ...(fields?.get(item.id) ?? shiftedDates(item, landing.shift, landing.free)) };
      const days = drawnDays(after);
      if (!days) continue;
      const top = item === this.grabbed ? y : (this.#places.get(item.id)?.y ?? y) + dy;
      const box = boxOf(this.host.scale, item.kind, days.from, days.to, top);
      boxes.set(item.id, box);
      this.host.layers.ghost(item.id, box, () => this.#picture(item));
      if (item === this.grabbed) this.#explain(after, box, why);
    }
    return boxes;
  }

  #moves(fields: ReadonlyMap<string, Fields>): Map<string, Moved> {
    const moves = new Map<string, Moved>();
    for (const item of this.items) {
      const to = fields.get(item.id);
      if (to) moves.set(item.id, { before: item, after: to });
    }
    return moves;
  }

  #explain(after: ItemFields, box: Box, why: string): void {
    const { layers, scale } = this.host;
    const span = spanOf(after);
    layers.guide('start', span.start === undefined ? undefined : scale.x(span.start), say.shortDay(span.start ?? 0));
    const end = span.end === undefined || after.kind === 'milestone' ? undefined : scale.x(span.end + 1);
    layers.guide('end', end, say.shortDay(span.end ?? 0));
    const text = [say.ghostText(after, this.#movedDays(after)), alongText(this.along)].filter(Boolean).join(' · ');
    captionAbove(this.host, box, why || text, !why, this.#aside());
  }

  #movedDays(after: ItemFields): number {
    const before = spanOf(this.grabbed);
    const now = spanOf(after);
    if (before.start !== undefined && now.start !== undefined) return now.start - before.start;
    return before.end !== undefined && now.end !== undefined ? now.end - before.end : 0;
  }

  /** What somebody else did to the grabbed item's dates while it was in the air. */
  #aside(): string {
    return meanwhileText(this.host, this.grabbed, this.#movedBy);
  }

  #picture(item: ItemFields): HTMLElement {
    return pictureOf(this.host.barOf(item.id), {
      title: item.title,
      className: `bar ${item.kind} ${item.team} inside`,
    });
  }

  /** The plan has changed meanwhile. */
  planChanged(event: PlanEvent): void {
    if (event.by && event.items.has(this.grabbed.id)) this.#movedBy = event.by;
    this.#previewAgain();
    const changed = this.items.filter((item) => event.items.has(item.id));
    if (changed.length > 0) void this.host.updateComplete.then(() => this.#renew(changed));
  }

  #previewAgain(): void {
    if (this.#landing.lane && !this.#landing.tray) this.preview(this.#landing);
  }

  /** A title or an owner that somebody has changed is to be seen at once, in the air too. */
  #renew(items: readonly ItemFields[]): void {
    if (this.#ended) return;
    for (const item of items) this.host.layers.renew(item.id);
    this.#previewAgain();
  }

  /** Why the items cannot land where they are; undefined where they can. */
  get refusal(): string | undefined {
    const outcome = this.#outcome(this.#landing);
    return 'why' in outcome ? outcome.why : undefined;
  }

  /** What the grabbed item would be if it landed now; itself where it cannot land. */
  get grabbedAfter(): ItemFields {
    const outcome = this.#outcome(this.#landing);
    return { ...this.grabbed, ...('fields' in outcome ? outcome.fields.get(this.grabbed.id) : {}) };
  }

  /** Lands: proposes one edit for all. @returns whether anything was changed */
  drop(): boolean {
    const outcome = this.#outcome(this.#landing);
    let edit;
    if ('why' in outcome) {
      this.host.tell(outcome.why);
      this.host.say(outcome.why);
    } else {
      this.#cascade.follow(this.#moves(outcome.fields));
      edit = this.host.desk.propose(this.#ops(outcome.fields));
      this.#cascade.tell(this.grabbed.title, edit);
    }
    this.#end();
    return edit !== undefined;
  }

  #ops(fields: ReadonlyMap<string, Fields>): Op[] {
    const ops: Op[] = [];
    const along = this.#cascade.along;
    for (const item of this.items) {
      // An item that was lifted but keeps its dates (a coarse one, moved by little) may still be moved along.
      const op = setItemAsSeen(item, { ...fields.get(item.id)!, ...along.get(item.id) });
      if (!op) continue;
      if (this.host.plan!.items.has(item.id)) ops.push(op);
      else this.host.desk.askAboutGone(item, op.to!);
    }
    return [...ops, ...this.#cascade.ops(new Set(this.items.map((item) => item.id)))];
  }

  /** Puts everything back. */
  cancel(): void {
    this.#end();
  }

  #end(): void {
    this.#ended = true;
    this.host.layers.clear();
    this.host.setLifted(new Set());
    this.host.holdLayout(false);
  }
}

/** What somebody else did to the dates of an item since this was seen of it; empty if nothing. */
export function meanwhileText(host: TimelineHost, seen: ItemFields, by: string | null): string {
  const now = host.plan?.items.get(seen.id);
  if (!now || (now.start === seen.start && now.end === seen.end)) return '';
  const who = by ? host.plan?.people.get(by)?.name : undefined;
  return say.movedMeanwhile(who ?? say.TEXT.somebody, now);
}

/** Places the caption above a ghost, or below it where there is no room above. */
export function captionAbove(host: TimelineHost, box: Box, text: string, allowed = true, aside = ''): void {
  const sight = host.sight();
  const x = sight.insetX + Math.max(box.x - sight.x, 0);
  const lines = aside ? 2 : 1;
  const above = sight.insetY + box.y - sight.y - 10 - lines * 18;
  host.layers.caption(
    text,
    x,
    above < sight.insetY ? above + host.layout.density.bar + 16 + lines * 18 : above,
    allowed,
    aside,
  );
}

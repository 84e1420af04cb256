/** The gestures of a pointer. Each begins with a press, follows the pointer, and ends with a drop or is cancelled. */
import { boxOf } from './bar-view.js';
import { CascadePreview } from './cascade-preview.js';
import type { Moved } from './cascade.js';
import * as math from './drag-math.js';
import { addItem, kindOf, resizedDates, setItemAsSeen, STILL, type Edge } from './edits.js';
import { pictureOf } from './ghost-layer.js';
import { fieldsForNew } from './grouping.js';
import type { TimelineHost } from './host.js';
import { drawnDays, rowTop, type Lane } from './lane-layout.js';
import { alongText, spokenMove } from './link-texts.js';
import * as say from './messages.js';
import type { ItemFields, Op } from './model.js';
import { captionAbove, meanwhileText, MoveSession } from './move-session.js';
import type { PlanEvent } from './plan-store.js';
import { addUnits, firstDayOf, floorTo, lastDayOf, spanOf, type Day } from './time-scale.js';

/** The pointer, on the screen and in the plan. */
export interface PointerAt {
  readonly clientX: number;
  readonly clientY: number;
  /** The plan's pixels under the pointer, held inside what is in sight. */
  readonly x: number;
  readonly y: number;
  readonly over: 'plan' | 'tray' | 'elsewhere';
  readonly shift: boolean;
  readonly alt: boolean;
  readonly ctrl: boolean;
}

export interface Gesture {
  /** Its name on the element, for the cursor. */
  readonly name: 'moving' | 'resizing' | 'linking' | 'creating' | 'marquee';
  move(at: PointerAt): void;
  drop(at: PointerAt): void;
  cancel(): void;
  planChanged?(event: PlanEvent): void;
}

/** The boundaries that attract near a lane: its group's bars in sight, all milestones in sight, today, the horizons. */
function magnetsNear(host: TimelineHost, lane: Lane | undefined, without: ReadonlySet<string>): Day[] {
  const { layout, scale, plan } = host;
  const sight = host.sight();
  const from = scale.day(sight.x);
  const to = scale.day(sight.x + sight.width);
  const near: { from: Day; to: Day }[] = [];
  for (const { placed, lane: its } of layout.visible(from, to, sight.y, sight.y + sight.height)) {
    const item = plan!.items.get(placed.id);
    if (!item || without.has(placed.id)) continue;
    if (its.group === lane?.group || item.kind === 'milestone') near.push(datedEdges(item, placed));
  }
  const horizons = plan!.horizons.map((h) => ({
    from: firstDayOf(h.start) ?? host.todayDay,
    to: lastDayOf(h.end) ?? host.todayDay,
  }));
  return math.magnetsOf(near, horizons, host.todayDay);
}

/** Only dates attract, not the arbitrary length at which an open end is drawn. */
function datedEdges(item: ItemFields, drawn: { from: Day; to: Day }): { from: Day; to: Day } {
  const { start, end } = spanOf(item);
  return { from: start ?? end! + 1, to: end ?? (start ?? drawn.from) - 1 };
}

/** Moves items along time and across lanes, from the tray and back to it. */
export class MoveGesture implements Gesture {
  readonly name = 'moving';
  readonly #session: MoveSession;
  #axis: math.Axis | undefined;
  readonly #ids: ReadonlySet<string>;

  constructor(
    private readonly host: TimelineHost,
    private readonly pressed: PointerAt,
    id: string,
    ids: Iterable<string>,
  ) {
    this.#session = new MoveSession(host, id, ids);
    this.#ids = new Set(this.#session.items.map((item) => item.id));
  }

  move(at: PointerAt): void {
    const { layout, scale } = this.host;
    const pointer = { x: at.clientX, y: at.clientY };
    const session = this.#session;
    this.host.setTrayTarget(at.over === 'tray' && session.origin !== undefined);
    if (at.over !== 'plan') {
      const tray = at.over === 'tray';
      return session.preview({ shift: STILL, lane: undefined, free: false, tray }, pointer);
    }
    if (!session.origin) return this.#moveFromTray(at);
    const dx = at.x - this.pressed.x;
    const dy = at.y - this.pressed.y;
    this.#axis ??= math.axisOf(dx, dy);
    const home = session.origin.lane;
    const beyond = Math.max(home.top - at.y, at.y - home.top - home.height, 0);
    const follow = math.follows(this.#axis, dx, beyond, at.shift);
    const lane = follow.lanes ? this.#laneNear(at.y) : home;
    const magnets = magnetsNear(this.host, lane, this.#ids);
    const shift = follow.time
      ? math.moveShift(session.grabbed, dx / scale.pxPerDay, at.alt, magnets, math.MAGNET_REACH / scale.pxPerDay)
      : STILL;
    const y = follow.lanes && layout.height > 0 ? session.origin.y + dy : session.origin.y;
    session.preview({ shift, lane, free: at.alt, y }, pointer);
  }

  #moveFromTray(at: PointerAt): void {
    const { layout, scale } = this.host;
    const lane = this.#laneNear(at.y);
    const reach = math.MAGNET_REACH / scale.pxPerDay;
    const boundary = scale.day(at.x - 16);
    const start = math.snappedBoundary(boundary, at.alt, magnetsNear(this.host, lane, this.#ids), reach);
    this.#session.preview({ shift: STILL, lane, free: at.alt, start, y: at.y - layout.density.bar / 2 });
  }

  #laneNear(y: number): Lane | undefined {
    const { layout } = this.host;
    return layout.laneAt(Math.max(0, Math.min(y, layout.height - 1)));
  }

  drop(at: PointerAt): void {
    this.move(at);
    this.host.setTrayTarget(false);
    // An item of the tray that is let go over the tray stays as it is, and nothing is said about it.
    if (!this.#session.origin && at.over === 'tray') return this.cancel();
    const after = this.#session.grabbedAfter;
    if (this.#session.drop()) this.host.say(spokenMove(this.host, after, this.#session.along, true));
  }

  cancel(): void {
    this.host.setTrayTarget(false);
    this.#session.cancel();
  }

  planChanged(event: PlanEvent): void {
    this.#session.planChanged(event);
  }
}

/** Moves one edge of a bar. */
export class ResizeGesture implements Gesture {
  readonly name = 'resizing';
  readonly #item: ItemFields;
  readonly #boundary: Day;
  readonly #cascade: CascadePreview;
  #to: Pick<ItemFields, 'start' | 'end'>;
  #at: PointerAt | undefined;
  #movedBy: string | null = null;

  constructor(
    private readonly host: TimelineHost,
    private readonly pressed: PointerAt,
    id: string,
    private readonly edge: Edge,
  ) {
    this.#item = host.plan!.items.get(id)!;
    const span = spanOf(this.#item);
    this.#boundary = edge === 'start' ? span.start! : span.end! + 1;
    this.#to = { start: this.#item.start ?? null, end: this.#item.end ?? null };
    this.#cascade = new CascadePreview(host);
    host.holdLayout(true);
    host.setLifted(new Set([id]));
  }

  move(at: PointerAt): void {
    this.#at = at;
    const { host, edge } = this;
    const { scale } = host;
    const item = this.#item;
    const place = host.layout.find(item.id);
    if (!place) return;
    const dragged = this.#boundary + (at.x - this.pressed.x) / scale.pxPerDay;
    const magnets = magnetsNear(host, place.lane, new Set([item.id]));
    const still = Math.abs(at.x - this.pressed.x) < 1;
    const boundary = still
      ? this.#boundary
      : math.snappedBoundary(dragged, at.alt, magnets, math.MAGNET_REACH / scale.pxPerDay);
    this.#to = resizedDates(item, edge, boundary, at.alt);
    const after = { ...item, ...this.#to };
    const days = drawnDays(after)!;
    const box = boxOf(scale, item.kind, days.from, days.to, place.y);
    host.layers.ghost(item.id, box, () => pictureOf(host.barOf(item.id), { title: item.title, className: '' }));
    const day = edge === 'start' ? spanOf(after).start! : spanOf(after).end!;
    host.layers.guide(edge, scale.x(edge === 'start' ? day : day + 1), say.shortDay(day));
    const moved = day - (edge === 'start' ? spanOf(item).start! : spanOf(item).end!);
    const moves = this.#moves();
    const along = this.#cascade.follow(moves).size;
    host.inTheAir(moves);
    this.#cascade.draw(moves, new Map([[item.id, box]]));
    const text = [say.ghostText(after, moved), alongText(along)].filter(Boolean).join(' · ');
    captionAbove(host, box, text, true, meanwhileText(host, item, this.#movedBy));
  }

  #moves(): Map<string, Moved> {
    return new Map([[this.#item.id, { before: this.#item, after: this.#to }]]);
  }

  drop(at: PointerAt): void {
    this.move(at);
    const { host } = this;
    const op = setItemAsSeen(this.#item, this.#to);
    if (op && !host.plan!.items.has(op.id)) host.desk.askAboutGone(this.#item, op.to!);
    else if (op) this.#propose(op);
    this.cancel();
  }

  #propose(op: Op): void {
    const { host } = this;
    const edit = host.desk.propose([op, ...this.#cascade.ops()]);
    this.#cascade.tell(this.#item.title, edit);
    const after = { ...this.#item, ...this.#to };
    if (edit) host.say(spokenMove(host, after, this.#cascade.along.size, true));
  }

  planChanged(event: PlanEvent): void {
    if (!event.items.has(this.#item.id)) return;
    if (event.by) this.#movedBy = event.by;
    void this.host.updateComplete.then(() => {
      if (!this.#at) return;
      this.host.layers.renew(this.#item.id);
      this.move(this.#at);
    });
  }

  cancel(): void {
    this.#at = undefined;
    this.host.layers.clear();
    this.host.setLifted(new Set());
    this.host.holdLayout(false);
  }
}

/** Draws a new item on a lane. */
export class CreateGesture implements Gesture {
  readonly name = 'creating';
  #days: { from: Day; to: Day };

  constructor(
    private readonly host: TimelineHost,
    private readonly pressed: PointerAt,
    private readonly lane: Lane,
  ) {
    this.#days = { from: 0, to: 0 };
    host.holdLayout(true);
  }

  move(at: PointerAt): void {
    const { host, lane } = this;
    const unit = at.alt ? 'day' : host.scale.unit;
    const first = host.scale.day(Math.min(at.x, this.pressed.x));
    const last = host.scale.day(Math.max(at.x, this.pressed.x));
    const from = floorTo(Math.floor(first), unit);
    this.#days = { from, to: addUnits(floorTo(Math.floor(last), unit), 1, unit) - 1 };
    const { row: rowHeight, bar, lanePaddingTop } = lane.density;
    const row = Math.max(0, Math.floor((this.pressed.y - lane.top - lanePaddingTop / 2) / rowHeight));
    const kind = kindOf(lane.team);
    const box = boxOf(
      host.scale,
      kind,
      from,
      this.#days.to,
      Math.min(rowTop(lane, row), lane.top + lane.height - bar - 4),
    );
    const className = `bar new inside ${kind} ${lane.team}`;
    host.layers.tint(lane);
    host.layers.ghost('new', box, () => pictureOf(null, { title: say.NEW_TITLE[kind], className }));
    host.layers.guide('start', box.x, say.shortDay(from));
    host.layers.guide('end', box.x + box.width, say.shortDay(this.#days.to));
    captionAbove(host, box, say.ghostText({ start: iso(from), end: iso(this.#days.to) }, 0));
  }

  drop(at: PointerAt): void {
    this.move(at);
    const { host, lane } = this;
    this.cancel();
    const kind = kindOf(lane.team);
    const fields = fieldsForNew(host.plan!, lane.fields);
    host.desk.create(addItem(host.plan!, { kind, ...fields, days: this.#days, title: say.NEW_TITLE[kind] }));
  }

  cancel(): void {
    this.host.layers.clear();
    this.host.holdLayout(false);
  }
}

function iso(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Selects everything inside a rectangle. */
export class MarqueeGesture implements Gesture {
  readonly name = 'marquee';
  readonly #before: ReadonlySet<string>;

  constructor(
    private readonly host: TimelineHost,
    private readonly pressed: PointerAt,
  ) {
    this.#before = host.selection;
  }

  move(at: PointerAt): void {
    const { host, pressed } = this;
    const [x0, x1] = [Math.min(at.x, pressed.x), Math.max(at.x, pressed.x)];
    const [y0, y1] = [Math.min(at.y, pressed.y), Math.max(at.y, pressed.y)];
    host.layers.marquee(x0, y0, x1 - x0, y1 - y0);
    const inside = host.layout
      .visible(host.scale.day(x0), host.scale.day(x1), y0 - host.layout.density.row, y1)
      .filter(({ placed, y }) => {
        const item = host.plan!.items.get(placed.id);
        const box = item && boxOf(host.scale, item.kind, placed.from, placed.to, y);
        return box && box.x < x1 && box.x + box.width > x0 && y < y1 && y + host.layout.density.bar > y0;
      })
      .map(({ placed }) => placed.id);
    host.setSelection(pressed.ctrl ? [...this.#before, ...inside] : inside);
  }

  drop(at: PointerAt): void {
    this.move(at);
    this.host.layers.clear();
    if (this.host.selection.size > 0) this.host.say(say.selectedCount(this.host.selection.size));
  }

  cancel(): void {
    this.host.layers.clear();
    this.host.setSelection(this.#before);
  }
}

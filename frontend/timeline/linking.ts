/** Making links: dragged from a bar's grip to another item, or chosen with the keys. */
import { boxOfPlace } from './bar-view.js';
import { addLink } from './edits.js';
import type { Gesture, PointerAt } from './gestures.js';
import type { TimelineHost } from './host.js';
import { LinkGraph } from './link-graph.js';
import { linkSentence, linkStarted, linkText, obstacleText } from './link-texts.js';
import { barMiddle, kindsBetween, linkObstacle, linkPath, type LinkObstacle } from './links.js';
import { TEXT } from './messages.js';
import type { ItemFields, LinkKind } from './model.js';
import { DIRECTIONS, nextInWalk } from './walking.js';

/** What choosing this item as the later one would come to. */
interface Outcome {
  readonly from: ItemFields;
  readonly to: ItemFields;
  readonly kind: LinkKind;
  readonly obstacle: LinkObstacle | undefined;
}

function outcomeOf(host: TimelineHost, fromId: string, toId: string, wanted?: LinkKind): Outcome | undefined {
  const { items, links } = host.plan!;
  const from = items.get(fromId);
  const to = items.get(toId);
  if (!from || !to) return undefined;
  const kinds = kindsBetween(from, to);
  const kind = wanted && kinds.includes(wanted) ? wanted : kinds[0];
  return { from, to, kind, obstacle: linkObstacle(LinkGraph.of(links), fromId, toId) };
}

function textOf(host: TimelineHost, { from, to, kind, obstacle }: Outcome): string {
  return obstacle ? obstacleText(host.plan!, obstacle, from, to) : linkSentence(kind, from, to);
}

/** Makes the link, or says why not. @returns its id; undefined when there is none */
function make(host: TimelineHost, outcome: Outcome): string | undefined {
  const text = textOf(host, outcome);
  if (outcome.obstacle) {
    host.tell(text);
    host.say(text);
    return undefined;
  }
  const op = addLink(outcome.kind, outcome.from.id, outcome.to.id);
  if (!host.desk.propose([op])) return undefined;
  host.say(text);
  return op.id;
}

/** Draws a link from an item to the one under the pointer. */
export class LinkGesture implements Gesture {
  readonly name = 'linking';
  #target: HTMLElement | null = null;
  #outcome: Outcome | undefined;

  constructor(
    private readonly host: TimelineHost,
    private readonly from: string,
  ) {}

  move(at: PointerAt): void {
    const { host } = this;
    const item = host.plan!.items.get(this.from);
    const place = host.layout.find(this.from);
    if (!item || !place) return;
    const box = boxOfPlace(host.scale, item, place);
    host.layers.connector(linkPath({ x: box.x + box.width, y: barMiddle(box.y, host.layout.density) }, at).d);
    this.#aim(host.itemAt(at.clientX, at.clientY));
    const sight = host.sight();
    const outcome = this.#outcome;
    const text = outcome ? textOf(host, outcome) : linkText('drop');
    const x = at.clientX - sight.clientX + sight.insetX + 14;
    host.layers.caption(text, x, at.clientY - sight.clientY + sight.insetY + 14, !outcome?.obstacle);
  }

  /** The rule is asked once for each target, not with each movement. */
  #aim(target: HTMLElement | null): void {
    const id = target?.dataset['item'];
    if (this.#target === target && this.#outcome?.to.id === (id === this.from ? undefined : id)) return;
    this.#target?.removeAttribute('data-drop');
    this.#target = target;
    this.#outcome = id && id !== this.from ? outcomeOf(this.host, this.from, id) : undefined;
    if (this.#outcome) target!.dataset['drop'] = this.#outcome.obstacle ? 'no' : 'yes';
  }

  drop(at: PointerAt): void {
    this.move(at);
    const id = this.#target?.dataset['item'];
    const outcome = id && id !== this.from ? outcomeOf(this.host, this.from, id) : undefined;
    this.cancel();
    const link = outcome && make(this.host, outcome);
    if (link) this.host.links.choose(link, at);
  }

  cancel(): void {
    this.#target?.removeAttribute('data-drop');
    this.host.layers.clear();
  }
}

/** Chooses the later item with the keys: arrows walk, Enter links, Escape cancels. */
export class LinkChoice {
  #from: string | null = null;
  #kind: LinkKind | undefined;

  constructor(private readonly host: TimelineHost) {}

  /** Whether an item is being chosen. */
  get active(): boolean {
    return this.#from !== null;
  }

  /**
   * Begins.
   *
   * @param kind what to make where several kinds are possible; without it a handover where one is possible
   */
  start(from: string, kind?: LinkKind): void {
    const { host } = this;
    const item = host.plan?.items.get(from);
    if (!item) return;
    if (!host.canEdit) return host.say(TEXT.viewer);
    this.#from = from;
    this.#kind = kind;
    host.say(linkStarted(item, kind));
    if (host.focusId !== from) host.focusItem(from, true);
  }

  /** @returns whether the key was meant here */
  key(event: KeyboardEvent): boolean {
    const { host } = this;
    const direction = DIRECTIONS[event.key];
    if (direction) {
      const next = nextInWalk(host.layout, host.focusId, direction);
      if (next) host.focusItem(next, true);
      this.#draw();
      return true;
    }
    if (event.key !== 'Enter' && event.key !== ' ' && event.key.toLowerCase() !== 'l') return false;
    const outcome = host.focusId ? outcomeOf(host, this.#from!, host.focusId, this.#kind) : undefined;
    if (outcome?.obstacle?.why !== 'same') this.cancel();
    if (!outcome) return true;
    make(host, outcome);
    return true;
  }

  /** Leaves the choice; without effect when there is none. */
  cancel(): void {
    if (this.#from === null) return;
    this.#from = null;
    this.host.layers.clear();
  }

  #draw(): void {
    const { host } = this;
    const outcome = host.focusId ? outcomeOf(host, this.#from!, host.focusId, this.#kind) : undefined;
    const from = outcome && host.layout.find(outcome.from.id);
    const to = outcome && host.layout.find(outcome.to.id);
    if (outcome && outcome.obstacle?.why !== 'same') host.say(textOf(host, outcome));
    if (!from || !to || outcome.obstacle) return host.layers.connector(undefined);
    const { density } = host.layout;
    const a = boxOfPlace(host.scale, outcome.from, from);
    const b = boxOfPlace(host.scale, outcome.to, to);
    host.layers.connector(
      linkPath({ x: a.x + a.width, y: barMiddle(a.y, density) }, { x: b.x, y: barMiddle(b.y, density) }, true).d,
    );
  }
}

/** Opens the menu of what is pointed at or has the focus: an item, a stage's header, or empty space. */
import type { TimelineHost } from '../host.js';
import { selectedCount } from '../messages.js';
import type { ItemFields } from '../model.js';
import { t } from '../texts.js';
import { entriesFor, NOWHERE, type Action, type Place, type Target, type Tools } from './actions.js';
import type { Menu } from './menu.js';
import { pointRect, type Rect } from './placing.js';

interface Subject {
  readonly place: Place;
  readonly target: Target;
  readonly label: string;
  /** Gets the focus back when the menu closes. */
  readonly from?: HTMLElement | null;
}

export class ContextMenu {
  constructor(
    private readonly host: TimelineHost,
    private readonly menu: Menu,
    private readonly tools: Tools,
    private readonly actions: () => readonly Action[],
  ) {}

  listen(root: ShadowRoot): void {
    root.addEventListener('contextmenu', (event) => this.#onContextMenu(event as PointerEvent));
  }

  /** Of the item, and with it of all others that are selected together. */
  openForItem(id: string, at?: Rect): void {
    const subject = this.#ofItem(id);
    const bar = this.host.barOf(id);
    if (subject) this.#open({ ...subject, from: bar }, at ?? bar?.getBoundingClientRect() ?? pointRect(0, 0));
  }

  /** The key that asks for a menu. @returns whether there is anything to show one for */
  openForFocus(target: HTMLElement): boolean {
    const stage = target.closest<HTMLElement>('[data-stage]');
    const id = target.dataset['item'];
    const subject = id ? this.#ofItem(id) : stage ? this.#ofStage(stage) : undefined;
    if (!subject) return false;
    this.#open({ ...subject, from: target }, target.getBoundingClientRect());
    return true;
  }

  #onContextMenu(event: PointerEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, select, [role=dialog], dialog')) return;
    const subject = this.#under(target, event);
    if (!subject) return;
    event.preventDefault();
    // A long touch lifts; the panel has a button for this menu.
    if (event.pointerType === 'touch' || this.menu.isOpen || this.host.hasAttribute('dragging')) return;
    this.#open(subject, pointRect(event.clientX, event.clientY));
  }

  #under(target: HTMLElement, event: PointerEvent): Subject | undefined {
    const id =
      target.closest<HTMLElement>('[data-item]')?.dataset['item'] ??
      target.closest<HTMLElement>('[data-grip]')?.dataset['for'];
    if (id) return this.#ofItem(id);
    const stage = target.closest<HTMLElement>('[data-stage]');
    if (stage) return this.#ofStage(stage);
    return target.closest('.plan') ? this.#ofSpace(event) : undefined;
  }

  #ofItem(id: string): Subject | undefined {
    const { host } = this;
    const item = host.plan?.items.get(id);
    if (!item) return undefined;
    if (!host.selection.has(id)) host.setSelection([id], id);
    host.focusId = id;
    host.refresh();
    const items = this.itemsWith(item);
    const label = items.length > 1 ? selectedCount(items.length) : t('timeline.menu.item', item.title);
    return { place: 'item', target: { items }, label, from: host.barOf(id) };
  }

  /** The item, and after it the others of the selection that it belongs to. */
  itemsWith(item: ItemFields): ItemFields[] {
    const { plan, selection } = this.host;
    if (!selection.has(item.id)) return [item];
    const others = [...selection].filter((id) => id !== item.id).map((id) => plan!.items.get(id));
    return [item, ...others.filter((one) => one !== undefined)];
  }

  #ofStage(header: HTMLElement): Subject | undefined {
    const stage = this.host.plan?.stages.find((one) => one.id === header.dataset['stage']);
    return (
      stage && {
        place: 'stage',
        target: { items: [], stage },
        label: t('timeline.menu.stage', stage.name),
        from: header.querySelector<HTMLElement>('.group-name'),
      }
    );
  }

  #ofSpace(event: PointerEvent): Subject {
    const { host } = this;
    const sight = host.sight();
    const lane = host.layout.laneAt(sight.y + event.clientY - sight.clientY);
    const day = Math.floor(host.scale.day(sight.x + event.clientX - sight.clientX));
    return {
      place: 'lane',
      target: lane ? { items: [], spot: { lane, day } } : NOWHERE,
      label: t('timeline.menu.lane'),
    };
  }

  #open({ place, target, label, from }: Subject, at: Rect): void {
    const entries = entriesFor(this.actions(), place, target, this.tools);
    if (entries.length === 0) return;
    const back = from && ((): void => from.focus({ preventScroll: true }));
    this.menu.open({ label, entries, at, ...(back && { back }) });
  }
}

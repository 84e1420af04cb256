/** Detail without leaving the canvas: titles in place, cards, menus, the palette, all keys. Ties them to the timeline. */
import type { TimelineHost, TimelinePart } from '../host.js';
import * as say from '../messages.js';
import type { ItemFields } from '../model.js';
import type { PlanEvent } from '../plan-store.js';
import { t } from '../texts.js';
import {
  actionsOfKey,
  entriesFor,
  isOffered,
  NOWHERE,
  type Action,
  type Place,
  type StageField,
  type Target,
  type Tools,
} from './actions.js';
import { Card } from './card.js';
import { ContextMenu } from './context-menu.js';
import { ITEM_ACTIONS } from './item-actions.js';
import { keySheetView } from './key-sheet.js';
import { isKey } from './keys.js';
import { Menu } from './menu.js';
import { Modal } from './modal.js';
import { MoveForm } from './move-form.js';
import { PaletteIndex, Recent } from './palette-index.js';
import { Palette } from './palette.js';
import type { Rect } from './placing.js';
import { ADD_ACTIONS, PLAN_ACTIONS } from './plan-actions.js';
import { paletteButton } from './palette-button.js';
import { Rename } from './rename.js';

/** Dialogs of the page around the timeline: while one is open, the timeline's keys are not meant. */
const PAGE_DIALOGS = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened]';

export class DetailPart implements TimelinePart, Tools {
  readonly menu: Menu;
  readonly #rename: Rename;
  readonly #card: Card;
  readonly #contextMenu: ContextMenu;
  readonly #modal: Modal;
  readonly #moveForm: MoveForm;
  readonly #palette: Palette;
  readonly #recent = new Recent();
  #boxes = new Map<string, HTMLElement>();

  /** @param parts all features, for the actions that they add */
  constructor(
    readonly host: TimelineHost,
    private readonly parts: () => readonly TimelinePart[],
  ) {
    const box = (name: string) => () => this.#boxes.get(name)!;
    this.menu = new Menu(box('menu'));
    this.#rename = new Rename(host, box('rename'));
    this.#modal = new Modal(box('modal'));
    this.#moveForm = new MoveForm(host, this.#modal);
    this.#contextMenu = new ContextMenu(host, this.menu, this, () => this.#all());
    this.#card = new Card(host, box('card'), () => this.menu.isOpen || this.#rename.isOpen);
    this.#palette = new Palette(host, box('palette'), {
      index: () => new PaletteIndex(host.plan!, this.#all(), this.#target(), this, this.#recent),
      goTo: (item, open) => this.#goTo(item, open),
      goToStage: (id) => this.#goToStage(id),
    });
  }

  #all(): Action[] {
    return [...ITEM_ACTIONS, ...PLAN_ACTIONS, ...this.parts().flatMap((part) => part.actions?.() ?? [])];
  }

  /** What an action without a menu is done to: the focused item with its selection, else the selection. */
  #target(): Target {
    const { focusId, plan, selection } = this.host;
    const focused = plan?.items.get(focusId ?? '') ?? plan?.items.get([...selection][0] ?? '');
    return focused ? { items: this.#contextMenu.itemsWith(focused) } : NOWHERE;
  }

  /* ---- as a part of the timeline ---- */

  listen(root: ShadowRoot): void {
    const overlay = root.querySelector('.overlay')!;
    for (const name of ['rename', 'card', 'menu', 'modal', 'palette']) {
      const box = document.createElement('div');
      box.className = 'popups';
      overlay.append(box);
      this.#boxes.set(name, box);
    }
    this.#card.listen(root);
    this.#contextMenu.listen(root);
    root.addEventListener('dblclick', (event) => this.#onDoubleClick(event as MouseEvent));
    root.addEventListener('scroll', () => this.#rename.place(), { capture: true, passive: true });
    this.host.addEventListener('item-open', (event) => {
      this.#recent.used((event as CustomEvent<{ item: string }>).detail.item);
    });
  }

  connected(): void {
    document.addEventListener('keydown', this.#onPageKey);
  }

  disconnected(): void {
    document.removeEventListener('keydown', this.#onPageKey);
    this.menu.close(false);
    this.#card.hide();
  }

  planChanged(event: PlanEvent): void {
    this.#card.planChanged(event);
    this.#rename.planChanged(event);
  }

  drawn(): void {
    this.#card.drawn();
    this.#rename.place();
  }

  inToolbar(): ReturnType<typeof paletteButton> {
    return paletteButton(() => this.openPalette());
  }

  /** The palette's key holds on the whole page, wherever the focus is. */
  readonly #onPageKey = (event: KeyboardEvent): void => {
    const action = PLAN_ACTIONS.find((one) => one.id === 'palette')!;
    if (event.defaultPrevented || !action.keys!.some((key) => isKey(key, event))) return;
    if (document.querySelector(PAGE_DIALOGS)) return;
    event.preventDefault();
    this.openPalette();
  };

  key(event: KeyboardEvent): boolean {
    const target = event.composedPath()[0] as HTMLElement;
    if (event.key === 'Escape' && this.#card.isOpen) {
      this.#card.hide();
      return true;
    }
    if (event.key === 'ContextMenu' || isKey('Shift+F10', event)) return this.#contextMenu.openForFocus(target);
    const [places, about] = this.#meant(target);
    // Of two actions with the same key, such as folding and unfolding, the one is meant that is possible now.
    const meant = actionsOfKey(this.#all(), places, event);
    const action = meant.find((one) => isOffered(one, about, this)) ?? meant[0];
    if (action?.once && event.repeat) return true;
    return action !== undefined && this.#run(action, about);
  }

  /** What a key is meant for, by where the focus is. */
  #meant(focused: HTMLElement): [places: readonly Place[], about: Target] {
    const onItem = focused.dataset['item'] !== undefined || focused.classList.contains('viewport');
    if (onItem) return [['item', 'plan'], this.#target()];
    const id = focused.matches('.group-name') && focused.closest<HTMLElement>('[data-stage]')?.dataset['stage'];
    const stage = id ? this.host.plan?.stages.find((one) => one.id === id) : undefined;
    return stage ? [['stage', 'plan'], { items: [], stage }] : [['plan'], NOWHERE];
  }

  #run(action: Action, target: Target): boolean {
    if (action.edits && !this.host.canEdit) {
      this.host.say(say.TEXT.viewer);
      return true;
    }
    if (!isOffered(action, target, this)) return target.items.length > 0 || target.stage !== undefined;
    const why = action.obstacle?.(target, this);
    if (why) this.host.tell(why);
    else action.run?.(target, this);
    return true;
  }

  #onDoubleClick(event: MouseEvent): void {
    const bar = (event.target as Element).closest<HTMLElement>('[data-item]');
    if (bar && this.host.canEdit) this.rename(bar.dataset['item']!);
  }

  /* ---- what actions work with ---- */

  rename(id: string): void {
    this.#card.hide();
    this.#rename.open(id);
  }

  askWhereTo(items: readonly ItemFields[]): void {
    this.#moveForm.open(items);
  }

  openPalette(): void {
    this.#card.hide();
    this.#palette.open();
  }

  showKeys(): void {
    const { canEdit } = this.host;
    this.#modal.open({
      title: t('timeline.action.keys'),
      className: 'all-keys',
      content: () => keySheetView(this.#all(), canEdit),
    });
  }

  editStage(id: string, field: StageField): void {
    for (const part of this.parts()) if (part !== this) part.editStage?.(id, field);
  }

  /** The menu of an item, beside what asks for it: the way for fingers, from the panel. */
  openMenuOf(id: string, at: Rect): void {
    this.#contextMenu.openForItem(id, at);
  }

  /** The menu of “+ Add”. */
  openAddMenu(button: HTMLElement, closed: () => void): void {
    this.menu.open({
      label: say.TEXT.add,
      entries: entriesFor(ADD_ACTIONS, 'plan', NOWHERE, this),
      at: button.getBoundingClientRect(),
      opener: button,
      closed,
    });
  }

  #goTo(item: ItemFields, open: boolean): void {
    const { host } = this;
    host.view.uncover(item.id);
    host.focusItem(item.id, true);
    if (!open) return;
    host.setSelection([item.id], item.id);
    host.openItemNow(item.id);
  }

  #goToStage(id: string): void {
    const { host } = this;
    const lane = host.layout.lanes.find((one) => one.stage === id);
    if (lane) host.scrollPlan(0, lane.top - host.sight().y);
    (host.shadowRoot!.querySelector<HTMLElement>(`[data-stage="${id}"] .group-name`) ?? host).focus({
      preventScroll: true,
    });
  }
}

/** Stages in place: their headings can be walked, dragged into another order, and written. */
import type { Action, StageField } from '../detail/actions.js';
import { entryAfter } from '../detail/menu-logic.js';
import type { TimelineHost, TimelinePart } from '../host.js';
import type { PlanEvent } from '../plan-store.js';
import { followPress, type PressAt } from './press-drag.js';
import { moveAndTell, STAGE_ACTIONS } from './stage-actions.js';
import { StageForm } from './stage-form.js';
import { placeAt } from './stage-order.js';

export class StagesPart implements TimelinePart {
  readonly #form: StageForm;
  #box: HTMLElement | undefined;
  #line: HTMLElement | undefined;
  /** The stage whose heading the Tab key reaches. */
  #stop: string | undefined;
  /** Gets the form as soon as its heading is drawn. */
  #awaited: { id: string; field: StageField } | undefined;
  #focusNext: string | undefined;

  constructor(readonly host: TimelineHost) {
    this.#form = new StageForm(host, () => this.#box!);
  }

  actions(): readonly Action[] {
    return this.host.layout.grouping === 'stage' ? STAGE_ACTIONS : [];
  }

  listen(root: ShadowRoot): void {
    this.#box = document.createElement('div');
    this.#box.className = 'popups';
    root.querySelector('.overlay')!.append(this.#box);
    root.addEventListener('pointerdown', (event) => this.#onPress(event as PointerEvent));
    root.addEventListener('scroll', () => this.#form.place(), { capture: true, passive: true });
    root.addEventListener('focusin', (event) => {
      const id = stageOf(event.target as Element);
      if (id && (event.target as Element).matches('.group-name')) this.#stop = id;
    });
  }

  /** Headings are one stop of the Tab key; the arrow keys walk from one to the next. */
  drawn(): void {
    const names = this.#names();
    const walkable = this.host.canEdit && this.host.layout.grouping === 'stage';
    const ids = names.map((name) => stageOf(name));
    const stop = ids.includes(this.#stop) ? this.#stop : ids[0];
    names.forEach((name, i) => {
      setAttribute(name, 'tabindex', walkable ? (ids[i] === stop ? '0' : '-1') : null);
      setAttribute(name, 'role', walkable ? 'button' : null);
      setAttribute(name, 'aria-haspopup', walkable ? 'dialog' : null);
      const fold = name.parentElement?.querySelector('.fold');
      if (fold) setAttribute(fold, 'tabindex', walkable ? '-1' : null);
    });
    if (this.#focusNext !== undefined) {
      this.#nameOf(this.#focusNext)?.focus({ preventScroll: true });
      this.#focusNext = undefined;
    }
    this.#openAwaited();
  }

  #names(): HTMLElement[] {
    return [...this.host.shadowRoot!.querySelectorAll<HTMLElement>('.group[data-stage] .group-name')];
  }

  #nameOf(id: string): HTMLElement | null {
    return this.host.shadowRoot!.querySelector<HTMLElement>(`.group[data-stage="${id}"] .group-name`);
  }

  planChanged(event: PlanEvent): void {
    this.#form.planChanged();
    // A heading that moves in the page loses the focus with it.
    const focused = this.host.shadowRoot?.activeElement;
    if (focused?.matches('.group-name') && event.kind === 'changed') this.#focusNext = stageOf(focused);
  }

  /* ---- writing ---- */

  editStage(id: string, field: StageField): void {
    this.#awaited = { id, field };
    const group = this.host.layout.groups.find((one) => one.id === id);
    const sight = this.host.sight();
    if (group && (group.top < sight.y || group.top + 40 > sight.y + sight.height)) {
      this.host.scrollPlan(0, group.top - sight.y);
    }
    this.host.refresh();
  }

  #openAwaited(): void {
    const awaited = this.#awaited;
    if (!awaited || !this.#nameOf(awaited.id)) return;
    this.#awaited = undefined;
    this.#stop = awaited.id;
    this.#form.open(awaited.id, awaited.field, () => this.#nameOf(awaited.id));
  }

  /* ---- keys ---- */

  key(event: KeyboardEvent): boolean {
    const target = event.composedPath()[0] as Element;
    const id = target.matches('.group-name') ? stageOf(target) : undefined;
    if (!id || event.altKey || event.ctrlKey || event.metaKey) return false;
    const { stages } = this.host.plan!;
    const at = stages.findIndex((stage) => stage.id === id);
    const to = entryAfter(stages.length, at, event.key);
    if (to === undefined) return false;
    this.#focus(stages[to].id);
    return true;
  }

  #focus(id: string): void {
    const group = this.host.layout.groups.find((one) => one.id === id);
    const sight = this.host.sight();
    if (group && group.top < sight.y) this.host.scrollPlan(0, group.top - sight.y);
    else if (group && group.top + 60 > sight.y + sight.height) {
      this.host.scrollPlan(0, group.top + Math.min(group.height, sight.height) - sight.y - sight.height);
    }
    this.#stop = id;
    this.#focusNext = id;
    this.host.refresh();
  }

  /* ---- dragging ---- */

  #onPress(event: PointerEvent): void {
    const target = event.target as Element;
    const group = target.closest<HTMLElement>('.group[data-stage]');
    if (!group || event.button !== 0 || !this.host.canEdit || target.closest('button')) return;
    const id = group.dataset['stage']!;
    const onName = target.closest('.group-text') !== null;
    if (event.pointerType === 'touch') return this.#onTouch(event, id, onName);
    followPress(this.host, event, {
      name: 'stage',
      scrolls: 'y',
      start: () => group.classList.add('lifted'),
      move: (at) => this.#show(id, at),
      drop: (at) => {
        this.#end(group);
        this.#drop(id, at);
      },
      cancel: () => this.#end(group),
      click: () => onName && this.editStage(id, 'name'),
    });
  }

  /** A finger scrolls here; a tap writes. Its menu and the list of stages have the order. */
  #onTouch(pressed: PointerEvent, id: string, onName: boolean): void {
    const done = new AbortController();
    const end = (event: PointerEvent): void => {
      if (event.pointerId !== pressed.pointerId) return;
      done.abort();
      const far = Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY);
      if (event.type === 'pointerup' && far < 8 && onName) this.editStage(id, 'name');
    };
    window.addEventListener('pointerup', end, { signal: done.signal });
    window.addEventListener('pointercancel', end, { signal: done.signal });
  }

  #placeAt(at: PressAt): number {
    const sight = this.host.sight();
    return placeAt(this.host.layout.groups, sight.y + at.clientY - sight.clientY);
  }

  #show(id: string, at: PressAt): void {
    const { host } = this;
    const groups = host.layout.groups;
    const frame = host.getBoundingClientRect();
    const sight = host.sight();
    const place = this.#placeAt(at);
    const edge = place < groups.length ? groups[place].top : groups.at(-1)!.top + groups.at(-1)!.height;
    this.#line ??= Object.assign(document.createElement('div'), { className: 'stage-drop' });
    if (!this.#line.isConnected) this.#box!.append(this.#line);
    const y = Math.max(0, Math.min(edge - sight.y, sight.height - 2));
    this.#line.style.transform = `translateY(${sight.clientY - frame.top + y - 1}px)`;
    const name = host.plan?.stages.find((stage) => stage.id === id)?.name ?? '';
    host.layers.caption(name, at.clientX - frame.left + 14, at.clientY - frame.top - 10);
  }

  #drop(id: string, at: PressAt): void {
    const { stages } = this.host.plan!;
    const moved = stages.find((stage) => stage.id === id);
    // Filters may leave out stages: what counts is the one that it is put before.
    const before = this.host.layout.groups[this.#placeAt(at)]?.id;
    if (!moved || before === id) return;
    const others = stages.filter((stage) => stage.id !== id);
    const to = before === undefined ? others.length : others.findIndex((stage) => stage.id === before);
    if (stages.indexOf(moved) !== to) moveAndTell(this, moved, to);
  }

  #end(group: HTMLElement): void {
    group.classList.remove('lifted');
    this.#line?.remove();
    this.host.layers.clear();
  }
}

function stageOf(part: Element): string | undefined {
  return part.closest<HTMLElement>('[data-stage]')?.dataset['stage'];
}

function setAttribute(part: Element, name: string, value: string | null): void {
  if (value === null) part.removeAttribute(name);
  else if (part.getAttribute(name) !== value) part.setAttribute(name, value);
}

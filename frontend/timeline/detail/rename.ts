/** Writes an item's title in place: over its bar, or its chip in the tray, wide enough to read on the shortest bar. */
import { html, nothing, render } from 'lit';
import { setItemAsSeen } from '../edits.js';
import type { TimelineHost } from '../host.js';
import { firstName } from '../messages.js';
import type { ItemFields } from '../model.js';
import type { PlanEvent } from '../plan-store.js';
import { t } from '../texts.js';

export const LONGEST_TITLE = 200;
const LEAST_WIDTH = 260;
const MOST_WIDTH = 560;
/** Kept free between the field and the timeline's edges. */
const MARGIN = 8;

export class Rename {
  /** The item as it was when the person began; undefined while nothing is being renamed. */
  #item: ItemFields | undefined;
  /** What somebody else has made of the title meanwhile. */
  #aside = '';
  #wrong = '';

  constructor(
    private readonly host: TimelineHost,
    private readonly box: () => HTMLElement,
  ) {}

  get isOpen(): boolean {
    return this.#item !== undefined;
  }

  /** Begins with the item's title selected. Another title that is being written is saved first. */
  open(id: string): void {
    this.#leave();
    const item = this.host.plan?.items.get(id);
    if (!item || !this.host.canEdit) return;
    this.host.scrollToItem(id);
    this.host.focusId = id;
    this.#item = item;
    this.#aside = this.#wrong = '';
    this.host.refresh();
    this.#draw();
    const field = this.#field!;
    field.value = item.title;
    field.focus({ preventScroll: true });
    field.select();
  }

  get #field(): HTMLInputElement | null {
    return this.box().querySelector('input');
  }

  #draw(): void {
    const item = this.#item;
    render(
      item
        ? html`<div class="rename">
            <input
              type="text"
              maxlength=${LONGEST_TITLE}
              aria-label=${t('timeline.rename.label', item.title)}
              aria-invalid=${this.#wrong ? 'true' : 'false'}
              aria-describedby="rename-note"
              autocomplete="off"
              @keydown=${this.#onKey}
              @input=${() => this.#wrong && this.#refuse('')}
              @blur=${() => this.#leave()}
            />
            <p id="rename-note" class=${this.#wrong ? 'wrong' : ''} role="status">
              ${[this.#wrong, this.#aside].filter(Boolean).join(' ') || nothing}
            </p>
          </div>`
        : nothing,
      this.box(),
    );
    this.place();
  }

  /** Keeps the field over its bar, and inside the timeline where the bar is not. */
  place(): void {
    const field = this.box().querySelector<HTMLElement>('.rename');
    if (!field || !this.#item) return;
    const frame = this.host.getBoundingClientRect();
    const bar = this.host.barOf(this.#item.id)?.getBoundingClientRect();
    if (!bar) return;
    const sight = this.host.sight();
    const inTray = bar.top > sight.clientY + sight.height;
    const from = inTray ? frame.left + MARGIN : sight.clientX;
    const width = Math.min(Math.max(bar.width, LEAST_WIDTH), MOST_WIDTH, frame.right - from - MARGIN);
    const left = Math.max(from, Math.min(bar.left, frame.right - width - MARGIN));
    const lowest = frame.bottom - field.offsetHeight - MARGIN;
    field.style.width = `${width}px`;
    field.style.left = `${left - frame.left}px`;
    field.style.top = `${Math.max(sight.clientY, Math.min(bar.top - 2, lowest)) - frame.top}px`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Escape') this.#end(true);
    else this.#enter();
  };

  #enter(): void {
    const title = this.#field!.value.trim();
    const reason = reasonAgainst(title);
    if (reason) this.#refuse(reason);
    // The person has been shown what stands there now, and means to replace that.
    else this.#save(title, this.host.plan?.items.get(this.#item!.id)?.title, true);
  }

  #refuse(reason: string): void {
    this.#wrong = reason;
    this.#draw();
  }

  /** The focus goes elsewhere: what was written is kept, except for nothing. */
  #leave(): void {
    if (!this.#item) return;
    const title = this.#field?.value.trim() ?? '';
    if (reasonAgainst(title)) this.#end(false);
    else this.#save(title, undefined, false);
  }

  #save(title: string, seen: string | undefined, back: boolean): void {
    const { host } = this;
    const item = this.#item!;
    this.#end(back);
    if (title === item.title) return;
    const op = setItemAsSeen({ ...item, title: seen ?? item.title }, { title });
    if (op && !host.plan?.items.has(item.id)) host.desk.askAboutGone(item, { title });
    else if (host.desk.propose([op])) host.say(t('timeline.rename.done', title));
  }

  #end(back: boolean): void {
    const id = this.#item?.id;
    this.#item = undefined;
    if (back && id) this.host.barOf(id)?.focus({ preventScroll: true });
    this.#draw();
  }

  /** Somebody has changed the title, or deleted the item: that is shown, and nothing that was typed is lost. */
  planChanged({ by, items, change }: PlanEvent): void {
    const item = this.#item;
    const { plan } = this.host;
    if (!item || !plan || !change || !items.has(item.id) || by === plan.me.id) return;
    const now = plan.items.get(item.id);
    const who = firstName(plan.people.get(by ?? '')?.name ?? t('timeline.rename.somebody'));
    if (!now) this.#aside = t('timeline.rename.deleted-by', who);
    else if (now.title !== item.title) this.#aside = t('timeline.rename.renamed-by', who, now.title);
    else this.#aside = '';
    this.#draw();
  }
}

/** Why this cannot be a title; empty when it can. */
function reasonAgainst(title: string): string {
  return title === '' ? t('timeline.rename.empty') : '';
}

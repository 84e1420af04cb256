/** The command palette: one field that finds items, stages, views and everything that can be done. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { TimelineHost } from '../host.js';
import * as say from '../messages.js';
import type { ItemFields } from '../model.js';
import { t, tn } from '../texts.js';
import { ariaKey, keyText } from './keys.js';
import { entryAfter } from './menu-logic.js';
import type { Found, PaletteIndex, Section } from './palette-index.js';

export interface PaletteWishes {
  /** Everything that can be searched now. */
  index(): PaletteIndex;
  /** Shows an item: selected and open, or only in sight. */
  goTo(item: ItemFields, open: boolean): void;
  goToStage(id: string): void;
}

const SECTION: Readonly<Record<Section, string>> = {
  recent: 'timeline.palette.recent',
  item: 'timeline.palette.items',
  stage: 'timeline.palette.stages',
  view: 'timeline.palette.views',
  action: 'timeline.palette.actions',
};

export class Palette {
  #index: PaletteIndex | undefined;
  #found: readonly Found[] = [];
  #total = 0;
  #at = 0;

  constructor(
    private readonly host: TimelineHost,
    private readonly box: () => HTMLElement,
    private readonly wishes: PaletteWishes,
  ) {}

  get isOpen(): boolean {
    return this.#index !== undefined;
  }

  open(): void {
    if (this.isOpen || !this.host.plan) return;
    this.#index = this.wishes.index();
    this.#search('');
    const dialog = this.#dialog!;
    const field = dialog.querySelector('input')!;
    field.value = '';
    dialog.showModal();
    field.focus();
  }

  close(): void {
    this.#dialog?.close();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.box().querySelector('dialog');
  }

  readonly #onClose = (): void => {
    this.#index = undefined;
    this.#found = [];
    render(nothing, this.box());
  };

  #search(text: string): void {
    const { found, total } = this.#index!.search(text);
    this.#found = found;
    this.#total = total;
    this.#at = 0;
    this.#draw();
    this.box().querySelector('.palette-list')?.scrollTo(0, 0);
  }

  /* ---- drawing ---- */

  #draw(): void {
    const current = this.#found[this.#at];
    render(
      html`<dialog
        class="palette"
        aria-label=${t('timeline.palette.title')}
        @close=${this.#onClose}
        @keydown=${this.#onKey}
        @click=${(event: MouseEvent) => event.target === event.currentTarget && this.close()}
      >
        <input
          type="text"
          role="combobox"
          aria-label=${t('timeline.palette.title')}
          aria-expanded="true"
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant=${current ? optionId(this.#at) : nothing}
          placeholder=${t('timeline.palette.placeholder')}
          autocomplete="off"
          spellcheck="false"
          @input=${(event: InputEvent) => this.#search((event.target as HTMLInputElement).value)}
        />
        <div class="palette-list" id="palette-list" role="listbox" aria-label=${t('timeline.palette.results')}>
          ${this.#groups().map((group) => this.#groupView(group))}
        </div>
        <p class="palette-foot">
          <span role="status"
            >${this.#total === 0 ? t('timeline.palette.nothing') : tn('timeline.palette.count', this.#total)}</span
          >
          <span aria-hidden="true">
            <kbd>${keyText('Enter')}</kbd> ${t('timeline.palette.enter')} <kbd>${keyText('Ctrl+Enter')}</kbd>
            ${t('timeline.palette.reveal')}
          </span>
        </p>
      </dialog>`,
      this.box(),
    );
  }

  /** What was found, in runs of one section. */
  #groups(): { section: Section; from: number; all: Found[] }[] {
    const groups: { section: Section; from: number; all: Found[] }[] = [];
    this.#found.forEach((found, i) => {
      const last = groups.at(-1);
      if (last?.section === found.section) last.all.push(found);
      else groups.push({ section: found.section, from: i, all: [found] });
    });
    return groups;
  }

  #groupView({ section, from, all }: { section: Section; from: number; all: readonly Found[] }): TemplateResult {
    return html`<div role="group" aria-label=${t(SECTION[section])}>
      <div class="palette-section" aria-hidden="true">${t(SECTION[section])}</div>
      ${all.map((found, i) => this.#optionView(found, from + i))}
    </div>`;
  }

  #optionView(found: Found, index: number): TemplateResult {
    return html`<div
      class="palette-option"
      role="option"
      id=${optionId(index)}
      aria-selected=${index === this.#at ? 'true' : 'false'}
      aria-keyshortcuts=${found.key ? ariaKey(found.key) : nothing}
      @click=${(event: MouseEvent) => this.#choose(index, event.ctrlKey || event.metaKey)}
      @pointermove=${() => index !== this.#at && this.#goTo(index)}
    >
      <span class="menu-mark ${found.mark}" aria-hidden="true"></span>
      <span class="palette-text">${found.title}</span>
      <span class="palette-aside">${found.aside}</span>
      ${found.key ? html`<kbd aria-hidden="true">${keyText(found.key)}</kbd>` : nothing}
    </div>`;
  }

  /* ---- keys ---- */

  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#choose(this.#at, event.ctrlKey || event.metaKey);
      return;
    }
    const inText = event.key === 'Home' || event.key === 'End';
    const to = inText ? undefined : entryAfter(this.#found.length, this.#at, event.key);
    if (to === undefined) return;
    event.preventDefault();
    this.#goTo(to);
    this.box()
      .querySelector(`#${optionId(to)}`)
      ?.scrollIntoView({ block: 'nearest' });
  };

  #goTo(index: number): void {
    this.#at = index;
    this.#draw();
  }

  #choose(index: number, onlyReveal: boolean): void {
    const found = this.#found[index];
    if (!found) return;
    this.#index!.used(found);
    // The dialog gives the focus back before what was chosen takes it.
    this.close();
    this.#onClose();
    if (found.item) this.wishes.goTo(found.item, !onlyReveal);
    else if (found.stage) this.wishes.goToStage(found.stage);
    else found.run?.();
    if (found.item && onlyReveal)
      this.host.say(t('timeline.palette.revealed', say.spokenPlace(this.host.plan!, found.item)));
  }
}

function optionId(index: number): string {
  return `palette-${index}`;
}

/**
 * Offers names while somebody writes “@…” into a Vaadin text area: a list below the field, walked with the arrow keys,
 * taken with Enter or Tab or a click, closed with Esc. The text holds the name; the server knows whom it means.
 */

/** A field that takes text, as Vaadin's text area is one. */
export interface TextHost extends HTMLElement {
  value: string;
  readonly updateComplete: Promise<unknown>;
  readonly inputElement: HTMLTextAreaElement;
}

const MOST = 6;
let lists = 0;

/** The mention that is being written before the caret: where its at sign is, and what follows; undefined for none. */
export function mentionAt(text: string, caret: number): { start: number; typed: string } | undefined {
  const found = /(?:^|[\s(])@([\p{L}\p{N}.'-]*(?: [\p{L}\p{N}.'-]*)?)$/u.exec(text.slice(0, caret));
  return found ? { start: caret - found[1].length - 1, typed: found[1] } : undefined;
}

/** The names that the typed letters may mean: any word of a name begins with them, best first. */
export function namesFor(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLocaleLowerCase();
  const begins = (name: string): boolean => name.toLocaleLowerCase().startsWith(wanted);
  const word = (name: string): boolean => name.split(/\s+/).some(begins);
  // A name that is written out needs no list any more.
  if (names.some((name) => name.toLocaleLowerCase() === wanted)) return [];
  return [...names.filter(begins), ...names.filter((name) => !begins(name) && word(name))].slice(0, MOST);
}

class MentionList {
  readonly #list = document.createElement('ul');
  #names: readonly string[] = [];
  #start = 0;
  #active = 0;

  constructor(
    private readonly host: TextHost,
    private readonly all: () => readonly string[],
  ) {
    this.#list.className = 'ch-mentions';
    this.#list.id = `ch-mentions-${++lists}`;
    this.#list.setAttribute('role', 'listbox');
    this.#list.popover = 'manual';
    const input = host.inputElement;
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('input', () => this.#look());
    input.addEventListener('click', () => this.#look());
    input.addEventListener('blur', () => this.#close());
    input.addEventListener('keydown', (event) => this.#onKey(event), { capture: true });
    host.append(this.#list);
  }

  #look(): void {
    const { value, selectionStart } = this.host.inputElement;
    const mention = mentionAt(value, selectionStart);
    this.#names = mention ? namesFor(mention.typed, this.all()) : [];
    if (!mention || this.#names.length === 0) return this.#close();
    this.#start = mention.start;
    this.#active = 0;
    this.#draw();
  }

  #draw(): void {
    this.#list.replaceChildren(
      ...this.#names.map((name, index) => {
        const option = document.createElement('li');
        option.id = `${this.#list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', String(index === this.#active));
        option.textContent = name;
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          this.#take(index);
        });
        return option;
      }),
    );
    const box = this.host.getBoundingClientRect();
    this.#list.showPopover();
    this.#list.style.left = `${box.left}px`;
    this.#list.style.minWidth = `${Math.min(box.width, 240)}px`;
    const below = box.bottom + this.#list.offsetHeight + 8 <= innerHeight;
    this.#list.style.top = `${below ? box.bottom + 2 : box.top - this.#list.offsetHeight - 2}px`;
    this.host.inputElement.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#active}`);
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#list.matches(':popover-open') || event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      this.#active = (this.#active + step + this.#names.length) % this.#names.length;
      this.#draw();
    } else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#active);
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #take(index: number): void {
    const input = this.host.inputElement;
    const inserted = `@${this.#names[index]} `;
    const after = input.value.slice(input.selectionStart).replace(/^ /, '');
    const caret = this.#start + inserted.length;
    this.host.value = input.value.slice(0, this.#start) + inserted + after;
    this.#close();
    input.focus();
    input.setSelectionRange(caret, caret);
  }

  #close(): void {
    if (this.#list.matches(':popover-open')) this.#list.hidePopover();
    this.host.inputElement.removeAttribute('aria-activedescendant');
  }
}

type MentionHost = TextHost & { chMentionNames?: readonly string[] };

/** Has the field offer these names; called again it offers others. */
export function offerMentions(host: TextHost, names: readonly string[]): void {
  const known = host as MentionHost;
  const first = known.chMentionNames === undefined;
  known.chMentionNames = names;
  if (!first) return;
  // The field inside is there once the element is drawn.
  void customElements
    .whenDefined(host.localName)
    .then(() => host.updateComplete)
    .then(() => new MentionList(host, () => known.chMentionNames ?? []));
}

declare global {
  interface Window {
    chOfferMentions: typeof offerMentions;
  }
}
window.chOfferMentions = offerMentions;

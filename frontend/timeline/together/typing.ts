/**
 * Writing in the fields of an item's panel, which is the page's own. A field that wants to be known carries
 * `data-presence="<item id>/<field>"`; while others write there it gets `data-typing` with words that say so.
 */
import { firstName } from '../messages.js';
import type { Here, Present } from '../model.js';
import { t } from '../texts.js';

const FIELD = '[data-presence]';
/** Who has not written for so long has stopped. */
const PAUSE_MILLIS = 4_000;

export class Typing {
  #stop: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #spoken = '';

  /**
   * @param tell tells what is written in here
   * @param say speaks to the person here
   */
  constructor(
    private readonly tell: (typing: Here['typing']) => void,
    private readonly say: (text: string) => void,
  ) {}

  connect(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    document.addEventListener('input', (event) => this.#onInput(event.target), { signal, capture: true });
    document.addEventListener('focusout', () => this.#end(), { signal });
  }

  disconnect(): void {
    this.#stop?.abort();
    this.#end();
  }

  #onInput(target: EventTarget | null): void {
    const field = target instanceof Element ? target.closest<HTMLElement>(FIELD) : null;
    const [item, name] = field?.dataset['presence']?.split('/') ?? [];
    if (!item || !name) return;
    this.tell({ item, field: name });
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#end(), PAUSE_MILLIS);
  }

  #end(): void {
    clearTimeout(this.#pause);
    if (this.#pause !== undefined) this.tell(null);
    this.#pause = undefined;
  }

  /** Marks the fields in which these people write. */
  show(others: Iterable<Present>): void {
    const texts = new Map<string, { text: string; side: string }>();
    for (const { typing, person } of others) {
      if (!typing) continue;
      const key = `${typing.item}/${typing.field}`;
      texts.set(key, { text: t('timeline.together.typing-here', firstName(person.name)), side: person.side });
    }
    for (const field of document.querySelectorAll<HTMLElement>(FIELD)) {
      const shown = texts.get(field.dataset['presence']!);
      if (shown?.text === field.dataset['typing']) continue;
      if (shown) {
        field.dataset['typing'] = shown.text;
        field.dataset['typingSide'] = shown.side;
      } else delete field.dataset['typing'];
      this.#speak(field, shown?.text ?? '');
    }
  }

  /** Whoever stands in the same field hears it. */
  #speak(field: HTMLElement, text: string): void {
    if (!field.matches(':focus-within')) return;
    if (text && text !== this.#spoken) this.say(text);
    this.#spoken = text;
  }
}

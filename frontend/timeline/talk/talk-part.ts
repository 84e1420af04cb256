/** Talk on the timeline: asking a question at a bar with one key. The signs on bars are drawn by `signs-view.ts`. */
import type { Action } from '../detail/actions.js';
import type { TimelineHost, TimelinePart } from '../host.js';
import type { Edit, Op } from '../model.js';
import type { PlanEvent } from '../plan-store.js';
import { t } from '../texts.js';
import { Ask } from './ask.js';

export class TalkPart implements TimelinePart {
  readonly #ask: Ask;
  readonly #actions: readonly Action[];
  #box: HTMLElement | undefined;

  /** @param propose sends steps that viewers may ask for too */
  constructor(
    private readonly host: TimelineHost,
    propose: (ops: readonly Op[]) => Edit,
  ) {
    this.#ask = new Ask(host, propose, () => this.#box!);
    this.#actions = [
      {
        id: 'ask',
        on: ['item'],
        group: 'talk',
        keys: ['Q'],
        text: () => t('timeline.action.ask'),
        possible: ({ items }) => items.length > 0 && !host.plan?.roadmap.draftOf && !host.plan?.past,
        run: ({ items }) => this.#ask.open(items[0].id),
      },
    ];
  }

  listen(root: ShadowRoot): void {
    this.#box = document.createElement('div');
    this.#box.className = 'popups';
    root.querySelector('.overlay')!.append(this.#box);
    root.addEventListener('scroll', () => this.#ask.place(), { capture: true, passive: true });
    root.addEventListener('pointerdown', (event) => {
      if (this.#ask.isOpen && !event.composedPath().includes(this.#box!)) this.#ask.close(false);
    });
  }

  /** The page asks too: from the item's panel. */
  command(name: string, detail: Readonly<Record<string, unknown>>): boolean {
    if (name !== 'ask') return false;
    // Where the past is shown, what is asked about is not to be seen.
    if (!this.host.plan?.past) this.#ask.open(String(detail['item']));
    return true;
  }

  disconnected(): void {
    this.#ask.close(false);
  }

  actions(): readonly Action[] {
    return this.#actions;
  }

  planChanged(event: PlanEvent): void {
    if (this.host.plan?.past) this.#ask.close(false);
    this.#ask.planChanged(event);
  }

  drawn(): void {
    this.#ask.place();
  }
}

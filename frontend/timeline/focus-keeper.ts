/**
 * Keeps the focus on an item whose bar is drawn elsewhere, because somebody has moved it to another lane, to the tray or from
 * there: taking an element out of the page takes its focus away, and with it the keyboard's place on the plan.
 */
import type { TimelineHost, TimelinePart } from './host.js';

export class FocusKeeper implements TimelinePart {
  /** The bar that has the focus, and where it hangs; undefined while something else has it. */
  #bar: { readonly node: HTMLElement; readonly parent: ParentNode | null; readonly item: string } | undefined;

  constructor(private readonly host: TimelineHost) {}

  listen(root: ShadowRoot): void {
    root.addEventListener('focusin', (event) => {
      const node = event.target as HTMLElement;
      const item = node.dataset?.['item'];
      this.#bar = item && node.id ? { node, parent: node.parentNode, item } : undefined;
    });
    // Told of a bar that is taken out, too: what has become of it is known once all is drawn.
    root.addEventListener('focusout', () => queueMicrotask(() => this.#look(true)));
  }

  drawn(): void {
    this.#look(false);
  }

  /** @param left whether the focus has left the bar, by itself or by the person */
  #look(left: boolean): void {
    const had = this.#bar;
    if (!had || this.host.shadowRoot?.activeElement === had.node) return;
    const taken = !had.node.isConnected || had.node.parentNode !== had.parent;
    if (left || taken) this.#bar = undefined;
    // Who has gone elsewhere meanwhile stays there.
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (taken && nowhere) this.host.barOf(had.item)?.focus({ preventScroll: true });
  }
}

/**
 * Finds parts of the element by selector, and remembers them while they stand: gestures ask for some in each step, and some
 * stand behind thousands of other nodes.
 */
export class Parts {
  readonly #known = new Map<string, HTMLElement>();

  constructor(private readonly root: () => ParentNode | null) {}

  /** The first element that matches; undefined while there is none. */
  find(selector: string): HTMLElement | undefined {
    const known = this.#known.get(selector);
    if (known?.isConnected) return known;
    const found = this.root()?.querySelector<HTMLElement>(selector) ?? undefined;
    if (found) this.#known.set(selector, found);
    else this.#known.delete(selector);
    return found;
  }
}

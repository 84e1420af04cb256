/** Which items are selected, from where Shift extends the selection, and on which item the keyboard stands. */
export class Selected {
  #ids: ReadonlySet<string> = new Set();
  #anchor: string | null = null;
  /** The item that the keyboard stands on; null when none. */
  focusId: string | null = null;

  /** @param changed is called when other items are selected */
  constructor(private readonly changed: (ids: ReadonlySet<string>) => void) {}

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** From where Shift extends; null when nothing was chosen. */
  get anchor(): string | null {
    return this.#anchor;
  }

  /** The one item that is selected; null when none or several are. */
  get only(): string | null {
    return this.#ids.size === 1 ? [...this.#ids][0] : null;
  }

  /** Selects these and nothing else; the anchor stays unless one is given. */
  set(ids: Iterable<string>, anchor?: string | null): void {
    const next = new Set(ids);
    if (anchor !== undefined) this.#anchor = anchor;
    if (next.size === this.#ids.size && [...next].every((id) => this.#ids.has(id))) return;
    this.#ids = next;
    this.changed(next);
  }

  /** Lets go of what is gone or out of sight. */
  keep(there: (id: string) => boolean): void {
    this.set([...this.#ids].filter(there));
    if (this.focusId && !there(this.focusId)) this.focusId = null;
  }
}

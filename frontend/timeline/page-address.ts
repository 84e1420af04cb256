/** Keeps the page's address such that a link to it, or a reload, shows the same view and the same open item. */

import { readRange, writeView, type Range, type ViewState } from './view-state.js';

/** A view is written when nothing has changed for so long: browsers refuse an address that changes all the time. */
const REST_MILLIS = 400;

/** What the address tells. */
export interface AddressParts {
  /** The page that shows the timeline, relative to the document's base; empty when no address is to be kept. */
  readonly page: () => string;
  /** The item whose panel is open; null for none. */
  readonly openItem: () => string | null;
  readonly view: () => ViewState;
  /** The days in sight. */
  readonly range: () => Range;
}

export class PageAddress {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The days in sight when they were looked at last. */
  #range: Range | undefined;
  /** Whether anybody has chosen the days in sight: before that, a link leaves them to its reader's own screen. */
  #ranged = false;

  constructor(private readonly parts: AddressParts) {}

  /** The address as a link for others, with this query string. */
  link(query: string): string {
    const url = this.#page() ?? new URL(location.href);
    url.search = query;
    return url.href;
  }

  /** The view has changed; writes it once it rests. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.write(), REST_MILLIS);
  }

  /** What is in sight may be another. Called in each frame of scrolling. */
  moved(): void {
    const before = this.#range;
    const now = (this.#range = this.parts.range());
    if (!before || (before.from === now.from && before.to === now.to)) return;
    this.#ranged = true;
    this.changed();
  }

  /** Forgets what is not written yet, as the page is left. */
  forget(): void {
    clearTimeout(this.#timer);
  }

  /** Writes now. Touches nothing while another page is shown, and leaves the history's own state as it is. */
  write(): void {
    clearTimeout(this.#timer);
    const page = this.#page();
    if (!page || page.pathname !== location.pathname) return;
    const query = this.#query();
    const wanted = query === '' ? '' : `?${query}`;
    if (wanted !== location.search) history.replaceState(history.state, '', location.pathname + wanted + location.hash);
  }

  /** What stands in the address, with the view, the open item and the chosen days as they are now. */
  #query(): string {
    const others = new URLSearchParams(location.search);
    const { view, range, openItem } = this.parts;
    const item = openItem();
    if (item) others.set('item', item);
    else others.delete('item');
    const ranged = this.#ranged || readRange(location.search) !== undefined;
    return writeView(view(), ranged ? range() : undefined, others.toString());
  }

  #page(): URL | undefined {
    const page = this.parts.page();
    return page === '' ? undefined : new URL(page, document.baseURI);
  }
}

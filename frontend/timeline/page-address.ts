/** Keeps the page's address such that a link to it, or a reload, shows the same view and the same open item. */

/** A view is written when nothing has changed for so long: browsers refuse an address that changes all the time. */
const REST_MILLIS = 400;

export interface AddressParts {
  /** The page that shows the timeline, relative to the document's base; empty when no address is to be kept. */
  readonly page: () => string;
  /** The query string to stand in the address, given the one that stands there. */
  readonly query: (now: string) => string;
}

export class PageAddress {
  #timer: ReturnType<typeof setTimeout> | undefined;

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

  /** Forgets what is not written yet, as the page is left. */
  forget(): void {
    clearTimeout(this.#timer);
  }

  /** Writes now. Touches nothing while another page is shown, and leaves the history's own state as it is. */
  write(): void {
    clearTimeout(this.#timer);
    const page = this.#page();
    if (!page || page.pathname !== location.pathname) return;
    const query = this.parts.query(location.search);
    const wanted = query === '' ? '' : `?${query}`;
    if (wanted !== location.search) history.replaceState(history.state, '', location.pathname + wanted + location.hash);
  }

  #page(): URL | undefined {
    const page = this.parts.page();
    return page === '' ? undefined : new URL(page, document.baseURI);
  }
}

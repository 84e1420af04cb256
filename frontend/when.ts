/**
 * `<ch-when at="2026-11-22T08:00:00Z">`: a moment in the reader's language, region and time zone; short for today, with the
 * whole of it on hover. The time zone is known only here, in the browser.
 */
class When extends HTMLElement {
  static readonly observedAttributes = ['at'];

  attributeChangedCallback(): void {
    const at = new Date(this.getAttribute('at') ?? '');
    if (Number.isNaN(at.getTime())) return;
    const locale = this.getAttribute('lang') ?? document.documentElement.lang;
    const today = at.toDateString() === new Date().toDateString();
    const time = document.createElement('time');
    time.dateTime = at.toISOString();
    time.title = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(at);
    time.textContent = new Intl.DateTimeFormat(
      locale,
      today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
    ).format(at);
    this.replaceChildren(time);
  }
}

customElements.define('ch-when', When);

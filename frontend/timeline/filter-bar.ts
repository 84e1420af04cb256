/** The row of filters above the plan: search, a menu for each dimension, what is chosen, and how lanes are grouped. */
import { html, nothing, type TemplateResult } from 'lit';
import { optionsOf, type FilterOption } from './filter-options.js';
import { GROUPINGS, type Grouping } from './grouping.js';
import { Matches } from './matches.js';
import type { TimelineHost, TimelinePart } from './host.js';
import { countsOf } from './item-filter.js';
import { Popovers } from './popover-menu.js';
import { numberText, t, tn } from './texts.js';
import { DIMENSIONS, withToggled, type Dimension } from './view-state.js';

/** More chosen options of one dimension than this share one chip. */
const CHIPS_EACH = 3;

export class FilterBar implements TimelinePart {
  readonly #popovers: Popovers;
  readonly #matches: Matches;
  /** What was typed and not searched for yet. */
  #typed: string | undefined;

  /** @param before what stands at the start of the row */
  constructor(
    private readonly host: TimelineHost,
    private readonly before: (popovers: Popovers) => unknown = () => nothing,
  ) {
    this.#popovers = new Popovers(
      () => host.shadowRoot!,
      () => host.refresh(),
    );
    this.#matches = new Matches(host);
  }

  key(event: KeyboardEvent): boolean {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
    const field = this.#field();
    field?.focus();
    field?.select();
    return !!field;
  }

  drawn(): void {
    this.#popovers.drawn();
  }

  planChanged(): void {
    this.#matches.forget();
  }

  #field(): HTMLInputElement | null {
    return this.host.shadowRoot!.querySelector<HTMLInputElement>('.filters input[type=search]');
  }

  belowToolbar(): TemplateResult | symbol {
    const { plan, view, awaited } = this.host;
    if (!awaited && !plan?.stages.length) return nothing;
    return html`<div class="filters" role="search" aria-label=${t('timeline.filters')} ?inert=${awaited}>
      ${this.before(this.#popovers)} ${this.#searchView()}
      <div class="dimensions">${DIMENSIONS.map((dimension) => this.#dimensionView(dimension))}</div>
      ${plan ? this.#chipsView() : nothing} ${plan && view.filtering ? this.#endView() : nothing}
      <span class="space"></span>
      ${this.#groupView()}
    </div>`;
  }

  #searchView(): TemplateResult {
    const { view } = this.host;
    return html`<label class="search">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="m20 20-4.5-4.5M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z" />
      </svg>
      <input
        type="search"
        aria-label=${t('timeline.search')}
        placeholder=${t('timeline.search')}
        title=${t('timeline.search-hint')}
        maxlength="200"
        autocomplete="off"
        spellcheck="false"
        .value=${this.#typed ?? view.state.text}
        @input=${(event: Event) => this.#onType((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#onSearchKey(event)}
      />
    </label>`;
  }

  /** What is typed is seen first; then, once for all keys since, the plan follows. */
  #onType(text: string): void {
    const waiting = this.#typed !== undefined;
    this.#typed = text;
    if (!waiting) requestAnimationFrame(() => setTimeout(() => this.#take()));
  }

  #take(text = this.#typed): void {
    this.#typed = undefined;
    if (text !== undefined) this.host.view.set({ text });
  }

  #onSearchKey(event: KeyboardEvent): void {
    const { view } = this.host;
    this.#take();
    if (event.key === 'Enter') this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown') this.#intoPlan();
    else if (event.key === 'Escape' && view.state.text !== '') this.#take('');
    else if (event.key === 'Escape') this.#intoPlan();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Goes to the next match in time; the focus stays in the field, so that Enter goes on. */
  #step(by: 1 | -1): void {
    const { host } = this;
    const id = this.#matches.step(by);
    if (!id) return host.say(t('timeline.no-match'));
    host.view.uncover(id);
    host.focusId = id;
    host.setSelection([id], id);
    host.scrollToItem(id);
    const title = host.plan!.items.get(id)!.title;
    host.say(`${this.#position()}: ${title}`);
    host.refresh();
  }

  #intoPlan(): void {
    const { host } = this;
    const id = host.focusId ?? this.#matches.step(1);
    if (id) host.focusItem(id, true);
  }

  #position(): string {
    const { index, count } = this.#matches;
    return t('timeline.match-of', numberText(index + 1), numberText(count));
  }

  #dimensionView(dimension: Dimension): TemplateResult {
    const { effective } = this.host.view;
    const name = t(`timeline.filter-${dimension}`);
    const chosen = effective[dimension].size;
    return this.#popovers.view({
      name: dimension,
      role: 'menu',
      label: chosen > 0 ? tn('timeline.filter-chosen', chosen, name) : t('timeline.filter-by', name),
      className: chosen > 0 ? 'on' : '',
      button: html`${name} ${chosen > 0 ? html`<b class="badge">${numberText(chosen)}</b>` : nothing}`,
      content: () => this.#optionsView(dimension),
    });
  }

  #optionsView(dimension: Dimension): TemplateResult {
    const { plan, view } = this.host;
    const counts = countsOf(plan!, view.state, dimension);
    const options = optionsOf(plan!, dimension);
    if (options.length === 0) return html`<p class="none">${t(`timeline.filter-none-${dimension}`)}</p>`;
    let heading = '';
    return html`${options.map((option) => {
      const title = option.heading !== heading ? option.heading : '';
      heading = option.heading;
      return html`${title ? html`<div class="heading" role="presentation">${title}</div>` : nothing}
      ${this.#optionView(dimension, option, counts.get(option.id) ?? 0)}`;
    })}`;
  }

  #optionView(dimension: Dimension, option: FilterOption, count: number): TemplateResult {
    const { view } = this.host;
    const chosen: ReadonlySet<string> = view.effective[dimension];
    const checked = chosen.has(option.id);
    return html`<button
      role="menuitemcheckbox"
      aria-checked=${checked ? 'true' : 'false'}
      tabindex="-1"
      class=${count === 0 && !checked ? 'empty' : ''}
      @click=${() => view.set(withToggled(view.state, dimension, option.id))}
    >
      <span class="check" aria-hidden="true">${checked ? '✓' : ''}</span>
      ${
        option.person
          ? html`<span class="avatar ${option.person.side}" data-initials=${option.person.initials}></span>`
          : nothing
      }
      <span class="name">${option.name}</span><span class="count">${numberText(count)}</span>
    </button>`;
  }

  #chipsView(): TemplateResult | typeof nothing {
    const { plan, view } = this.host;
    const state = view.effective;
    const chips = DIMENSIONS.filter((dimension) => state[dimension].size > 0).flatMap((dimension) => {
      const ids: ReadonlySet<string> = state[dimension];
      const chosen = optionsOf(plan!, dimension).filter((option) => ids.has(option.id));
      if (chosen.length > CHIPS_EACH) {
        const text = t('timeline.chip-many', t(`timeline.filter-${dimension}`), chosen.length);
        return [this.#chip(text, () => view.set({ [dimension]: new Set() }))];
      }
      return chosen.map((option) =>
        this.#chip(option.full, () => view.set(withToggled(view.state, dimension, option.id))),
      );
    });
    return chips.length > 0 ? html`<div class="active">${chips}</div>` : nothing;
  }

  #chip(text: string, remove: () => void): TemplateResult {
    return html`<button class="chosen" aria-label=${t('timeline.remove-filter', text)} @click=${remove}>
      <span>${text}</span><span aria-hidden="true">×</span>
    </button>`;
  }

  #endView(): TemplateResult {
    const { plan, view } = this.host;
    const { index, count } = this.#matches;
    const text =
      index >= 0 ? this.#position() : t('timeline.shown-of', numberText(count), numberText(plan!.items.size));
    return html`<span class="found" role="status">${text}</span>
      <button aria-pressed=${view.state.dim ? 'true' : 'false'} @click=${() => view.set({ dim: !view.state.dim })}>
        ${t('timeline.dim')}
      </button>
      <button @click=${() => view.clearFilters()}>${t('timeline.clear')}</button>`;
  }

  #groupView(): TemplateResult {
    const { view } = this.host;
    const name = (group: Grouping): string => t(`timeline.group-${group}`);
    const label = t('timeline.grouped', name(view.state.group));
    return this.#popovers.view({
      name: 'group',
      role: 'menu',
      label,
      className: 'grouping',
      button: label,
      content: () =>
        html`${GROUPINGS.map(
          (group) =>
            html`<button
              role="menuitemradio"
              aria-checked=${view.state.group === group ? 'true' : 'false'}
              tabindex="-1"
              @click=${() => {
                this.#popovers.close();
                view.set({ group, collapsed: new Set() });
              }}
            >
              <span class="check" aria-hidden="true">${view.state.group === group ? '✓' : ''}</span
              ><span class="name">${name(group)}</span>
            </button>`,
        )}`,
    });
  }

  overPlan(): TemplateResult | symbol {
    return html`${this.#nothingFound()} ${this.#hiddenNote()}`;
  }

  #nothingFound(): TemplateResult | typeof nothing {
    const { view, layout } = this.host;
    if (!view.filtering || view.state.dim || layout.placedCount > 0) return nothing;
    const waiting = layout.tray.length;
    return html`<div class="hint no-match">
      <div class="hint-title">${t('timeline.nothing-found')}</div>
      <p>${waiting > 0 ? tn('timeline.found-in-tray', waiting) : t('timeline.nothing-found-hint')}</p>
      <button class="primary" @click=${() => view.clearFilters()}>${t('timeline.clear-filters')}</button>
    </div>`;
  }

  /** The item whose panel is open must not vanish without a word. */
  #hiddenNote(): TemplateResult | typeof nothing {
    const { view, plan, openItem } = this.host;
    const why = openItem ? view.hidden(openItem) : undefined;
    if (!openItem || !why) return nothing;
    const title = plan!.items.get(openItem)!.title;
    return html`<div class="hidden-note" role="status">
      <span>${t(`timeline.hidden-${why}`, title)}</span>
      <button @click=${() => this.#show(openItem)}>${t('timeline.show-it')}</button>
    </div>`;
  }

  #show(id: string): void {
    this.host.view.uncover(id);
    this.host.focusItem(id, true);
  }
}

/** The menu of saved views: those shared with all who see the plan, and one's own. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineHost } from './host.js';
import { HttpFailure, type LiveHttp } from './live-http.js';
import type { Fields } from './model.js';
import { newId } from './new-id.js';
import type { Popovers } from './popover-menu.js';
import { t } from './texts.js';
import { readView, writeView } from './view-state.js';

/** A view that was kept under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** As in the page's address, without a question mark. */
  readonly query: string;
  /** Whether all who see the plan see it too. */
  readonly shared: boolean;
}

type Page = 'list' | 'save' | 'rename' | 'link';

function isViews(answer: unknown): answer is { id: string; name: string; query: string }[] {
  const text = (one: object, field: string): boolean => typeof (one as Record<string, unknown>)[field] === 'string';
  return (
    Array.isArray(answer) &&
    answer.every(
      (one: unknown) =>
        typeof one === 'object' && one !== null && ['id', 'name', 'query'].every((field) => text(one, field)),
    )
  );
}

export class SavedViews {
  #mine: readonly SavedView[] = [];
  #page: Page = 'list';
  #current: string | null = null;
  #popovers: Popovers | undefined;

  /** @param http where one's own views are kept; undefined before there is a connection */
  constructor(
    private readonly host: TimelineHost,
    private readonly http: () => LiveHttp | undefined,
  ) {}

  /** All views that this person can choose: first one's own, then the shared ones, each by name. */
  get all(): readonly SavedView[] {
    const shared = (this.host.plan?.views ?? []).map(({ id, name, query }) => {
      return { id, name, query: query ?? '', shared: true };
    });
    return [...this.#mine, ...shared];
  }

  /** The view that was chosen last, if it is still there. */
  get current(): SavedView | undefined {
    return this.all.find((view) => view.id === this.#current);
  }

  /** Shows a saved view. */
  show(view: SavedView): void {
    this.#current = view.id;
    this.host.lookAt(view.query);
    this.host.say(t('timeline.view-shown', view.name));
  }

  /** Fetches one's own views; what was known stays when that fails. */
  async fetch(): Promise<void> {
    try {
      const answer = await this.http()?.ask('GET', 'views');
      if (!isViews(answer)) return;
      this.#mine = answer
        .map(({ id, name, query }) => ({ id, name, query, shared: false }))
        .sort((a, b) => a.name.localeCompare(b.name));
      this.host.refresh();
    } catch (failure) {
      this.#complain(failure);
    }
  }

  /** Whether something else is seen than the saved view says, the days in sight aside. */
  #differs(view: SavedView): boolean {
    return writeView(readView(view.query)) !== writeView(this.host.view.state);
  }

  /** The button and its panel. */
  view(popovers: Popovers): TemplateResult {
    this.#popovers = popovers;
    const { current } = this;
    const changed = current && this.#differs(current);
    const name = current ? (changed ? t('timeline.view-changed', current.name) : current.name) : t('timeline.views');
    return popovers.view({
      name: 'views',
      role: this.#page === 'list' ? 'menu' : 'dialog',
      label: current ? t('timeline.views-now', name) : t('timeline.views'),
      className: 'views',
      button: html`<span class="name">${name}</span>`,
      opened: () => {
        this.#page = 'list';
        void this.fetch();
      },
      content: () => this.#content(),
    });
  }

  #content(): TemplateResult {
    switch (this.#page) {
      case 'list':
        return this.#list();
      case 'save':
        return this.#form(t('timeline.view-save-as'), '', true, (name, shared) => this.#save(name, shared));
      case 'rename': {
        const view = this.current;
        return this.#form(
          t('timeline.view-rename'),
          view?.name ?? '',
          false,
          (name) => view && this.#write(view, { name }),
        );
      }
      case 'link':
        return this.#linkForm();
    }
  }

  #turnTo(page: Page): void {
    this.#page = page;
    this.#popovers?.renew();
  }

  #list(): TemplateResult {
    const { all, current, host } = this;
    const part = (shared: boolean): readonly SavedView[] => all.filter((view) => view.shared === shared);
    const mayWrite = current && (!current.shared || host.canEdit);
    return html`${all.length === 0 ? html`<p class="none">${t('timeline.views-none')}</p>` : nothing}
      ${this.#entries(t('timeline.views-mine'), part(false))} ${this.#entries(t('timeline.views-shared'), part(true))}
      <hr role="separator" />
      ${
        current && mayWrite
          ? html`${this.#action(t('timeline.view-update', current.name), () => this.#update(current))}
            ${this.#action(t('timeline.view-rename-it', current.name), () => this.#turnTo('rename'), false)}
            ${this.#action(t('timeline.view-delete', current.name), () => void this.#remove(current))}`
          : nothing
      }
      ${this.#action(t('timeline.view-save-as'), () => this.#turnTo('save'), false)}
      ${this.#action(t('timeline.view-copy-link'), () => void this.#copyLink(), false)}`;
  }

  #entries(heading: string, views: readonly SavedView[]): TemplateResult | typeof nothing {
    if (views.length === 0) return nothing;
    return html`<div class="heading" role="presentation">${heading}</div>
      ${views.map(
        (view) =>
          html`<button
            role="menuitemradio"
            aria-checked=${view.id === this.#current ? 'true' : 'false'}
            tabindex="-1"
            title=${view.name}
            @click=${() => {
              this.#popovers?.close();
              this.show(view);
            }}
          >
            <span class="check" aria-hidden="true">${view.id === this.#current ? '✓' : ''}</span
            ><span class="name">${view.name}</span>
          </button>`,
      )}`;
  }

  #action(text: string, run: () => void, closes = true): TemplateResult {
    const act = (): void => {
      if (closes) this.#popovers?.close();
      run();
    };
    return html`<button role="menuitem" tabindex="-1" @click=${act}>
      <span class="check" aria-hidden="true"></span><span class="name">${text}</span>
    </button>`;
  }

  #form(title: string, name: string, ask: boolean, done: (name: string, shared: boolean) => unknown): TemplateResult {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const data = new FormData(event.currentTarget as HTMLFormElement);
      const given = (data.get('name') as string).trim();
      if (given === '') return;
      this.#popovers?.close();
      done(given, data.get('who') === 'shared');
    };
    return html`<form @submit=${submit}>
      <label
        >${t('timeline.view-name')}
        <input name="name" .value=${name} maxlength="100" required autocomplete="off" />
      </label>
      ${
        ask
          ? html`${this.#choice('private', true)} ${this.host.canEdit ? this.#choice('shared', false) : nothing}`
          : nothing
      }
      <div class="buttons">
        <button type="button" @click=${() => this.#turnTo('list')}>${t('timeline.view-cancel')}</button>
        <button class="primary" title=${title}>${t('timeline.view-save')}</button>
      </div>
    </form>`;
  }

  #choice(who: 'private' | 'shared', checked: boolean): TemplateResult {
    return html`<label class="choice">
      <input type="radio" name="who" value=${who} ?checked=${checked} />
      <span>${t(`timeline.view-${who}`)}<small>${t(`timeline.view-${who}-hint`)}</small></span>
    </label>`;
  }

  #linkForm(): TemplateResult {
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <label
        >${t('timeline.view-link')}
        <input readonly .value=${this.host.linkTo(this.host.viewQuery())} />
      </label>
    </form>`;
  }

  /* ---- what the entries do ---- */

  #save(name: string, shared: boolean): void {
    const view = { id: newId(), name, query: this.host.viewQuery(), shared };
    this.#current = view.id;
    if (!shared) return void this.#put(view, t('timeline.view-saved', name));
    const to = { name, query: view.query || null, owner: this.host.plan!.me.id };
    if (this.host.desk.propose([{ op: 'add', type: 'view', id: view.id, to }])) {
      this.host.tell(t('timeline.view-saved-shared', name));
    }
  }

  #update(view: SavedView): void {
    this.#write(view, { query: this.host.viewQuery() });
  }

  #write(view: SavedView, part: { name?: string; query?: string }): void {
    const next = { ...view, ...part };
    if (!view.shared) return void this.#put(next, t('timeline.view-saved', next.name));
    const to: Fields = part.query === undefined ? { name: next.name } : { query: next.query || null };
    if (this.host.desk.propose([{ op: 'set', type: 'view', id: view.id, to }])) {
      this.host.tell(t('timeline.view-saved', next.name));
    }
  }

  async #put(view: SavedView, told: string): Promise<void> {
    const { id, name, query } = view;
    try {
      await this.http()?.ask('PUT', `views/${id}`, { name, query });
      this.host.tell(told);
    } catch (failure) {
      return this.#complain(failure);
    }
    await this.fetch();
  }

  async #remove(view: SavedView): Promise<void> {
    const told = t('timeline.view-deleted', view.name);
    const undo = t('timeline.undo');
    if (view.shared) {
      if (this.host.desk.propose([{ op: 'remove', type: 'view', id: view.id }])) {
        this.host.tell(told, [{ label: undo, run: () => this.host.desk.undo() }]);
      }
      return;
    }
    try {
      await this.http()?.ask('DELETE', `views/${view.id}`);
    } catch (failure) {
      return this.#complain(failure);
    }
    const back = t('timeline.view-saved', view.name);
    this.host.tell(told, [{ label: undo, run: () => void this.#put(view, back) }]);
    await this.fetch();
  }

  async #copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.host.linkTo(this.host.viewQuery()));
      this.#popovers?.close();
      this.host.tell(t('timeline.view-link-copied'));
    } catch {
      // Not allowed here, as over plain http: the person copies it.
      this.#turnTo('link');
    }
  }

  #complain(failure: unknown): void {
    this.host.tell((failure instanceof HttpFailure && failure.told) || t('timeline.views-failed'));
  }
}

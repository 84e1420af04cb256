/** The faces of those who are here, in the toolbar, and the panel behind them: who does what, following, the freeze. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { TimelineHost } from '../host.js';
import { firstName, quoted } from '../messages.js';
import type { Person, Present } from '../model.js';
import { Popovers } from '../popover-menu.js';
import type { Presence } from '../presence.js';
import { t, tn } from '../texts.js';
import type { Following } from './following.js';
import type { Freeze } from './freeze.js';

/** More faces than these are a number. */
const MOST_FACES = 5;

export class Faces {
  /** Drawn by itself, so that the plan is not drawn anew whenever anybody moves. */
  readonly element = document.createElement('div');
  readonly #popovers: Popovers;

  constructor(
    private readonly host: TimelineHost,
    private readonly presence: Presence,
    private readonly following: Following,
    private readonly freeze: Freeze,
  ) {
    this.element.className = 'faces';
    this.#popovers = new Popovers(
      () => host.shadowRoot!,
      () => this.draw(),
    );
  }

  draw(): void {
    const { plan } = this.host;
    render(plan ? this.#view() : nothing, this.element);
    this.#popovers.drawn();
  }

  #view(): TemplateResult {
    const others = [...this.presence.others.values()].sort((a, b) => Number(a.idle ?? false) - Number(b.idle ?? false));
    const me = this.#me;
    const shown = others.slice(0, others.length > MOST_FACES ? MOST_FACES - 1 : MOST_FACES);
    const more = others.length - shown.length;
    const names = others.map((one) => this.#nameWithState(one)).join(', ');
    return this.#popovers.view({
      name: 'here',
      role: 'menu',
      className: 'here',
      label: others.length > 0 ? t('timeline.together.here-with', names) : t('timeline.together.here-alone'),
      button: html`${me ? face(me, false) : nothing}${shown.map(({ person, idle }) => face(person, !!idle))}${
        more > 0 ? html`<span class="avatar more" data-initials="+${more}"></span>` : nothing
      }`,
      content: () => this.#panel(others, me),
    });
  }

  get #me(): Person | undefined {
    const { plan } = this.host;
    return plan?.people.get(plan.me.id);
  }

  #nameWithState({ person, idle }: Present): string {
    return idle ? t('timeline.together.name-idle', person.name) : person.name;
  }

  #panel(others: readonly Present[], me: Person | undefined): TemplateResult {
    return html`<div class="heading" role="presentation">${tn('timeline.together.here', others.length + 1)}</div>
      <div class="people" role="presentation">
        ${me ? this.#row(me, t('timeline.together.you'), false) : nothing}
        ${others.map((one) => this.#row(one.person, this.#doing(one), !!one.idle))}
      </div>
      ${this.#entries(others)}`;
  }

  #row(person: Person, doing: string, idle: boolean): TemplateResult {
    return html`<div class="person" role="presentation">
      ${face(person, idle)}<span class="name">${person.name}</span><span class="doing">${doing}</span>
    </div>`;
  }

  /** In a few words, the most telling first. */
  #doing({ idle, moving, typing, selected, follows, view }: Present): string {
    const title = (id: string | undefined): string | undefined => {
      const known = id === undefined ? undefined : this.host.plan?.items.get(id)?.title;
      return known && quoted(known);
    };
    const moved = title(moving?.[0]?.item);
    const written = title(typing?.item);
    const chosen = title(selected?.[0]);
    if (idle) return t('timeline.together.idle');
    if (view) return t('timeline.together.presents');
    if (moved) return t('timeline.together.moves', moved);
    if (written) return t('timeline.together.writes', written);
    if (follows && follows === this.host.plan?.me.id) return t('timeline.together.follows-you');
    return chosen ?? '';
  }

  #entries(others: readonly Present[]): TemplateResult | typeof nothing {
    const { following, freeze } = this;
    const presenters = others.filter((one) => one.view && one.person.id !== following.leader?.person.id);
    const entries = [
      ...presenters.map(({ person }) =>
        this.#entry(t('timeline.together.follow', firstName(person.name)), () => following.accept(person.id)),
      ),
      ...(following.leader
        ? [this.#entry(t('timeline.together.stop-following'), () => following.leave())]
        : following.offering
          ? [this.#entry(t('timeline.together.stop-offering'), () => following.stopOffering())]
          : [this.#entry(t('timeline.together.offer'), () => following.startOffering())]),
      ...(freeze.mayFreeze ? [this.#entry(t('timeline.together.freeze'), () => freeze.set())] : []),
      ...(freeze.mayLift ? [this.#entry(t('timeline.together.lift'), () => freeze.lift())] : []),
    ];
    return html`<hr role="separator" />
      ${entries}`;
  }

  #entry(text: string, run: () => void): TemplateResult {
    const act = (): void => {
      this.#popovers.close();
      run();
    };
    return html`<button role="menuitem" tabindex="-1" @click=${act}><span class="name">${text}</span></button>`;
  }
}

function face({ side, initials, name }: Person, idle: boolean): TemplateResult {
  return html`<span
    class="avatar ${side} ${idle ? 'idle' : ''}"
    data-initials=${initials}
    title=${idle ? t('timeline.together.name-idle', name) : name}
  ></span>`;
}

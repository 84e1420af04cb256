/** The small form at a bar in which a question is asked: the easiest thing on the screen. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { placeCard } from '../detail/placing.js';
import type { TimelineHost } from '../host.js';
import { TEAM_TITLE } from '../messages.js';
import type { Edit, Fields, ItemFields, Op, Person, Team } from '../model.js';
import { newId } from '../new-id.js';
import type { Plan, PlanEvent } from '../plan-store.js';
import { t } from '../texts.js';
import { isoOf } from '../time-scale.js';
import { linksOfItem } from './signs.js';

/** As the server has it. */
export const LONGEST_QUESTION = 1000;

/** What a person has written of a question; kept when the form is closed. */
export interface Draft {
  readonly text: string;
  /** `team:<code>` or `person:<id>`. */
  readonly to: string;
  /** An ISO date; empty for none. */
  readonly due: string;
  /** `item`, `dates`, or the id of a link. */
  readonly about: string;
}

/** Whom somebody of this side asks first about an item: the other team; a bridge or guest those who do it. */
export function firstAddressee(me: Person | undefined, item: ItemFields): Team {
  if (me?.side === 'marketing') return 'it';
  return me?.side === 'it' ? 'marketing' : item.team;
}

/** The step that asks. */
export function questionOp(item: string, { text, to, due, about }: Draft): Op & { to: Fields } {
  const [kind, whom] = to.split(':');
  const addressee: Fields = kind === 'team' ? { team: whom } : { person: whom };
  return {
    op: 'add',
    type: 'question',
    id: newId(),
    to: { item, text: text.trim(), ...addressee, due: due || null, about },
  };
}

/** Everybody who can be asked: the teams, then the people but oneself by name. */
export function addressees({ people, me }: Plan): { value: string; text: string }[] {
  const others = [...people.values()].filter((one) => one.id !== me.id).sort((a, b) => a.name.localeCompare(b.name));
  return [
    { value: 'team:it', text: TEAM_TITLE.it },
    { value: 'team:marketing', text: TEAM_TITLE.marketing },
    ...others.map((one) => ({ value: `person:${one.id}`, text: one.name })),
  ];
}

export class Ask {
  #item: ItemFields | undefined;
  readonly #drafts = new Map<string, Draft>();
  /** Questions that the server has not answered for yet, by edit. */
  readonly #sent = new Map<string, { readonly item: string; readonly draft: Draft }>();
  #wrong = '';

  constructor(
    private readonly host: TimelineHost,
    private readonly propose: (ops: readonly Op[]) => Edit,
    private readonly box: () => HTMLElement,
  ) {}

  get isOpen(): boolean {
    return this.#item !== undefined;
  }

  /** Opens at the item's bar, with what was written there last. */
  open(id: string): void {
    const item = this.host.plan?.items.get(id);
    if (!item) return;
    this.close(false);
    this.host.scrollToItem(id);
    this.host.focusId = id;
    this.#item = item;
    this.#wrong = '';
    this.host.refresh();
    this.#draw();
    void this.host.updateComplete.then(() => {
      this.place();
      this.#field?.focus({ preventScroll: true });
    });
  }

  /** @param back whether the focus goes back to the bar */
  close(back: boolean): void {
    const id = this.#item?.id;
    if (!id) return;
    this.#item = undefined;
    this.#draw();
    if (back) this.host.barOf(id)?.focus({ preventScroll: true });
  }

  get #field(): HTMLTextAreaElement | null {
    return this.box().querySelector('textarea');
  }

  #draft(item: ItemFields): Draft {
    const { people, me } = this.host.plan!;
    const first: Draft = { text: '', to: `team:${firstAddressee(people.get(me.id), item)}`, due: '', about: 'item' };
    return this.#drafts.get(item.id) ?? first;
  }

  #write(to: Partial<Draft>): void {
    const item = this.#item;
    if (!item) return;
    this.#drafts.set(item.id, { ...this.#draft(item), ...to });
    if (this.#wrong) {
      this.#wrong = '';
      this.#draw();
    }
  }

  #draw(): void {
    const item = this.#item;
    render(item ? this.#view(item, this.#draft(item)) : nothing, this.box());
    if (item) this.place();
  }

  #view(item: ItemFields, draft: Draft): TemplateResult {
    const plan = this.host.plan!;
    const value = (event: Event): string => (event.target as HTMLInputElement).value;
    const option = (one: string, text: string, chosen: string): TemplateResult =>
      html`<option value=${one} ?selected=${one === chosen}>${text}</option>`;
    return html`<form
      class="ask"
      role="dialog"
      aria-label=${t('timeline.talk.ask-about', item.title)}
      popover="manual"
      @submit=${this.#onSubmit}
      @keydown=${this.#onKey}
    >
      <p class="ask-title">${t('timeline.talk.ask-about', item.title)}</p>
      <textarea
        rows="3"
        maxlength=${LONGEST_QUESTION}
        aria-label=${t('timeline.talk.question')}
        aria-invalid=${this.#wrong ? 'true' : 'false'}
        aria-describedby="ask-note"
        placeholder=${t('timeline.talk.placeholder')}
        .value=${draft.text}
        @input=${(event: Event) => this.#write({ text: value(event) })}
      ></textarea>
      <p id="ask-note" role="status" class=${this.#wrong ? 'wrong' : ''}>${this.#wrong || t('timeline.talk.keys')}</p>
      <div class="ask-fields">
        <label
          >${t('timeline.talk.to')}
          <select name="to" @change=${(event: Event) => this.#write({ to: value(event) })}>
            ${addressees(plan).map((one) => option(one.value, one.text, draft.to))}
          </select></label
        >
        <label
          >${t('timeline.talk.due')}
          <input
            type="date"
            name="due"
            min=${isoOf(this.host.todayDay)}
            .value=${draft.due}
            @change=${(event: Event) => this.#write({ due: value(event) })}
        /></label>
        <label class="wide"
          >${t('timeline.talk.about')}
          <select name="about" @change=${(event: Event) => this.#write({ about: value(event) })}>
            ${option('item', t('timeline.talk.about-item'), draft.about)}
            ${option('dates', t('timeline.talk.about-dates'), draft.about)}
            ${linksOfItem(plan, item.id).map(({ link, other }) =>
              option(link.id, t('timeline.talk.about-link', other.title), draft.about),
            )}
          </select></label
        >
      </div>
      <div class="ask-buttons">
        <button type="button" @click=${() => this.close(true)}>${t('timeline.talk.cancel')}</button>
        <button type="submit" class="primary">${t('timeline.talk.send')}</button>
      </div>
    </form>`;
  }

  /** Beside its bar, wherever that was scrolled to; at the timeline's upper edge where the bar is out of sight. */
  place(): void {
    const form = this.box().querySelector<HTMLElement>('.ask');
    const item = this.#item;
    if (!form || !item) return;
    if (!form.matches(':popover-open')) form.showPopover();
    const bar = this.host.barOf(item.id)?.getBoundingClientRect();
    const sight = this.host.sight();
    const anchor = bar ?? new DOMRect(sight.clientX, sight.clientY, 0, 0);
    const size = { width: form.offsetWidth, height: form.offsetHeight };
    const spot = placeCard(
      anchor,
      size,
      { width: innerWidth, height: innerHeight },
      Math.max(anchor.left, sight.clientX),
    );
    form.style.left = `${spot.left}px`;
    // The form is never made smaller than what is in it: rather it covers the bar.
    form.style.top = `${Math.max(8, Math.min(spot.top, innerHeight - size.height - 8))}px`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close(true);
    } else if (event.key === 'Enter' && !event.shiftKey && event.target === this.#field) {
      event.preventDefault();
      this.#send();
    }
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#send();
  };

  #send(): void {
    const { host } = this;
    const item = this.#item!;
    const draft = this.#draft(item);
    if (draft.text.trim() === '') {
      this.#wrong = t('timeline.talk.empty');
      this.#draw();
      this.#field?.focus();
      return;
    }
    if (!host.plan?.items.has(item.id)) {
      this.#wrong = t('timeline.talk.item-gone');
      this.#draw();
      return;
    }
    const edit = this.propose([questionOp(item.id, draft)]);
    this.#sent.set(edit.id, { item: item.id, draft });
    this.#drafts.delete(item.id);
    this.close(true);
    const whom = addressees(host.plan).find((one) => one.value === draft.to)?.text ?? '';
    const text = t('timeline.talk.asked', whom, item.title);
    host.desk.offerUndo(text, edit);
    host.say(text);
  }

  /** A question that the server did not take is there to be sent again. */
  planChanged({ kind, edit }: PlanEvent): void {
    const sent = edit && this.#sent.get(edit.id);
    if (!sent) return;
    this.#sent.delete(edit.id);
    if (kind === 'refused' && !this.#drafts.has(sent.item)) this.#drafts.set(sent.item, sent.draft);
    else if (kind === 'changed') this.#sent.delete(edit.id);
  }
}

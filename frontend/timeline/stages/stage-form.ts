/** Writes a stage's name, goal and colour beside its heading: one edit when it closes. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { StageField } from '../detail/actions.js';
import { placeMenu } from '../detail/placing.js';
import type { TimelineHost } from '../host.js';
import type { Fields, Op, StageColour, StageFields } from '../model.js';
import { t } from '../texts.js';
import { COLOURS, colourName, proposeAndTell } from './stage-actions.js';

const LONGEST_NAME = 200;
const LONGEST_GOAL = 2_000;

export class StageForm {
  #stage: StageFields | undefined;
  #colour: StageColour | null = null;
  #wrong = '';
  #heading: () => HTMLElement | null = () => null;

  constructor(
    readonly host: TimelineHost,
    private readonly box: () => HTMLElement,
  ) {}

  get isOpen(): boolean {
    return this.#stage !== undefined;
  }

  /** @param heading finds what the form stands beside, and what gets the focus back */
  open(id: string, field: StageField, heading: () => HTMLElement | null): void {
    this.#leave();
    const stage = this.host.plan?.stages.find((one) => one.id === id);
    if (!stage || !this.host.canEdit) return;
    this.#stage = stage;
    this.#colour = stage.colour ?? null;
    this.#wrong = '';
    this.#heading = heading;
    this.#draw();
    const form = this.#form!;
    this.#input('name').value = stage.name;
    this.#input('goal').value = stage.goal ?? '';
    form.showPopover();
    this.place();
    if (field === 'colour') form.querySelector<HTMLInputElement>('input[type=radio]:checked')?.focus();
    else this.#input(field).select();
    if (field !== 'colour') this.#input(field).focus();
  }

  get #form(): HTMLElement | null {
    return this.box().querySelector<HTMLElement>('.stage-form');
  }

  #input(field: 'name' | 'goal'): HTMLInputElement | HTMLTextAreaElement {
    return this.#form!.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${field}]`)!;
  }

  /** Keeps the form beside its heading. */
  place(): void {
    const form = this.#form;
    const heading = this.#heading();
    if (!form || !heading) return;
    const size = { width: form.offsetWidth, height: form.offsetHeight };
    const spot = placeMenu(heading.getBoundingClientRect(), size, { width: innerWidth, height: innerHeight });
    form.style.left = `${spot.left}px`;
    form.style.top = `${spot.top}px`;
  }

  #draw(): void {
    render(this.#stage ? this.#view(this.#stage) : nothing, this.box());
  }

  #view(stage: StageFields): TemplateResult {
    return html`<div
      class="stage-form"
      popover="manual"
      role="dialog"
      aria-label=${t('timeline.stage.form', stage.name)}
      @keydown=${this.#onKey}
      @focusout=${this.#onFocusOut}
    >
      <label>
        <span>${t('timeline.stage.name')}</span>
        <input
          type="text"
          name="name"
          maxlength=${LONGEST_NAME}
          autocomplete="off"
          aria-invalid=${this.#wrong ? 'true' : 'false'}
          aria-describedby="stage-wrong"
        />
      </label>
      <p class="wrong" id="stage-wrong" role="status">${this.#wrong || nothing}</p>
      <label>
        <span>${t('timeline.stage.goal')}</span>
        <textarea name="goal" rows="3" maxlength=${LONGEST_GOAL}></textarea>
      </label>
      <fieldset>
        <legend>${t('timeline.stage.colour')}</legend>
        ${[null, ...COLOURS].map((colour) => this.#colourView(colour))}
      </fieldset>
      <div class="modal-buttons">
        <button type="button" @click=${() => this.#close()}>${t('timeline.move.cancel')}</button>
        <button type="button" class="primary" @click=${() => this.#save()}>${t('timeline.stage.save')}</button>
      </div>
    </div>`;
  }

  #colourView(colour: StageColour | null): TemplateResult {
    const name = colourName(colour);
    return html`<label class="swatch-choice" title=${name}>
      <input
        type="radio"
        name="colour"
        .checked=${this.#colour === colour}
        @change=${() => {
          this.#colour = colour;
          this.#draw();
        }}
      />
      <span class="swatch ${colour ?? 'none'}" aria-hidden="true"></span>
      <span class="swatch-name">${name}</span>
    </label>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    const button = (event.target as HTMLElement).tagName === 'BUTTON';
    const writesLine = (event.target as HTMLElement).tagName === 'TEXTAREA' && event.shiftKey;
    if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && !button && !writesLine) this.#save();
    else return;
    event.preventDefault();
  };

  /** The focus leaves the form: what was written is kept, unless the name is empty. */
  readonly #onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget as Node | null;
    if (to && this.#form?.contains(to)) return;
    // A press beside the fields, inside the form, takes the focus nowhere.
    if (to === null && this.#form?.matches(':hover')) return;
    this.#leave();
  };

  #leave(): void {
    if (!this.#stage) return;
    if (this.#input('name').value.trim() === '') this.#close(false);
    else this.#save(false);
  }

  #save(back = true): void {
    const stage = this.#stage!;
    const name = this.#input('name').value.trim();
    if (name === '') {
      this.#wrong = t('timeline.stage.name-empty');
      this.#draw();
      this.#input('name').focus();
      return;
    }
    const goal = this.#input('goal').value.trim() || null;
    const op = stageOp(stage, { name, goal, colour: this.#colour });
    this.#close(back);
    if (op) proposeAndTell(this, [op], t('timeline.stage.changed', name));
  }

  #close(back = true): void {
    const heading = this.#heading();
    this.#stage = undefined;
    if (back) heading?.focus({ preventScroll: true });
    this.#draw();
  }

  /** A stage that somebody has deleted has no form any more. */
  planChanged(): void {
    const stage = this.#stage;
    if (!stage || this.host.plan?.stages.some((one) => one.id === stage.id)) return;
    this.host.tell(t('timeline.stage.gone', stage.name));
    this.#close(false);
  }
}

/** The step from what the person saw to what was written; undefined when nothing differs. */
export function stageOp(
  seen: StageFields,
  to: { readonly name: string; readonly goal: string | null; readonly colour: StageColour | null },
): Op | undefined {
  const from: Fields = {};
  const changed: Fields = {};
  for (const field of ['name', 'goal', 'colour'] as const) {
    const before = seen[field] ?? null;
    if (before === to[field]) continue;
    from[field] = before;
    changed[field] = to[field];
  }
  return Object.keys(changed).length > 0 ? { op: 'set', type: 'stage', id: seen.id, from, to: changed } : undefined;
}

/** “Move to…”: the form path of a drag. Where the items go, by stage, team and dates; durations and precision are kept. */
import { html, nothing, type TemplateResult } from 'lit';
import { placedDates, setItemAsSeen, shiftedDates, type TimeShift } from '../edits.js';
import type { TimelineHost } from '../host.js';
import * as say from '../messages.js';
import type { ItemFields, Op, Team } from '../model.js';
import { t } from '../texts.js';
import { addUnits, daysIn, isDated, isoOf, readPlanDate, spanOf, writePlanDate, type Day } from '../time-scale.js';
import type { Modal } from './modal.js';

/** What the form asks for. Null leaves as it is. */
export interface MoveWish {
  readonly stage: string | null;
  readonly team: Team | null;
  /** The new first day of the first item; undefined while the field holds no date. */
  readonly start: Day | undefined;
  /** The new last day, of one item alone. */
  readonly end: Day | undefined;
}

/** The day from which items are moved: their earliest start, or end where no start is known. Undefined without dates. */
export function firstDayOf(items: readonly ItemFields[]): Day | undefined {
  const days = items.map((item) => spanOf(item).start ?? spanOf(item).end).filter((day) => day !== undefined);
  return days.length > 0 ? Math.min(...days) : undefined;
}

/** The dates that an item gets. One without dates takes its usual length from the wished start on. */
export function datesAfter(
  item: ItemFields,
  items: readonly ItemFields[],
  wish: MoveWish,
): Pick<ItemFields, 'start' | 'end'> {
  const same = { start: item.start ?? null, end: item.end ?? null };
  const first = firstDayOf(items);
  if (wish.start === undefined) return same;
  if (!isDated(item)) {
    const usual = placedDates(item, wish.start);
    return wish.end === undefined || !hasOwnEnd(item) ? usual : { ...usual, end: isoOf(wish.end) };
  }
  const moved = shiftedDates(item, shiftOf(item, wish.start - first!));
  const resized = items.length === 1 && hasOwnEnd(item) && wish.end !== undefined;
  return resized ? { start: moved.start, end: writePlanDate(wish.end, 'day') } : moved;
}

/** Whether the form asks for an end of its own: of what has two dates, known to the day. */
export function hasOwnEnd(item: ItemFields): boolean {
  if (item.kind === 'milestone') return false;
  const exact = [item.start, item.end].every((date) => readPlanDate(date)?.precision === 'day');
  return exact || !isDated(item);
}

function shiftOf(item: ItemFields, days: number): TimeShift {
  const { precision, start, end } = spanOf(item);
  if (precision === 'day') return { days };
  const count = Math.round(days / daysIn(precision));
  const from = start ?? end! + 1;
  return { days: addUnits(from, count, precision) - from, unit: precision, count };
}

/** The steps that the form's answer means. */
export function moveOps(items: readonly ItemFields[], wish: MoveWish): (Op | undefined)[] {
  return items.map((item) =>
    setItemAsSeen(item, {
      ...datesAfter(item, items, wish),
      stage: wish.stage ?? item.stage,
      team: wish.team ?? item.team,
    }),
  );
}

export class MoveForm {
  #items: readonly ItemFields[] = [];
  #wish: MoveWish = { stage: null, team: null, start: undefined, end: undefined };

  constructor(
    private readonly host: TimelineHost,
    private readonly modal: Modal,
  ) {}

  open(items: readonly ItemFields[]): void {
    const [first] = items;
    this.#items = items;
    const start = firstDayOf(items);
    const end = items.length === 1 && hasOwnEnd(first) ? spanOf(first).end : undefined;
    this.#wish = { stage: common(items, 'stage'), team: common(items, 'team'), start, end };
    this.modal.open({
      title: items.length === 1 ? t('timeline.move.title', first.title) : t('timeline.move.title-many', items.length),
      className: 'move-form',
      content: () => this.#view(),
    });
  }

  #view(): TemplateResult {
    const { plan } = this.host;
    const wish = this.#wish;
    const stages = plan!.stages.map((stage) => [stage.id, stage.name] as const);
    const teams = (['marketing', 'it'] as const).map((team) => [team, say.TEAM_TITLE[team]] as const);
    const wrong = this.#wrong();
    return html`<form method="dialog" @submit=${this.#onSubmit}>
      ${this.#choice('stage', t('timeline.move.stage'), wish.stage, stages)}
      ${this.#choice('team', t('timeline.move.team'), wish.team, teams)}
      ${this.#date('start', this.#items[0].kind === 'milestone' ? t('timeline.move.day') : t('timeline.move.start'))}
      ${this.#items.length === 1 && hasOwnEnd(this.#items[0]) ? this.#date('end', t('timeline.move.end')) : nothing}
      <p class="move-outcome ${wrong ? 'wrong' : ''}" role="status">${wrong || this.#outcome()}</p>
      <div class="modal-buttons">
        <button type="button" @click=${() => this.modal.close()}>${t('timeline.move.cancel')}</button>
        <button class="primary" type="submit">${t('timeline.move.do')}</button>
      </div>
    </form>`;
  }

  #choice(
    field: 'stage' | 'team',
    label: string,
    value: string | null,
    all: readonly (readonly [string, string])[],
  ): TemplateResult {
    const change = (event: Event): void => {
      const chosen = (event.target as HTMLSelectElement).value || null;
      this.#set(field === 'stage' ? { stage: chosen } : { team: chosen as Team | null });
    };
    return html`<label>
      <span>${label}</span>
      <select @change=${change} ?autofocus=${field === 'stage'}>
        ${common(this.#items, field) === null ? html`<option value="">${t('timeline.move.as-they-are')}</option>` : nothing}
        ${all.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
      </select>
    </label>`;
  }

  #date(edge: 'start' | 'end', label: string): TemplateResult {
    const day = this.#wish[edge];
    const change = (event: Event): void => {
      const read = readPlanDate((event.target as HTMLInputElement).value)?.first;
      if (edge === 'end') return this.#set({ end: read });
      const { start, end } = this.#wish;
      const along = read !== undefined && start !== undefined && end !== undefined ? end + read - start : end;
      this.#set({ start: read, end: along });
    };
    return html`<label>
      <span>${label}</span>
      <input type="date" .value=${day === undefined ? '' : isoOf(day)} @change=${change} />
    </label>`;
  }

  #set(to: Partial<MoveWish>): void {
    this.#wish = { ...this.#wish, ...to };
    this.modal.draw();
  }

  #wrong(): string {
    const { start, end } = this.#wish;
    return start !== undefined && end !== undefined && end < start ? t('timeline.move.end-before-start') : '';
  }

  /** What would come of it, in the words of a drag. */
  #outcome(): string {
    const [item] = this.#items;
    const after = datesAfter(item, this.#items, this.#wish);
    const { start, end } = spanOf(after);
    if (start === undefined && end === undefined) return t('timeline.card.no-dates');
    const before = firstDayOf([item]);
    const now = firstDayOf([{ ...item, ...after }]);
    return say.ghostText(after, before === undefined || now === undefined ? 0 : now - before);
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.#wrong()) return;
    const { host } = this;
    const items = this.#items;
    this.modal.close();
    const edit = host.desk.propose(moveOps(items, this.#wish).filter((op) => op && host.plan!.items.has(op.id)));
    if (!edit) return;
    const now = host.plan!.items.get(items[0].id)!;
    const text = items.length === 1 ? say.spokenPlace(host.plan!, now) : t('timeline.move.moved-many', items.length);
    host.desk.offerUndo(text, edit);
    host.say(text);
    host.focusItem(now.id, true);
  };
}

function common<F extends 'stage' | 'team'>(items: readonly ItemFields[], field: F): ItemFields[F] | null {
  const [first] = items;
  return items.every((item) => item[field] === first[field]) ? first[field] : null;
}

/** Messages inside the timeline: toasts that go by themselves, and alerts that wait for an answer. */
import { html, nothing, type TemplateResult } from 'lit';
import { TEXT } from './messages.js';

/** A button of a notice. The notice goes when it is pressed. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Notice {
  readonly id: number;
  /** An alert stays until it is answered or dismissed; a toast goes by itself. */
  readonly alert: boolean;
  readonly lines: readonly { readonly text: string; readonly actions: readonly NoticeAction[] }[];
  /** Called once the person has answered or dismissed it. */
  readonly settled?: (() => void) | undefined;
}

const TOAST_MILLIS = 10_000;
const PLAIN_MILLIS = 5_000;
/** More than these would cover the plan: the oldest toast goes. What waits for an answer stays. */
const MOST = 4;

interface Clock {
  timer: ReturnType<typeof setTimeout> | undefined;
  left: number;
  since: number;
}

/** Holds the notices and their time. A toast's time stops while the pointer or the focus is in it. */
export class Notices {
  #notices: readonly Notice[] = [];
  #clocks = new Map<number, Clock>();
  #next = 1;

  /** @param changed is called when there is something else to draw */
  constructor(private readonly changed: () => void) {}

  get all(): readonly Notice[] {
    return this.#notices;
  }

  /** Shows a message for a while; with actions for ten seconds. The same one without actions takes the former's place. */
  toast(text: string, actions: readonly NoticeAction[] = []): void {
    const same = this.#notices.find(
      ({ alert, lines }) => !alert && actions.length + lines[0].actions.length === 0 && lines[0].text === text,
    );
    if (same) this.#remove(same.id);
    const id = this.#add({ alert: false, lines: [{ text, actions }] });
    this.#clocks.set(id, { timer: undefined, left: actions.length > 0 ? TOAST_MILLIS : PLAIN_MILLIS, since: 0 });
    this.resume(id);
  }

  /** Shows a message until it is answered or dismissed, and calls `settled` then. */
  alert(lines: Notice['lines'], settled?: () => void): void {
    this.#add({ alert: true, lines, settled });
  }

  #add(notice: Omit<Notice, 'id'>): number {
    const id = this.#next++;
    const toasts = this.#notices.filter(({ alert }) => !alert);
    const tooMany = Math.max(0, this.#notices.length + 1 - MOST);
    for (const old of toasts.slice(0, tooMany)) this.#remove(old.id);
    this.#notices = [...this.#notices, { ...notice, id }];
    this.changed();
    return id;
  }

  /** Takes a notice away, as its answer or its × does. */
  dismiss(id: number): void {
    const settled = this.#notices.find((notice) => notice.id === id)?.settled;
    this.#remove(id);
    this.changed();
    settled?.();
  }

  #remove(id: number): void {
    this.#stop(id);
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
  }

  /** Takes away everything, as when the element leaves the page. */
  clear(): void {
    for (const notice of this.#notices) this.#stop(notice.id);
    this.#notices = [];
  }

  pause(id: number): void {
    const clock = this.#clocks.get(id);
    if (!clock || clock.timer === undefined) return;
    clearTimeout(clock.timer);
    clock.timer = undefined;
    clock.left = Math.max(1500, clock.left - (Date.now() - clock.since));
  }

  resume(id: number): void {
    const clock = this.#clocks.get(id);
    if (!clock || clock.timer !== undefined) return;
    clock.since = Date.now();
    clock.timer = setTimeout(() => this.dismiss(id), clock.left);
  }

  #stop(id: number): void {
    const clock = this.#clocks.get(id);
    if (clock?.timer !== undefined) clearTimeout(clock.timer);
    this.#clocks.delete(id);
  }

  view(): TemplateResult {
    return html`<div class="notices">${this.#notices.map((notice) => this.#noticeView(notice))}</div>`;
  }

  #noticeView(notice: Notice): TemplateResult {
    const act = (action: NoticeAction): void => {
      this.dismiss(notice.id);
      action.run();
    };
    const last = notice.lines.length - 1;
    return html`<div
      class="notice ${notice.alert ? 'alert' : 'toast'}"
      role=${notice.alert ? 'alert' : 'status'}
      @pointerenter=${() => this.pause(notice.id)}
      @pointerleave=${() => this.resume(notice.id)}
      @focusin=${() => this.pause(notice.id)}
      @focusout=${() => this.resume(notice.id)}
    >
      ${notice.lines.map(
        (line, i) =>
          html`<div class="line">
            <span>${line.text}</span>
            ${line.actions.map((a) => html`<button @click=${() => act(a)}>${a.label}</button>`)}
            ${
              i === last
                ? html`<button class="icon" aria-label=${TEXT.dismiss} @click=${() => this.dismiss(notice.id)}>
                    ×
                  </button>`
                : nothing
            }
          </div>`,
      )}
    </div>`;
  }
}

/** A button that opens a small panel above everything else: the browser's own popover, placed under its button. */
import { html, nothing, type TemplateResult } from 'lit';

export interface PopoverSpec {
  /** Tells it from the element's other popovers. */
  readonly name: string;
  readonly button: unknown;
  readonly label: string;
  readonly className?: string;
  /** `menu` for entries that the arrow keys walk, `dialog` for a form. */
  readonly role: 'menu' | 'dialog';
  /** It is about to be opened. */
  readonly opened?: () => void;
  /** Drawn only while it is open. */
  readonly content: () => TemplateResult;
}

/** Which of the element's popovers is open; at most one. */
export class Popovers {
  #open: string | null = null;
  #placed: string | null = null;

  /**
   * @param root where they are drawn
   * @param draw draws anew
   */
  constructor(
    private readonly root: () => ShadowRoot,
    private readonly draw: () => void,
  ) {}

  get open(): string | null {
    return this.#open;
  }

  /** Closes whatever is open; the focus goes back to its button. */
  close(): void {
    if (this.#open) this.#panel(this.#open)?.hidePopover();
  }

  /** What is shown in the open one is another than before: it is placed and focused anew. */
  renew(): void {
    this.#placed = null;
    this.draw();
  }

  #panel(name: string): HTMLElement | null {
    return this.root().getElementById(`pop-${name}`);
  }

  view(spec: PopoverSpec): TemplateResult {
    const id = `pop-${spec.name}`;
    const open = this.#open === spec.name;
    return html`<button
        class="pop ${spec.className ?? ''}"
        popovertarget=${id}
        aria-haspopup=${spec.role}
        aria-expanded=${open ? 'true' : 'false'}
        aria-label=${spec.label}
      >
        ${spec.button}
      </button>
      <div
        id=${id}
        popover
        class="popover"
        role=${spec.role}
        aria-label=${spec.label}
        @beforetoggle=${(event: ToggleEvent) => this.#onToggle(spec, event.newState === 'open')}
        @toggle=${() => this.drawn()}
        @keydown=${spec.role === 'menu' ? onMenuKey : keepKeys}
      >
        ${open ? spec.content() : nothing}
      </div>`;
  }

  #onToggle({ name, opened }: PopoverSpec, open: boolean): void {
    if (open) opened?.();
    if (open) this.#open = name;
    else if (this.#open === name) this.#close(name);
    delete this.#panel(name)?.dataset['placed'];
    this.#placed = null;
    this.draw();
  }

  /** What it holds is about to go, and the focus with it: its button takes that over. */
  #close(name: string): void {
    const panel = this.#panel(name);
    if (panel?.matches(':focus-within')) (panel.previousElementSibling as HTMLElement).focus();
    this.#open = null;
  }

  /** After drawing: places what has just been opened, and moves the focus into it. */
  drawn(): void {
    const name = this.#open;
    if (!name || this.#placed === name) return;
    const panel = this.#panel(name);
    if (!panel?.matches(':popover-open')) return;
    this.#placed = name;
    panel.dataset['placed'] = '';
    const button = panel.previousElementSibling!.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = panel;
    const below = button.bottom + 4;
    const fits = below + offsetHeight <= innerHeight - 8;
    panel.style.left = `${Math.max(8, Math.min(button.left, innerWidth - offsetWidth - 8))}px`;
    panel.style.top = `${fits ? below : Math.max(8, innerHeight - offsetHeight - 8)}px`;
    const first = panel.querySelector<HTMLElement>('input, [role^=menuitem], button');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }
}

/** What is typed into a form is not meant for the plan. */
function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation();
}

/** Arrow keys, Home and End walk the entries of a menu; a letter goes to the next one that begins with it. */
function onMenuKey(event: KeyboardEvent): void {
  const entries = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const at = entries.indexOf(root.activeElement as HTMLElement);
  const go = (index: number): void => entries[(index + entries.length) % entries.length]?.focus();
  if (event.key === 'ArrowDown') go(at + 1);
  else if (event.key === 'ArrowUp') go(at < 0 ? -1 : at - 1);
  else if (event.key === 'Home') go(0);
  else if (event.key === 'End') go(-1);
  else if (/^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const letter = event.key.toLowerCase();
    const order = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
    order.find((entry) => entry.textContent.trim().toLowerCase().startsWith(letter))?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

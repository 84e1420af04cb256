/** A modal dialog inside the timeline's shadow root: made when it opens, gone when it closes. */
import { html, nothing, render, type TemplateResult } from 'lit';

export interface ModalParts {
  readonly title: string;
  readonly className: string;
  /** Asked anew with each `draw`. */
  readonly content: () => TemplateResult;
  readonly closed?: () => void;
}

export class Modal {
  #parts: ModalParts | undefined;

  /** @param box the element to draw into */
  constructor(private readonly box: () => HTMLElement) {}

  get isOpen(): boolean {
    return this.#parts !== undefined;
  }

  /** The open dialog; null for none. */
  get element(): HTMLDialogElement | null {
    return this.box().querySelector('dialog');
  }

  /** The focus goes to what carries `autofocus`, and back to where it was when the dialog closes. */
  open(parts: ModalParts): void {
    if (this.isOpen) this.close();
    this.#parts = parts;
    this.draw();
    this.element!.showModal();
  }

  draw(): void {
    const parts = this.#parts;
    if (!parts) return;
    render(
      html`<dialog
        class="modal ${parts.className}"
        aria-labelledby="modal-title-${parts.className}"
        @close=${this.#onClose}
        @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
        @click=${(event: MouseEvent) => event.target === event.currentTarget && this.close()}
      >
        <div class="modal-body">
          <div class="modal-title" role="heading" aria-level="2" id="modal-title-${parts.className}">
            ${parts.title}
          </div>
          ${parts.content()}
        </div>
      </dialog>`,
      this.box(),
    );
  }

  close(): void {
    this.element?.close();
    this.#onClose();
  }

  readonly #onClose = (): void => {
    const parts = this.#parts;
    if (!parts) return;
    this.#parts = undefined;
    render(nothing, this.box());
    parts.closed?.();
  };
}

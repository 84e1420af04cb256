/** A press that becomes a drag, on what is no item: a stage's heading, a horizon's bound. */
import { autoscroll, DRAG_START } from '../drag-math.js';
import type { TimelineHost } from '../host.js';
import * as say from '../messages.js';

/** Where the pointer is, on the screen. */
export interface PressAt {
  readonly clientX: number;
  readonly clientY: number;
  readonly altKey: boolean;
}

export interface PressDrag {
  /** Its name on the element, for the cursor. */
  readonly name: string;
  /** Along which way the plan scrolls when the pointer comes to an edge. */
  readonly scrolls: 'x' | 'y';
  start(): void;
  move(at: PressAt): void;
  drop(at: PressAt): void;
  cancel(): void;
  /** Let go where it was pressed. */
  click?(): void;
}

/** Follows one press until it is let go. Esc, a second button and leaving the window restore everything. */
export function followPress(host: TimelineHost, pressed: PointerEvent, drag: PressDrag): void {
  const stop = new AbortController();
  let dragging = false;
  let last: PressAt = pressed;
  let frame = 0;

  const end = (): void => {
    stop.abort();
    cancelAnimationFrame(frame);
    host.removeAttribute('dragging');
    if (host.hasPointerCapture(pressed.pointerId)) host.releasePointerCapture(pressed.pointerId);
  };
  const cancel = (): void => {
    end();
    if (dragging) drag.cancel();
  };
  const begin = (): void => {
    dragging = true;
    host.setPointerCapture(pressed.pointerId);
    host.setAttribute('dragging', drag.name);
    drag.start();
    frame = requestAnimationFrame(scroll);
  };
  const scroll = (): void => {
    frame = requestAnimationFrame(scroll);
    const sight = host.sight();
    const alongX = drag.scrolls === 'x';
    const by = alongX
      ? autoscroll(last.clientX - sight.clientX, sight.width)
      : autoscroll(last.clientY - sight.clientY, sight.height);
    if (by !== 0 && host.scrollPlan(alongX ? by : 0, alongX ? 0 : by)) drag.move(last);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== pressed.pointerId) return;
    last = event;
    const far = Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY);
    if (!dragging && far >= DRAG_START) begin();
    if (dragging) drag.move(event);
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId !== pressed.pointerId) return;
    end();
    if (dragging) drag.drop(event);
    else drag.click?.();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !dragging) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    cancel();
    host.say(say.TEXT.cancelled);
  };

  const options = { capture: true, signal: stop.signal };
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerup', onUp, options);
  window.addEventListener('pointercancel', cancel, options);
  window.addEventListener('pointerdown', cancel, options);
  window.addEventListener('keydown', onKey, options);
  window.addEventListener('blur', (event) => event.target === window && cancel(), options);
}

/** Wheel and pinch. Plain scrolling is the browser's own. */

/** What wheel and pinch ask of the timeline. */
export interface ViewportTarget {
  zoomBy(factor: number, anchorClientX?: number): void;
  scrollPlan(dx: number, dy: number): boolean;
  /** Zooming is off while a gesture runs. */
  readonly gesturing: boolean;
}

/** Listens on the box around the plan, for as long as it lives. */
export function listenForZoom(box: HTMLElement, target: ViewportTarget): void {
  const options = { passive: false } as const;
  box.addEventListener('wheel', (event) => onWheel(event, target), options);
  let before: TwoFingers | undefined;
  box.addEventListener('touchstart', (event) => (before = twoFingers(event)), options);
  box.addEventListener('touchend', (event) => (before = twoFingers(event)), options);
  box.addEventListener(
    'touchmove',
    (event) => {
      if (target.gesturing) return event.preventDefault();
      const now = twoFingers(event);
      if (now && before) {
        event.preventDefault();
        target.scrollPlan(before.x - now.x, before.y - now.y);
        target.zoomBy(now.spread / before.spread, now.x);
      }
      before = now;
    },
    options,
  );
}

function onWheel(event: WheelEvent, target: ViewportTarget): void {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    if (target.gesturing) return;
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    // A wheel's notch is about 100 pixels, a trackpad's pinch a few: both give even steps.
    const pixels = Math.max(-120, Math.min(120, event.deltaY * lines));
    target.zoomBy(Math.exp(-pixels / (Math.abs(pixels) < 30 ? 90 : 350)), event.clientX);
  } else if (event.shiftKey && event.deltaX === 0) {
    event.preventDefault();
    target.scrollPlan(event.deltaY, 0);
  }
}

/** The middle between two fingers and how far they are apart: the first pans, the second zooms. */
interface TwoFingers {
  readonly x: number;
  readonly y: number;
  readonly spread: number;
}

function twoFingers({ touches }: TouchEvent): TwoFingers | undefined {
  if (touches.length !== 2) return undefined;
  const [a, b] = [touches[0], touches[1]];
  return {
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    spread: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
  };
}

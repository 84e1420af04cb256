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
  let distance = 0;
  box.addEventListener('touchstart', (event) => (distance = spread(event)), options);
  box.addEventListener(
    'touchmove',
    (event) => {
      if (target.gesturing) return event.preventDefault();
      const now = spread(event);
      if (now === 0 || distance === 0) return;
      event.preventDefault();
      const [a, b] = [event.touches[0], event.touches[1]];
      target.zoomBy(now / distance, (a.clientX + b.clientX) / 2);
      distance = now;
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

function spread(event: TouchEvent): number {
  if (event.touches.length !== 2) return 0;
  const [a, b] = [event.touches[0], event.touches[1]];
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}

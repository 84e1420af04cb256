/** A laser pointer: a red dot at the pointer with a short trail that fades. Only on this screen. */

const TRAIL_MILLIS = 350;
const RADIUS = 9;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

export class Laser {
  #spots: Spot[] = [];
  #frame = 0;
  #on = false;

  /** @param canvas what is drawn on, once it is there; it covers the whole element */
  constructor(private readonly canvas: () => HTMLCanvasElement | null) {}

  get on(): boolean {
    return this.#on;
  }
  set on(on: boolean) {
    if (on === this.#on) return;
    this.#on = on;
    this.#wake();
  }

  /** The pointer is here, in the window's pixels. */
  moveTo(clientX: number, clientY: number): void {
    const box = this.canvas()?.getBoundingClientRect();
    if (!box) return;
    const spot = { x: clientX - box.left, y: clientY - box.top, at: performance.now() };
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.#spots = [];
    this.#spots.push(spot);
    if (this.#on) this.#wake();
    else this.#spots = [spot];
  }

  #wake(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = 0;
    const canvas = this.canvas();
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return;
    const ratio = devicePixelRatio;
    const [width, height] = [Math.round(canvas.clientWidth * ratio), Math.round(canvas.clientHeight * ratio)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
    const last = this.#spots.at(-1);
    if (!this.#on || !last) return;
    const now = performance.now();
    this.#spots = this.#spots.filter((spot) => spot === last || now - spot.at < TRAIL_MILLIS);
    this.#trail(pen, now);
    dot(pen, last);
    if (this.#spots.length > 1) this.#wake();
  }

  #trail(pen: CanvasRenderingContext2D, now: number): void {
    pen.lineCap = 'round';
    for (let i = 1; i < this.#spots.length; i++) {
      const [from, to] = [this.#spots[i - 1], this.#spots[i]];
      const age = Math.min(1, (now - from.at) / TRAIL_MILLIS);
      pen.strokeStyle = `rgb(255 32 32 / ${0.55 * (1 - age)})`;
      pen.lineWidth = RADIUS * 1.6 * (1 - age) + 1;
      pen.beginPath();
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
      pen.stroke();
    }
  }
}

/** Ringed in white, so that it is seen on red too. */
function dot(pen: CanvasRenderingContext2D, { x, y }: Spot): void {
  pen.beginPath();
  pen.arc(x, y, RADIUS, 0, 2 * Math.PI);
  pen.fillStyle = '#f01414';
  pen.shadowColor = 'rgb(255 0 0 / 0.8)';
  pen.shadowBlur = 14;
  pen.fill();
  pen.shadowBlur = 0;
  pen.lineWidth = 2;
  pen.strokeStyle = '#fff';
  pen.stroke();
}

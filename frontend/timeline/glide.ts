/** Lets bars glide to where a change has put them, instead of jumping. */

const GLIDE_MILLIS = 250;
const GLOW_MILLIS = 1600;

interface Before {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export class Glide {
  #before = new Map<string, Before>();
  #glow = new Map<string, string>();

  /** Whether this reader wants movement at all. */
  static get wanted(): boolean {
    return !matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /**
   * Remembers where the drawn bars stand, before a change is drawn.
   *
   * @param except items that are already seen where they will be, as those of my own drop
   */
  remember(bars: Iterable<HTMLElement>, except: ReadonlySet<string>): void {
    if (!Glide.wanted) return;
    for (const bar of bars) {
      const id = bar.dataset['item']!;
      if (!except.has(id) && !this.#before.has(id)) this.#before.set(id, placeOf(bar));
    }
  }

  /** Lets these items show a fading outline in this colour once they are drawn. */
  glow(ids: Iterable<string>, color: string): void {
    for (const id of ids) this.#glow.set(id, color);
  }

  /** Forgets all, as when everything moves at once by a zoom. */
  forget(): void {
    this.#before.clear();
  }

  /** Starts the movements, after the change was drawn. */
  run(find: (id: string) => HTMLElement | null): void {
    for (const [id, before] of this.#before) {
      const bar = find(id);
      if (bar) glideFrom(bar, before);
    }
    for (const [id, color] of this.#glow) {
      find(id)?.animate(
        [
          { outline: `3px solid ${color}`, outlineOffset: '2px' },
          { outline: '3px solid transparent', outlineOffset: '2px' },
        ],
        { duration: GLOW_MILLIS, easing: 'ease-in' },
      );
    }
    this.#before.clear();
    this.#glow.clear();
  }
}

/** Read from the style that drawing has set: asking the layout would cost a reflow. */
function placeOf(bar: HTMLElement): Before {
  const style = bar.style;
  return { x: parseFloat(style.left), y: parseFloat(style.top), width: parseFloat(style.width) };
}

function glideFrom(bar: HTMLElement, before: Before): void {
  const now = placeOf(bar);
  if (now.x === before.x && now.y === before.y && now.width === before.width) return;
  bar.animate(
    [
      { transform: `translate(${before.x - now.x}px, ${before.y - now.y}px)`, width: `${before.width}px` },
      { transform: 'none', width: `${now.width}px` },
    ],
    { duration: GLIDE_MILLIS, easing: 'ease-out' },
  );
}

/** Lets bars glide to where a change has put them, instead of jumping. */

const GLIDE_MILLIS = 250;
const GLOW_MILLIS = 1600;
/** More than so many changes within a second are a storm: nothing glides then, for nobody could follow it. */
const STORM = 8;
/** More bars than these do not glide: a whole lane on the move shows nothing that could be followed. */
const MOST_GLIDING = 40;

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

interface Before {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export class Glide {
  #before = new Map<string, Before>();
  #glow = new Map<string, string>();
  /** All bars are remembered since the last drawing. */
  #whole = false;
  /** When the last changes came. */
  #recent: number[] = [];

  /** Whether this reader wants movement at all. */
  static get wanted(): boolean {
    return !reducedMotion.matches;
  }

  /**
   * Remembers where the drawn bars stand, before a change is drawn.
   *
   * @param bars gives them; asked only when that is of use
   * @param except items that are already seen where they will be, as those of my own drop
   */
  remember(bars: () => Iterable<HTMLElement>, except: ReadonlySet<string>): void {
    this.#recent.push(performance.now());
    if (this.#recent.length > STORM) this.#recent.shift();
    if (this.#whole || !Glide.wanted || this.#storms) return;
    for (const bar of bars()) {
      const id = bar.dataset['item']!;
      if (!except.has(id) && !this.#before.has(id)) this.#before.set(id, placeOf(bar));
    }
    this.#whole = except.size === 0;
  }

  get #storms(): boolean {
    return this.#recent.length === STORM && performance.now() - this.#recent[0] < 1000;
  }

  /** Lets these items show a fading outline in this colour once they are drawn. */
  glow(ids: Iterable<string>, color: string): void {
    for (const id of ids) this.#glow.set(id, color);
  }

  /** Forgets all, as when everything moves at once by a zoom. */
  forget(): void {
    this.#before.clear();
    this.#whole = false;
  }

  /** Starts the movements, after the change was drawn. */
  run(find: (id: string) => HTMLElement | null): void {
    if (this.#before.size > 0) this.#glideAll(find);
    this.forget();
    const show = this.#storms || !Glide.wanted ? outline : fadingOutline;
    for (const [id, color] of this.#glow) {
      const bar = find(id);
      if (bar) show(bar, color);
    }
    this.#glow.clear();
  }

  #glideAll(find: (id: string) => HTMLElement | null): void {
    const moved: [HTMLElement, Before, Before][] = [];
    for (const [id, before] of this.#before) {
      const bar = find(id);
      const now = bar && placeOf(bar);
      if (!now || (now.x === before.x && now.y === before.y && now.width === before.width)) continue;
      // What was changed goes first: what only makes room for it may jump.
      if (this.#glow.has(id)) moved.unshift([bar, before, now]);
      else moved.push([bar, before, now]);
    }
    for (const [bar, before, now] of moved.slice(0, MOST_GLIDING)) glide(bar, before, now);
  }
}

function fadingOutline(bar: HTMLElement, color: string): void {
  bar.animate(
    [
      { outline: `3px solid ${color}`, outlineOffset: '2px' },
      { outline: '3px solid transparent', outlineOffset: '2px' },
    ],
    { duration: GLOW_MILLIS, easing: 'ease-in' },
  );
}

/** The same without the fading, which not everybody wants, and dozens of which would all be drawn anew in every frame. */
function outline(bar: HTMLElement, color: string): void {
  bar.style.setProperty('--changed-by', color);
  bar.toggleAttribute('data-changed', true);
  setTimeout(() => bar.toggleAttribute('data-changed', false), GLOW_MILLIS / 2);
}

/** Read from the style that drawing has set: asking the layout would cost a reflow. */
function placeOf(bar: HTMLElement): Before {
  const style = bar.style;
  return { x: parseFloat(style.left), y: parseFloat(style.top), width: parseFloat(style.width) };
}

function glide(bar: HTMLElement, before: Before, now: Before): void {
  bar.animate(
    [
      { transform: `translate(${before.x - now.x}px, ${before.y - now.y}px)`, width: `${before.width}px` },
      { transform: 'none', width: `${now.width}px` },
    ],
    { duration: GLIDE_MILLIS, easing: 'ease-out' },
  );
}

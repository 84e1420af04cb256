/** The browser's full screen for the whole page, where the browser allows it. Everything works without. */

/** Keys that a browser may leave to the page in full screen; not in every browser. */
interface KeyLock {
  lock(keys: string[]): Promise<void>;
  unlock(): void;
}

function keyLock(): KeyLock | undefined {
  return (navigator as { keyboard?: KeyLock }).keyboard;
}

export class FullScreen {
  #size = { width: 0, height: 0 };

  /** @param left is called when the person has left full screen by the browser's own means */
  constructor(private readonly left: () => void) {}

  readonly #onChange = (): void => {
    if (!document.fullscreenElement) this.left();
  };

  /** Fills the screen if it may; Esc comes to the page where the browser allows that. */
  async enter(): Promise<void> {
    this.#size = { width: innerWidth, height: innerHeight };
    document.addEventListener('fullscreenchange', this.#onChange);
    try {
      await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
      await keyLock()?.lock(['Escape']);
    } catch {
      // Not allowed here, as inside a frame or without a gesture: the page presents in its window.
    }
  }

  /** Gives the screen back; done once the window has its size of before again, or after a second. */
  async leave(): Promise<void> {
    document.removeEventListener('fullscreenchange', this.#onChange);
    if (!document.fullscreenElement) return;
    keyLock()?.unlock();
    await document.exitFullscreen().catch(() => undefined);
    const until = performance.now() + 1_000;
    const back = (): boolean => innerWidth === this.#size.width && innerHeight === this.#size.height;
    while (!back() && performance.now() < until) await new Promise((next) => requestAnimationFrame(next));
  }
}

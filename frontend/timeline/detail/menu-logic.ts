/** What keys do in a menu. Pure. */

/** How long letters typed one after the other make one word. */
export const TYPING_MILLIS = 700;

/** The entry that a key leads to; undefined when it leads nowhere. Walking goes round. */
export function entryAfter(count: number, at: number, key: string): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at <= 0 ? count : at) - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/**
 * The entry that begins with what was typed, looked for from the present one on. One letter typed again and again walks
 * through all that begin with it.
 *
 * @returns undefined when none does
 */
export function entryTyped(texts: readonly string[], at: number, typed: string): number | undefined {
  const wanted = typed.toLocaleLowerCase();
  const again = [...wanted].every((letter) => letter === wanted[0]);
  const sought = again ? wanted.slice(0, 1) : wanted;
  const from = again ? at + 1 : Math.max(0, at);
  for (let i = 0; i < texts.length; i++) {
    const index = (from + i) % texts.length;
    if (texts[index].toLocaleLowerCase().startsWith(sought)) return index;
  }
  return undefined;
}

/** Where a popup stands: beside what it belongs to, inside the window. Pure. */

/** A rectangle on the screen. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly left: number;
  readonly top: number;
}

/** Kept free between a popup and the window's edge. */
const EDGE = 8;

/** The place of a point, as of a click. */
export function pointRect(x: number, y: number): Rect {
  return { left: x, top: y, right: x, bottom: y };
}

function within(at: number, size: number, most: number): number {
  return Math.max(EDGE, Math.min(at, most - size - EDGE));
}

/** Below the anchor, from its left edge on; above it where there is no room. */
export function placeMenu(anchor: Rect, size: Size, screen: Size): Spot {
  const below = anchor.bottom + size.height + EDGE <= screen.height;
  const above = anchor.top - size.height >= EDGE;
  const top = below || !above ? anchor.bottom : anchor.top - size.height;
  return { left: within(anchor.left, size.width, screen.width), top: within(top, size.height, screen.height) };
}

/** To the right of the entry that it belongs to; to the left where there is no room. */
export function placeSubmenu(entry: Rect, size: Size, screen: Size): Spot {
  const right = entry.right + size.width + EDGE <= screen.width;
  const left = right ? entry.right : entry.left - size.width;
  return { left: within(left, size.width, screen.width), top: within(entry.top - 5, size.height, screen.height) };
}

/**
 * Where a card stands that tells about a bar: below it or above it, and so never over it.
 *
 * @param x where the reader looks: the pointer, or the bar's beginning
 * @returns the place, and the height that there is for the card: less than its own only where neither side has room
 */
export function placeCard(bar: Rect, size: Size, screen: Size, x: number, gap = 6): Spot & { readonly height: number } {
  const roomBelow = screen.height - EDGE - bar.bottom - gap;
  const roomAbove = bar.top - gap - EDGE;
  const below = size.height <= roomBelow || roomBelow >= roomAbove;
  const height = Math.min(size.height, Math.max(0, below ? roomBelow : roomAbove));
  return {
    left: within(x, size.width, screen.width),
    top: below ? bar.bottom + gap : bar.top - gap - height,
    height,
  };
}

/**
 * Keeps the focus in a part of a page whose content the server draws anew. A button that is taken out, moved or hidden while
 * it has the focus would leave the keyboard, and whoever hears the page, at its very beginning.
 */

const FOCUSABLE =
  'a[href], button, input, textarea, select, vaadin-button, vaadin-details-summary, [tabindex]:not([tabindex="-1"])';

/** Where the focus is, and what is around it while it is there. */
interface Place {
  readonly node: HTMLElement;
  readonly parent: ParentNode | null;
  /** From the innermost to the part itself. */
  readonly around: readonly HTMLElement[];
  /** All that could have the focus, in order; `node` is one of them, or within one. */
  readonly all: readonly HTMLElement[];
}

/** Keeps the focus in this part from now on, for as long as it is in the page. */
export function keepFocus(part: HTMLElement): void {
  let place: Place | undefined;
  const look = (): void => {
    if (!place || !part.isConnected || !isLost(place)) return;
    const next = nextTo(place, part);
    place = undefined;
    next?.focus();
  };
  part.addEventListener('focusin', (event) => {
    place = placeOf(event.target as HTMLElement, part);
  });
  // Leaving by itself is told before anything is drawn; being taken out, after.
  part.addEventListener('focusout', () => {
    const left = place;
    queueMicrotask(() => {
      look();
      if (place === left && left && !isTaken(left)) place = undefined;
    });
  });
  new MutationObserver(look).observe(part, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['hidden', 'disabled', 'opened'],
  });
}

function placeOf(node: HTMLElement, part: HTMLElement): Place {
  const around: HTMLElement[] = [];
  for (let each = node.parentElement; each && each !== part.parentElement; each = each.parentElement) around.push(each);
  return { node, parent: node.parentNode, around, all: focusable(part) };
}

function focusable(part: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(FOCUSABLE)];
}

function isTaken({ node, parent }: Place): boolean {
  return !node.isConnected || node.parentNode !== parent;
}

/** Whether nothing has the focus, as what had it is gone or hidden. */
function isLost(place: Place): boolean {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return false;
  return isTaken(place) || !canHave(place.node);
}

function canHave(node: HTMLElement): boolean {
  return node.isConnected && !node.hasAttribute('disabled') && node.checkVisibility();
}

/** The same button drawn anew, else the first thing in what surrounded it, else what came after or before it. */
function nextTo(place: Place, part: HTMLElement): HTMLElement | undefined {
  const { node, around, all } = place;
  if (canHave(node)) return node;
  const name = nameOf(node);
  const row = around.find((each) => each.matches('article, li')) ?? part;
  if (row.isConnected) {
    const candidates = focusable(row).filter(canHave);
    const same = candidates.find((each) => each.localName === node.localName && nameOf(each) === name);
    if (same) return same;
    if (row !== part && candidates.length > 0) return candidates[0];
  }
  const at = all.findIndex((each) => each === node || each.contains(node));
  return all.slice(at + 1).find(canHave) ?? all.slice(0, Math.max(0, at)).findLast(canHave);
}

function nameOf(node: HTMLElement): string {
  return (node.getAttribute('aria-label') ?? node.textContent ?? '').trim();
}

declare global {
  interface Window {
    /** For Flow: see `keepFocus`. */
    chKeepFocus: typeof keepFocus;
  }
}
window.chKeepFocus = keepFocus;

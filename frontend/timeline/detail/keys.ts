/** Keys as the list of actions names them: `F2`, `Ctrl+Shift+Z`, `?`. On a Mac `Ctrl` means the command key. Pure. */
import { t } from '../texts.js';

/** What is compared of a pressed key. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const MODIFIERS = new Set(['ctrl', 'shift', 'alt']);

/** Whether the pressed key is the named one, with exactly its modifiers. */
export function isKey(name: string, pressed: Pressed): boolean {
  const parts = partsOf(name);
  const key = parts.at(-1)!;
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  if (
    pressed.key.toLowerCase() !== key ||
    ctrl !== parts.includes('ctrl') ||
    pressed.altKey !== parts.includes('alt')
  ) {
    return false;
  }
  // Where “?” or “+” lies is the keyboard's matter: the sign counts, not the Shift that it may take.
  return isSign(key) || pressed.shiftKey === parts.includes('shift');
}

/** “Ctrl+Shift+Z” in lower case and parts; a plus sign may be the key itself. */
function partsOf(name: string): string[] {
  const parts = name.toLowerCase().split('+');
  return name.endsWith('+') ? [...parts.filter((part) => part !== ''), '+'] : parts;
}

function isSign(key: string): boolean {
  return key.length === 1 && key.toLowerCase() === key.toUpperCase();
}

const NAMED: Readonly<Record<string, string>> = {
  ctrl: 'timeline.key.ctrl',
  shift: 'timeline.key.shift',
  alt: 'timeline.key.alt',
  enter: 'timeline.key.enter',
  esc: 'timeline.key.esc',
  backspace: 'timeline.key.backspace',
  delete: 'timeline.key.delete',
  space: 'timeline.key.space',
  home: 'timeline.key.home',
  end: 'timeline.key.end',
};
const ON_MAC: Readonly<Record<string, string>> = { ctrl: '⌘', shift: '⇧', alt: '⌥', enter: '↩' };
const SIGNS: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  '-': '−',
};

/** Whether this computer has a command key. */
export function onMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** A key as it is printed on the reader's keyboard: “Ctrl+Z”, “Strg+Z”, “⌘Z”. */
export function keyText(name: string, mac = onMac()): string {
  const words = partsOf(name).map((part) => wordFor(part, mac));
  return mac ? words.join('') : words.join('+');
}

function wordFor(part: string, mac: boolean): string {
  if (mac && ON_MAC[part]) return ON_MAC[part];
  if (SIGNS[part]) return SIGNS[part];
  return NAMED[part] ? t(NAMED[part]) : part.toUpperCase();
}

/** A key in the form of `aria-keyshortcuts`: `Control+Shift+Z`. */
export function ariaKey(name: string, mac = onMac()): string {
  const words = partsOf(name).map((part) => {
    if (part === 'ctrl') return mac ? 'Meta' : 'Control';
    if (part === '+') return 'Plus';
    return MODIFIERS.has(part) || part.length > 1 ? part.charAt(0).toUpperCase() + part.slice(1) : part.toUpperCase();
  });
  return words.join('+');
}

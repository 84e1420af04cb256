import { localeOf } from './texts.js';

/** The text as the beginning of a line. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(localeOf()) + text.slice(1);
}

/**
 * Finds entries by the beginnings of their words: “tap ch” and “otch” both find “One-tap checkout in the app”. Pure, and
 * fast enough to ask ten thousand entries with each letter.
 */

/** A text as it is searched: its words in lower case, without accents, each with one space before it. */
export type SearchText = string;

const PLAIN = /^[\x20-\x7e]*$/;

export function searchText(text: string): SearchText {
  const lower = PLAIN.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')
    : text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLocaleLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${lower.trim()}`;
}

/** The words that were typed. */
export function queryOf(text: string): readonly string[] {
  return searchText(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** What a match is worth: a word's beginning, one at the text's beginning, a whole word, initials, and inside a word. */
const BEGINS = 10;
const FIRST = 2;
const WHOLE = 2;
const INITIALS = 5;
const INSIDE = 2;

/**
 * How well a text matches: the higher the better; 0 when any of the words was not found. Words at the text's beginning
 * count more, and so do words that are there in full.
 */
export function scoreOf(query: readonly string[], text: SearchText): number {
  let score = 0;
  for (const wanted of query) {
    const one = scoreOfWord(wanted, text);
    if (one === 0) return 0;
    score += one;
  }
  // Of two texts that match alike the shorter one is meant.
  return score - Math.min(text.length, 200) / 1000;
}

function scoreOfWord(wanted: string, text: SearchText): number {
  const at = text.indexOf(` ${wanted}`);
  if (at >= 0) {
    const whole = `${text} `.includes(` ${wanted} `);
    return BEGINS + (at === 0 ? FIRST : 0) + (whole ? WHOLE : 0);
  }
  if (wanted.length < 2 || !text.includes(wanted[0])) return 0;
  if (text.includes(` ${wanted[0]}`) && beginsWords(wanted, text.slice(1).split(' '), 0)) return INITIALS;
  return wanted.length > 2 && text.includes(wanted) ? INSIDE : 0;
}

/** Whether the letters are beginnings of words one after the other, words between them left out or not. */
function beginsWords(wanted: string, words: readonly string[], from: number): boolean {
  if (wanted === '') return true;
  for (let i = from; i < words.length; i++) {
    const most = commonLength(wanted, words[i]);
    for (let taken = most; taken > 0; taken--) if (beginsWords(wanted.slice(taken), words, i + 1)) return true;
  }
  return false;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Something that can be searched. */
export interface Searchable {
  readonly id: string;
  readonly text: SearchText;
}

/**
 * The best of these, best first; equal ones in their own order, recently used ones before others.
 *
 * @param recent ids, the last used first
 * @returns at most so many, how many match in all, and the best one's score
 */
export function bestOf<T extends Searchable>(
  query: readonly string[],
  all: Iterable<T>,
  recent: readonly string[],
  most: number,
): { readonly found: T[]; readonly total: number; readonly best: number } {
  const scored: { readonly one: T; readonly score: number }[] = [];
  const ranks = new Map(recent.map((id, i) => [id, (recent.length - i) / recent.length]));
  for (const one of all) {
    const score = scoreOf(query, one.text);
    if (score > 0) scored.push({ one, score: score + (ranks.get(one.id) ?? 0) });
  }
  scored.sort((a, b) => b.score - a.score);
  return { found: scored.slice(0, most).map(({ one }) => one), total: scored.length, best: scored[0]?.score ?? 0 };
}

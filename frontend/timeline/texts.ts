/**
 * The texts of the timeline in the reader's language. The page hands them over once, before anything is drawn; they stand
 * in `src/main/resources/i18n/timeline*.properties`.
 */

/** By key, as in the property files. */
export type Texts = Readonly<Record<string, string>>;

let known: Texts | undefined;
let locale = 'en-GB';
let weekStart = 1;
let plurals: Intl.PluralRules;
let numbers: Intl.NumberFormat;

/**
 * Takes the texts that all timelines of this page speak from now on.
 *
 * @param tag the reader's language and region, such as `de-AT`; dates and numbers follow it
 * @param texts all texts in that language
 * @param firstDay the reader's first day of the week, 1 for Monday to 7 for Sunday
 */
export function useTexts(tag: string, texts: Texts, firstDay = 1): void {
  known = texts;
  locale = tag;
  weekStart = firstDay;
  plurals = new Intl.PluralRules(tag);
  numbers = new Intl.NumberFormat(tag);
}

/** Whether {@link useTexts} was called: before that there is nothing to say. */
export function hasTexts(): boolean {
  return known !== undefined;
}

/** The reader's language and region, for `Intl`. */
export function localeOf(): string {
  return locale;
}

/** The reader's first day of the week, 1 for Monday to 7 for Sunday. */
export function firstDayOfWeek(): number {
  return weekStart;
}

/**
 * The text of `key`, with the arguments in the places of `{0}`, `{1}` …; the key itself where there is none, which is a
 * defect and told on the console.
 */
export function t(key: string, ...args: readonly (string | number)[]): string {
  const text = known?.[key];
  if (text === undefined) {
    console.error(`There is no text ${key}`);
    return key;
  }
  return args.length === 0 ? text : text.replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)] ?? ''));
}

/** The form of `key` (`<key>.one`, `<key>.other`) that goes with `count`, which is written in the place of `{0}`. */
export function tn(key: string, count: number, ...args: readonly (string | number)[]): string {
  return t(`${key}.${plurals?.select(count) === 'one' ? 'one' : 'other'}`, numberText(count), ...args);
}

/** A number in the reader's way, such as `1,000` or `1.000`. */
export function numberText(value: number): string {
  return numbers?.format(value) ?? String(value);
}

/** Texts by name, each looked up when it is read, as the language is known only then. */
export type Spoken<K extends string> = Readonly<Record<K, string>>;

/** The texts of these keys, under the same names. */
export function spoken<K extends string>(keys: Readonly<Record<K, string>>): Spoken<K> {
  const texts = {} as Record<K, string>;
  for (const name of Object.keys(keys) as K[]) {
    Object.defineProperty(texts, name, { get: () => t(keys[name]), enumerable: true });
  }
  return texts;
}

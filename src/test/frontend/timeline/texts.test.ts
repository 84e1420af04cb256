import { afterEach, describe, expect, it } from 'vitest';
import { dayInWords } from '../../../../frontend/timeline/messages.js';
import { localeOf, numberText, t, tn, useTexts } from '../../../../frontend/timeline/texts.js';
import { dateOf, dayOf } from '../../../../frontend/timeline/time-scale.js';
import { speakEnglish } from './english-texts.js';
import { readProperties } from './properties.js';

afterEach(speakEnglish);

describe('texts', () => {
  it('are those of the property files', () => {
    expect(t('timeline.undo')).toBe('Undo');
  });

  it('take their arguments by number', () => {
    useTexts('de', { 'timeline.move': '{1} nach {0}, ja {1}' });
    expect(t('timeline.move', 'Kaufen', 'Pilot')).toBe('Pilot nach Kaufen, ja Pilot');
    expect(localeOf()).toBe('de');
  });

  it('have a form for one and one for many, with the count in the reader’s way', () => {
    useTexts('de-DE', { 'timeline.items.one': '{0} Eintrag in {1}', 'timeline.items.other': '{0} Einträge in {1}' });
    expect(tn('timeline.items', 1, 'Kaufen')).toBe('1 Eintrag in Kaufen');
    expect(tn('timeline.items', 1234, 'Kaufen')).toBe('1.234 Einträge in Kaufen');
    expect(numberText(10000)).toBe('10.000');
  });
});

describe('days in words', () => {
  it.each(['en-GB', 'en-US', 'de-DE', 'fr-FR', 'ja-JP', 'ar-EG'])('are as the language writes them: %s', (locale) => {
    useTexts(locale, {});
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    for (let day = dayOf(2026, 1, 1); day < dayOf(2028, 3, 5); day += 5) {
      expect(dayInWords(day)).toBe(format.format(dateOf(day)));
    }
  });
});

describe('property files', () => {
  it('may hold comments, escapes and continued lines', () => {
    expect(readProperties('# words\na.b = one \\\n   two\n\nc=\\u00e4=\\n')).toEqual({ 'a.b': 'one two', c: 'ä=\n' });
  });
});

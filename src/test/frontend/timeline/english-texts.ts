/// <reference types="vite/client" />
/** Lets the timeline speak without a server: import it for its effect in tests, benchmarks and trial pages. */
import { useTexts } from '../../../../frontend/timeline/texts.js';
import { readProperties } from './properties.js';

const files = import.meta.glob<string>('../../../main/resources/i18n/timeline*.properties', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Uses the texts in the language of `tag`, English or German; weeks start on `firstDay`, 1 for Monday to 7 for Sunday. */
export function speak(tag: string, firstDay = 1): void {
  const german = tag.startsWith('de');
  const own = Object.entries(files).filter(([name]) => name.endsWith('_de.properties') === german);
  useTexts(tag, Object.assign({}, ...own.map(([, file]) => readProperties(file))) as Record<string, string>, firstDay);
}

export function speakEnglish(): void {
  speak('en-GB');
}

speakEnglish();

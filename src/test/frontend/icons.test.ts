import { expect, test } from 'vitest';
import { ICONS_IN_USE } from '../../../frontend/icons.js';

const sources = import.meta.glob<string>('../../main/java/**/*.java', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('the icons in the build are those that the Java code asks for', () => {
  const asked = Object.values(sources)
    .flatMap((source) => [...source.matchAll(/\bVaadinIcon\.([A-Z][A-Z0-9_]*)/g)])
    .map(([, name]) => name.toLowerCase().replaceAll('_', '-'));

  expect([...new Set(asked)].sort()).toEqual(ICONS_IN_USE);
});

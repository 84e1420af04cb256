import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'happy-dom',
    include: ['src/test/frontend/**/*.test.ts'],
    restoreMocks: true,
    setupFiles: ['src/test/frontend/timeline/english-texts.ts'],
  },
});

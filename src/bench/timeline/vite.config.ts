import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Builds the contenders' pages as a product would: bundled, minified, in production mode. */
export default defineConfig({
  root: here,
  base: './',
  // The product's source takes its libraries from here: the benchmark needs no other installation.
  resolve: { dedupe: ['lit', '@lit/reactive-element', 'lit-html', 'lit-element'] },
  build: {
    outDir: fileURLToPath(new URL('../../../target/bench/timeline/site', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 4000,
  },
  logLevel: 'warn',
});

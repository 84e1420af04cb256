import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'target/',
    'frontend/generated/',
    'src/main/',
    'src/bench/node_modules/',
    // Vaadin's build writes these.
    'vite.config.ts',
    'vite.generated.ts',
    'types.d.ts',
  ]),
  js.configs.recommended,
  {
    // Of the benchmark only the form is checked here: what it compares with is not installed for the product's build. Its
    // types are checked where it is run.
    files: ['src/bench/**/*.ts'],
    extends: [typescript.configs.recommended],
    rules: { eqeqeq: 'error', 'no-undef': 'off' },
  },
  {
    files: ['**/*.ts'],
    ignores: ['src/bench/**'],
    extends: [typescript.configs.recommendedTypeChecked, lit['flat/recommended']],
    languageOptions: { parserOptions: { project: './tsconfig.check.json' } },
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
);

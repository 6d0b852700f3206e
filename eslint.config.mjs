// What oxlint (oxlint.config.ts) cannot read or has no rule for: components, and the syntax that the model may not use.
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { mistakes, modules } from './oxlint.config.ts';

const impure = (selector, message) => ({ selector, message });

export default defineConfig(
  globalIgnores(['dist/', '.*.dang-dung-*/', '.*.truoc/', '.astro/', '.cache/', 'node_modules/', 'tests/fixtures/']),
  // ESLint reads these on its own; of them oxlint has every rule.
  { ignores: ['**/*.{js,mjs,cjs}'] },
  { files: ['**/*.astro', '**/*.astro/*'], extends: [typescript.configs.recommended] },
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.astro', '**/*.astro/*'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...mistakes, ...modules },
  },
  {
    // The domain is made of pure functions: the same arguments give the same answer on any day and machine.
    files: ['src/model/**/*.ts', 'src/kinds/**/*.ts'],
    languageOptions: { parser: typescript.parser },
    // A comment here may be about a rule of oxlint, which says whether it is unused.
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: {
      'no-restricted-syntax': [
        'error',
        impure(
          'NewExpression[callee.name="Date"][arguments.length=0]',
          'The model has no clock: take today as an argument.',
        ),
        impure(
          'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          'The model has no clock: take today as an argument.',
        ),
        impure(
          'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
          'The model is deterministic.',
        ),
      ],
    },
  },
  {
    files: ['src/**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'error',
      'astro/no-unused-css-selector': 'error',
      'astro/no-unsafe-inline-scripts': 'off',
    },
  },
);

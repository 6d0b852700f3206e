import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** Mistakes, not taste: how code looks is prettier's business, and what types can show is TypeScript's. */
const mistakes = {
  'array-callback-return': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'for-direction': 'error',
  'no-cond-assign': 'error',
  'no-constant-binary-expression': 'error',
  'no-constant-condition': 'error',
  'no-dupe-else-if': 'error',
  'no-dupe-keys': 'error',
  'no-duplicate-case': 'error',
  'no-empty-character-class': 'error',
  'no-eval': 'error',
  'no-fallthrough': 'error',
  'no-implied-eval': 'error',
  'no-irregular-whitespace': 'error',
  'no-misleading-character-class': 'error',
  'no-nested-ternary': 'error',
  'no-new-func': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-backreference': 'error',
};

const impure = (selector, message) => ({ selector, message });

export default defineConfig(
  globalIgnores(['dist/', '.*.dang-dung-*/', '.*.truoc/', '.astro/', '.cache/', 'node_modules/', 'tests/fixtures/']),
  { files: ['**/*.{ts,mjs,astro}'], extends: [typescript.configs.recommended] },
  {
    // The rules that ask the types: a promise that nobody waits for, an object written into a text, a value of type `any`.
    files: ['src/**/*.ts', 'cli/**/*.ts', 'tests/**/*.ts', 'scripts/**/*.ts'],
    extends: [typescript.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    // Tests read JSON and YAML that they wrote themselves; what it must be is what they assert.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  astro.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: mistakes,
  },
  {
    files: ['**/*.{ts,mjs,astro}'],
    rules: {
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // The domain is made of pure functions: the same arguments give the same answer on any day and machine.
    files: ['src/model/**', 'src/kinds/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document', 'localStorage'],
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
  {
    // Read by whatever Node is on the machine, before anyone knows its version.
    files: ['scripts/require-node.cjs'],
    languageOptions: { sourceType: 'commonjs', ecmaVersion: 5 },
  },
);

// Rules about mistakes, not about taste: how code looks is prettier's business. Components (.astro) and what oxlint has
// no rule for: eslint.config.mjs, which takes the lists from here.
import { defineConfig, type OxlintConfig } from 'oxlint';

type Rules = NonNullable<OxlintConfig['rules']>;

const errors = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'error' as const]));

/** For every file, whatever its language. */
export const mistakes: Rules = {
  ...errors(
    'array-callback-return',
    'for-direction',
    'no-cond-assign',
    'no-constant-binary-expression',
    'no-constant-condition',
    'no-dupe-else-if',
    'no-dupe-keys',
    'no-duplicate-case',
    'no-empty-character-class',
    'no-eval',
    'no-fallthrough',
    'no-implied-eval',
    'no-irregular-whitespace',
    'no-misleading-character-class',
    'no-nested-ternary',
    'no-new-func',
    'no-self-assign',
    'no-self-compare',
    'no-template-curly-in-string',
    'no-unmodified-loop-condition',
    'no-unreachable-loop',
    'no-unsafe-finally',
    'no-useless-backreference',
  ),
  eqeqeq: ['error', 'always', { null: 'ignore' }],
};

/** For files of modules, which all but two are. */
export const modules: Rules = {
  ...errors('no-var', 'prefer-const'),
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

/** `recommended` of typescript-eslint, without the rules that TypeScript itself checks. */
const recommended = errors(
  '@typescript-eslint/ban-ts-comment',
  'no-array-constructor',
  '@typescript-eslint/no-duplicate-enum-values',
  '@typescript-eslint/no-empty-object-type',
  '@typescript-eslint/no-explicit-any',
  '@typescript-eslint/no-extra-non-null-assertion',
  '@typescript-eslint/no-misused-new',
  '@typescript-eslint/no-namespace',
  '@typescript-eslint/no-non-null-asserted-optional-chain',
  '@typescript-eslint/no-require-imports',
  '@typescript-eslint/no-this-alias',
  '@typescript-eslint/no-unnecessary-type-constraint',
  '@typescript-eslint/no-unsafe-declaration-merging',
  '@typescript-eslint/no-unsafe-function-type',
  'no-unused-expressions',
  '@typescript-eslint/no-wrapper-object-types',
  '@typescript-eslint/prefer-as-const',
  '@typescript-eslint/prefer-namespace-keyword',
  '@typescript-eslint/triple-slash-reference',
);

/** `recommendedTypeCheckedOnly` of typescript-eslint: a promise that nobody waits for, an object written into a text. */
const typed = errors(
  '@typescript-eslint/await-thenable',
  '@typescript-eslint/no-array-delete',
  '@typescript-eslint/no-base-to-string',
  '@typescript-eslint/no-duplicate-type-constituents',
  '@typescript-eslint/no-floating-promises',
  '@typescript-eslint/no-for-in-array',
  '@typescript-eslint/no-implied-eval',
  '@typescript-eslint/no-misused-promises',
  '@typescript-eslint/no-redundant-type-constituents',
  '@typescript-eslint/no-unnecessary-type-assertion',
  '@typescript-eslint/no-unsafe-enum-comparison',
  '@typescript-eslint/no-unsafe-unary-minus',
  '@typescript-eslint/only-throw-error',
  '@typescript-eslint/prefer-promise-reject-errors',
  '@typescript-eslint/require-await',
  '@typescript-eslint/restrict-plus-operands',
  '@typescript-eslint/restrict-template-expressions',
  '@typescript-eslint/unbound-method',
);

/** The rules of that list about a value of type `any`. */
const typedAny = errors(
  '@typescript-eslint/no-unsafe-argument',
  '@typescript-eslint/no-unsafe-assignment',
  '@typescript-eslint/no-unsafe-call',
  '@typescript-eslint/no-unsafe-member-access',
  '@typescript-eslint/no-unsafe-return',
);

export default defineConfig({
  plugins: ['typescript'],
  categories: { correctness: 'off' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error', maxWarnings: 0 },
  ignorePatterns: ['dist/', '.*.dang-dung-*/', '.*.truoc/', '.astro/', '.cache/', 'tests/fixtures/', '**/*.astro'],
  rules: mistakes,
  overrides: [
    { files: ['**/*.{ts,mjs}'], rules: { ...recommended, ...modules } },
    { files: ['**/*.ts'], rules: errors('prefer-rest-params', 'prefer-spread') },
    { files: ['{src,cli,tests,scripts}/**/*.ts'], rules: typed },
    // Tests read JSON and YAML that they wrote themselves; what it must be is what they assert.
    { files: ['{src,cli,scripts}/**/*.ts'], rules: typedAny },
    {
      // The domain is made of pure functions: the same arguments give the same answer on any day and machine.
      files: ['src/model/**', 'src/kinds/**'],
      rules: { 'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document', 'localStorage'] },
    },
  ],
});

import { BaseSequencer } from 'vitest/node';

/** Those that start whole builds or many commands: most of the time that one file takes. */
export const longTests = [
  'tests/built/two-builds.test.ts',
  'tests/content/hostile-content.test.ts',
  'tests/content/last-site-stays.test.ts',
  'tests/unit/check/download-bytes.test.ts',
  'tests/unit/rules/checker-examples.test.ts',
  'tests/unit/word/old-word.test.ts',
  'tests/unit/change-report/untrusted-text.test.ts',
  'tests/unit/setup/init.test.ts',
  'tests/unit/word/new.test.ts',
  'tests/unit/law/citation/cite-cli.test.ts',
];

/**
 * Begins with the longest files, so that two workers end together. Where vitest has not run before, in a fresh clone, it knows
 * the sizes of files only, and a build of a minute is a short file.
 */
export class LongestFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    /** @param {{ moduleId: string }} file */
    const rank = ({ moduleId }) => {
      const index = longTests.findIndex((name) => moduleId.endsWith(`/${name}`));
      return index < 0 ? longTests.length : index;
    };
    return (await super.sort(files)).sort((a, b) => (a.project.name === b.project.name ? rank(a) - rank(b) : 0));
  }
}

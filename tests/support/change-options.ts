import type { ChangeOptions } from '../../src/model/change-report/change-report.ts';

/** Of a report on two states of the content alone: no files, no pages, no redirects. @param today ISO day */
export const changeOptions = (today: string): ChangeOptions => ({
  base: 'a'.repeat(40),
  files: { downloads: [], code: [] },
  today,
  weight: null,
  preview: null,
  redirects: [],
  missingAddresses: () => [],
});

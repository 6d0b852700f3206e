import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What hosts accept, read on their pages on 2026-11-29; `docs/hosting/README.md` has the same table. A limit that a host does not
 * have is left out.
 *
 * @type {{ host: string, most: Partial<Record<keyof SiteSize, number>>, source: string }[]}
 */
export const hosts = [
  {
    host: 'Cloudflare Pages (gói miễn phí)',
    most: { files: 20_000, largestFile: 25 * 2 ** 20 },
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  {
    host: 'GitHub Pages',
    most: { bytes: 2 ** 30 },
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  {
    host: 'Netlify',
    most: { filesOfFolder: 54_000 },
    source: 'https://docs.netlify.com/site-deploys/overview/',
  },
];

/**
 * @typedef {object} SiteSize
 * @property {number} files of all folders
 * @property {number} filesOfFolder of the folder that has most
 * @property {number} bytes of all files
 * @property {number} largestFile bytes of the largest file
 */

const megabytes = (bytes) => `${(bytes / 1e6).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
const count = (number) => number.toLocaleString('vi');

/** What is counted, in words. */
const measures = {
  files: { title: 'số tệp', show: count },
  filesOfFolder: { title: 'số tệp trong một thư mục', show: count },
  bytes: { title: 'cỡ của cả trang', show: megabytes },
  largestFile: { title: 'cỡ của tệp lớn nhất', show: megabytes },
};

/**
 * How large a built site is.
 *
 * @param {string} folder
 * @returns {SiteSize}
 */
export function siteSize(folder) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const sizes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  const folders = Map.groupBy(files, (entry) => entry.parentPath);
  return {
    files: files.length,
    filesOfFolder: [...folders.values()].reduce((most, { length }) => Math.max(most, length), 0),
    bytes: sizes.reduce((sum, each) => sum + each, 0),
    largestFile: sizes.reduce((most, each) => Math.max(most, each), 0),
  };
}

/**
 * Which hosts accept a site, in Vietnamese: one line with its size and those that do, and one for each that does not.
 *
 * @param {SiteSize} size
 * @returns {{ size: string, refused: string[] }}
 */
export function hostReport(size) {
  const refusals = hosts.map(({ host, most }) => ({
    host,
    faults: Object.entries(most)
      .filter(([key, limit]) => size[key] > limit)
      .map(([key, limit]) => {
        const { title, show } = measures[key];
        return `${title} là ${show(size[key])}, tối đa ${show(limit)}`;
      }),
  }));
  const accepting = refusals.filter(({ faults }) => faults.length === 0).map(({ host }) => host);
  return {
    size: `${count(size.files)} tệp, ${megabytes(size.bytes)}, tệp lớn nhất ${megabytes(size.largestFile)}. ${
      accepting.length === 0 ? 'Không nơi nào dưới đây nhận' : `Nhận được: ${accepting.join(', ')}`
    }.`,
    refused: refusals
      .filter(({ faults }) => faults.length > 0)
      .map(
        ({ host, faults }) =>
          `${host} không nhận trang này: ${faults.join('; ')}. Bớt dạng tệp của văn bản (formats trong site.yaml), hoặc đăng ở nơi khác: docs/hosting/README.md.`,
      ),
  };
}

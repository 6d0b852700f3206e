import { buildSite } from '../../src/model/site/site.ts';
import { readContent } from '../../src/io/read-content.ts';
import { seedContent } from './seed-school.ts';

/** The real content and the site made of it, on a day that does not move. */
export function realSite() {
  const { content } = readContent(seedContent);
  return { content, site: buildSite(content, '2026-11-22') };
}

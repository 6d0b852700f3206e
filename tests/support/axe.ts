import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA with everything below it, and what axe recommends besides. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that another colour scheme can break; structure is the same in both. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the page as it is.
 * @param only `colour` asks for nothing but the rules that depend on the colour scheme
 * @returns a line for each element: rule, element, and what axe says of it
 */
export async function axeViolations(page: Page, only?: 'colour'): Promise<string[]> {
  // Evaluated by the debugger, so the page's policy, which admits no foreign script, stays as readers have it. Once a page:
  // reading half a megabyte of script takes about as long as the page does.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const runOnly = only ? { type: 'rule', values: ofColour } : { type: 'tag', values: everything };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/gu, ' ')}`),
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knownOf, preview } from '../../src/client/editing/preview/preview.ts';
import { currentContent } from '../../src/io/current.ts';
import { contentDirectory } from '../../src/io/paths.ts';
import { fixedFiles, planPath } from '../../src/model/addresses.ts';
import { unpackTable } from '../../src/model/search/lookup/packed-table.ts';
import { builtPages, dist } from '../support/built-pages.ts';
import { planParts } from '../support/plan-parts.ts';

const { content } = currentContent();
const base = process.env['BASE_PATH'] ?? content.settings?.data.base ?? '/';
const json = (path: string) => JSON.parse(readFileSync(join(dist, path), 'utf8'));
/** What the editing screen fetches, as the build wrote it. */
const known = knownOf(json(fixedFiles.importSetting), unpackTable(json(fixedFiles.lookupTable)));
const pages = new Map(builtPages().map(({ path, html }) => [path, html]));

test('the preview of every plan in the editing screen is what its page shows', () => {
  const plans = [...content.records.plans.keys()].filter((id) => pages.has(planPath(id)));
  for (const id of plans) {
    const text = readFileSync(join(contentDirectory(), 'plans', `${id}.mdx`), 'utf8');
    const shown = preview({ collection: 'plans', id, text, base: base.replace(/\/$/u, '') }, known);
    expect(planParts(shown), id).toHaveLength(3);
    expect(planParts(shown), id).toEqual(planParts(pages.get(planPath(id))!));
  }
});

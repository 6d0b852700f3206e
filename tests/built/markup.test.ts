import { describe, expect, test } from 'vitest';
import { attribute, builtPages, elements, named } from '../support/built-pages.ts';
import type { BuiltPage } from '../support/built-pages.ts';

/*
 * The kinds of finding that W3C's validator had on the built pages, so that they do not come back. The validator itself needs Java:
 * `npm run bench -- nu`.
 */
const pages = builtPages();
const pagesWith = (finds: (page: BuiltPage) => boolean) => pages.filter(finds).map(({ path }) => path);

const partsOfTables = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];

describe('every built page', () => {
  test('has no role on a table or a part of one: browsers give them theirs, whatever they are displayed as', () => {
    expect(
      pagesWith(({ tree }) => named(tree, ...partsOfTables).some((part) => attribute(part, 'role') !== null)),
    ).toEqual([]);
  });

  test('has no id twice', () => {
    expect(
      pagesWith(({ tree }) => {
        const ids = elements(tree, (element) => attribute(element, 'id') !== null).map((each) => attribute(each, 'id'));
        return new Set(ids).size < ids.length;
      }),
    ).toEqual([]);
  });

  test('has no gradient of a single colour, and no query of a container: the validator knows neither', () => {
    const unknown = /linear-gradient\([^,()]*\)|@container|container-(?:type|name)\s*:/u;
    expect(pagesWith(({ html }) => unknown.test(html))).toEqual([]);
  });
});

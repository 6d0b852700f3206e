import { expect, test } from 'vitest';
import { importsOf, targetOf } from './imports.ts';
import { read, repositoryFiles } from './repository-files.ts';

const gallery = 'src/components/gallery/Gallery.astro';

/** Parts that make no sense next to others (whole pages, whose name ends so, the editing screen and the pictures of the guides besides): sections that are a heading over one table or list, marks on a margin, a script or links of a head alone, a form that a script fills. */
const apart = [
  gallery,
  'src/components/Alternates.astro',
  'src/components/ListAlternates.astro',
  'src/components/citation/CitedSection.astro',
  'src/components/disclosure/TableAlternates.astro',
  'src/components/Notices.astro',
  'src/components/PageDay.astro',
  'src/components/VerifyFile.astro',
];

test('the page of all components shows every component', () => {
  const components = repositoryFiles().filter((path) => /^src\/components\/.*\.astro$/u.test(path));
  const shown = new Set<string>();
  const show = (path: string) => {
    if (shown.has(path)) return;
    shown.add(path);
    for (const { specifier } of importsOf(path, read(path))) {
      const target = targetOf(path, specifier);
      if (target?.endsWith('.astro')) show(target);
    }
  };
  show(gallery);
  expect(
    components.filter(
      (path) =>
        !shown.has(path) &&
        !/Page\.astro$/u.test(path) &&
        !apart.includes(path) &&
        !/^src\/components\/(?:editing|guide)\//u.test(path),
    ),
  ).toEqual([]);
});

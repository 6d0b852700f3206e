import { importsOf, targetOf } from './imports.ts';

interface Layer {
  name: string;
  /** The files of the layer: a folder (ending in `/`) or one file. */
  holds: string[];
  /** Layers that it may use, itself included. */
  uses: string[];
  /** Layers of which it may take types but nothing that runs. */
  types?: string[];
  packages: RegExp[];
}

/** Packages that compute and touch nothing: no files, no network, no clock. */
const pure =
  /^(?:zod|yaml|hucre\/(?:xlsx|csv)|hast|mdast|unist|diff|fflate|saxes|pkijs|asn1js|@nghiavuive\/lunar_date_vi|(?:hast|mdast|unist)-util-[a-z-]+|micromark-extension-[a-z-]+)$/u;
const anything = /^/u;
const framework = /^(?:astro|astro:[a-z:]+|astro\/[a-z/]+|@astrojs\/[a-z-]+(?:\/[a-z/-]+)?)$/u;

/** The direction of the data, content → kinds → model → io → pages, as the table in docs/architecture.md states it. */
export const layers: Layer[] = [
  // What knows nothing of records: the kinds need it too, and pages write links.
  { name: 'addresses', holds: ['src/model/addresses.ts'], uses: ['text'], packages: [] },
  {
    name: 'text',
    holds: [
      'src/model/text/',
      'src/model/day/',
      'src/model/table/',
      'src/model/items.ts',
      'src/model/first-bytes.ts',
      'src/model/once.ts',
      'src/model/schema-core.ts',
    ],
    uses: ['text'],
    packages: [pure],
  },
  { name: 'kinds', holds: ['src/kinds/'], uses: ['kinds', 'text', 'addresses'], packages: [/^zod$/u] },
  { name: 'model', holds: ['src/model/'], uses: ['model', 'kinds', 'text', 'addresses'], packages: [pure] },
  {
    name: 'io',
    holds: ['src/io/', 'src/content.config.ts'],
    uses: ['io', 'model', 'kinds', 'text', 'addresses'],
    packages: [
      pure,
      framework,
      /^node:/u,
      /^(?:satteri|satori|sharp|unpdf|vite|yaml|pagefind|@myriaddreamin\/typst-ts-node-compiler)$/u,
    ],
  },
  {
    name: 'export',
    holds: ['src/export/'],
    uses: ['export', 'model', 'kinds', 'text', 'addresses'],
    packages: [
      pure,
      /^(?:feed|ical-generator|schema-dts|csv-stringify\/sync|uqr|pngjs|docx|xast|xastscript|xast-util-to-xml)$/u,
    ],
  },
  // Code that runs in the reader's browser, on the pages that need it. Pagefind's engine is a built file of the site,
  // loaded by its address when someone searches.
  {
    name: 'client',
    holds: ['src/client/'],
    uses: ['client', 'model', 'kinds', 'text', 'addresses', 'styles'],
    packages: [pure, /^(?:<computed>|@sveltia\/cms|unpdf|workbox-[a-z]+)$/u],
  },
  { name: 'styles', holds: ['src/styles/', 'src/assets/'], uses: ['styles'], packages: [] },
  {
    name: 'pages',
    holds: ['src/pages/', 'src/layouts/', 'src/components/'],
    uses: ['pages', 'io', 'export', 'client', 'styles', 'addresses'],
    types: ['model', 'text'],
    packages: [framework],
  },
  {
    name: 'cli',
    holds: ['cli/'],
    uses: ['cli', 'io', 'model', 'kinds', 'text', 'addresses', 'export'],
    packages: [anything],
  },
];

const layerOf = (path: string) =>
  layers.find(({ holds }) => holds.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place)));

/**
 * What a file imports against the direction of the layers.
 *
 * @param path of the file, relative to the repository, with forward slashes
 * @returns one sentence for each breach; none for a file that belongs to no layer
 */
export function breachesOf(path: string, source: string): string[] {
  const layer = layerOf(path);
  if (!layer) return [];
  return importsOf(path, source).flatMap(({ specifier, typeOnly, line }) => {
    const target = targetOf(path, specifier);
    if (target === null)
      return layer.packages.some((allowed) => allowed.test(specifier))
        ? []
        : [`${path}:${line} ${layer.name} may not import the package ${specifier}`];
    const owner = layerOf(target)?.name;
    if (owner !== undefined && layer.uses.includes(owner)) return [];
    if (owner !== undefined && typeOnly && layer.types?.includes(owner)) return [];
    return [`${path}:${line} ${layer.name} may not import ${target}`];
  });
}

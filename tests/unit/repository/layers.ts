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
  /^(?:zod|yaml|hast|mdast|unist|fflate|saxes|@nghiavuive\/lunar_date_vi|(?:hast|mdast|unist)-util-[a-z-]+)$/u;
const anything = /^/u;
const framework = /^(?:astro|astro:[a-z:]+|astro\/[a-z/]+|@astrojs\/[a-z-]+(?:\/[a-z/-]+)?)$/u;

/** The way of the data, content → schema → model → load → pages, as the table in docs/architecture.md states it. */
export const layers: Layer[] = [
  { name: 'schema', holds: ['src/schema/'], uses: ['schema'], packages: [/^zod$/u] },
  { name: 'model', holds: ['src/model/'], uses: ['model', 'schema'], packages: [pure] },
  {
    name: 'load',
    holds: ['src/load/', 'src/content.config.ts'],
    uses: ['load', 'model', 'schema'],
    packages: [pure, framework, /^node:/u, /^(?:satteri|satori|sharp|vite|yaml|pagefind)$/u],
  },
  {
    name: 'export',
    holds: ['src/export/'],
    uses: ['export', 'model', 'schema'],
    packages: [pure, /^(?:feed|ical-generator|schema-dts|csv-stringify\/sync|uqr)$/u],
  },
  // Code that runs in the reader's browser, on the pages that need it. Pagefind's engine is a built file of the site,
  // loaded by its address when someone searches.
  {
    name: 'client',
    holds: ['src/search/', 'src/import/', 'src/editing/', 'src/offline/'],
    uses: ['client', 'model', 'schema', 'styles'],
    packages: [pure, /^(?:<computed>|@sveltia\/cms|workbox-[a-z]+)$/u],
  },
  { name: 'styles', holds: ['src/styles/', 'src/assets/'], uses: ['styles'], packages: [] },
  {
    name: 'pages',
    holds: ['src/pages/', 'src/layouts/', 'src/components/'],
    uses: ['pages', 'load', 'export', 'client', 'styles'],
    types: ['model'],
    packages: [framework],
  },
  { name: 'cli', holds: ['cli/'], uses: ['cli', 'load', 'model', 'schema', 'export'], packages: [anything] },
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

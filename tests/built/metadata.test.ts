import Validator from '@adobe/structured-data-validator';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, builtPages, dist, named } from '../support/built-pages.ts';
import type { BuiltPage } from '../support/built-pages.ts';
import { textOf } from '../../src/model/article/body-tree.ts';
import { schemaOrgVocabulary } from '../support/schema-org.ts';

/** Buttons in a frame of the plans' pages: nobody shares their address, and search engines are reported so. */
const frame = '/chia-se/';
const every = builtPages();
const pages = every.filter(({ path }) => path !== frame);
const page = (path: string) => pages.find((each) => each.path === path)!;
/** The Open Graph properties of a page. */
const graphs = new Map(
  pages.map((each) => [
    each,
    new Map(named(each.head, 'meta').map((meta) => [attribute(meta, 'property'), attribute(meta, 'content')])),
  ]),
);
const property = (of: BuiltPage, name: string) => graphs.get(of)!.get(name);

interface Node {
  '@type': string;
  [key: string]: unknown;
}
const scripts = ({ head }: BuiltPage) =>
  named(head, 'script').filter((each) => each.properties['type'] === 'application/ld+json');
const nodes = (each: BuiltPage): Node[] =>
  scripts(each).flatMap((script) => (JSON.parse(textOf(script)) as { '@graph': Node[] })['@graph']);
const types = (path: string) => nodes(page(path)).map((each) => each['@type']);

describe('a shared link', () => {
  test('shows on every page a title, a description and a picture with its size and its words', () => {
    const poor = pages.filter(
      (each) =>
        !['title', 'description', 'image:alt'].every((name) => property(each, `og:${name}`)) ||
        property(each, 'og:locale') !== 'vi_VN' ||
        property(each, 'og:image:width') !== '1200' ||
        property(each, 'og:image:height') !== '630',
    );
    expect(poor.map((each) => each.path)).toEqual([]);
  });

  test('is never one to the buttons in a frame', () => {
    const robots = named(every.find(({ path }) => path === frame)!.head, 'meta').find(
      (meta) => attribute(meta, 'name') === 'robots',
    );
    expect(attribute(robots, 'content')).toBe('noindex');
  });

  test('leads to pictures that exist, at absolute addresses, 1200 × 630, and few of them', () => {
    const pictures = new Set(pages.map((each) => property(each, 'og:image')!));
    expect(pictures.size).toBeGreaterThan(3);
    expect(pictures.size).toBeLessThan(pages.length / 20);
    for (const picture of pictures) {
      const file = join(dist, new URL(picture).pathname.slice(new URL(picture).pathname.indexOf('/anh-xem-truoc/')));
      expect([picture, existsSync(file)]).toEqual([picture, true]);
      const png = readFileSync(file);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });

  test('of a plan shows the plan', () => {
    const plan = page('/ke-hoach/2024-dan-van-chinh-quyen/');
    expect(property(plan, 'og:image')).toMatch(/\/anh-xem-truoc\/ke-hoach-2024-dan-van-chinh-quyen\.png$/u);
    expect(property(plan, 'og:image:alt')).toContain('năm 2024');
  });
});

describe('what pages say to machines', () => {
  test('names the school, the plan, the document, the agency and the data for what they are', () => {
    expect(types('/')).toEqual(['WebSite', 'Preschool']);
    expect(types('/ke-hoach/2024-dan-van-chinh-quyen/')).toEqual(['Legislation', 'BreadcrumbList']);
    expect(types('/van-ban/90-2020-nd-cp/')).toEqual(['Legislation', 'BreadcrumbList']);
    expect(types('/co-quan/bo-giao-duc-va-dao-tao/')).toEqual(['GovernmentOrganization', 'BreadcrumbList']);
    expect(types('/cong-khai/')).toEqual(['Dataset', 'Dataset', 'BreadcrumbList']);
    expect(types('/van-ban/')).toEqual(['Dataset', 'BreadcrumbList']);
  });

  test('is accepted by a validator that knows schema.org and what search engines require', async () => {
    const validator = new Validator(schemaOrgVocabulary());
    const complaints: string[] = [];
    for (const each of pages)
      for (const node of nodes(each))
        for (const { issueMessage } of await validator.validate({ jsonld: { [node['@type']]: [node] } }))
          complaints.push(`${each.path}: ${issueMessage}`);
    expect(complaints).toEqual([]);
  });

  test('is checked by rules that can fail', async () => {
    const validator = new Validator(schemaOrgVocabulary());
    const wrong = [
      { '@type': 'Legislation', legislationNumber: '1' },
      { '@type': 'Decree', name: 'a' },
      { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', name: 'a' }] },
      { '@type': 'Preschool', legislationDate: '2024-01-01', name: 'a' },
    ];
    for (const node of wrong) expect(await validator.validate({ jsonld: { [node['@type']]: [node] } })).not.toEqual([]);
  });

  test('points only to pages and files of the site, or to the official text', () => {
    const canonical = new URL(property(page('/'), 'og:url')!);
    const own = pages.flatMap((each) =>
      [...JSON.stringify(nodes(each)).matchAll(/"(?:item|url|@id|contentUrl)":"([^"]*)"/gu)].map(([, to]) => to!),
    );
    expect(own.length).toBeGreaterThan(1000);
    const lost = [...new Set(own)].filter((to) => {
      const { origin, pathname } = new URL(to);
      const file = join(dist, pathname.slice(canonical.pathname.length - 1));
      return origin !== canonical.origin || !existsSync(pathname.endsWith('/') ? join(file, 'index.html') : file);
    });
    expect(lost).toEqual([]);
  });

  test('costs a plan’s page less than a kilobyte', () => {
    const [script] = scripts(page('/ke-hoach/2024-dan-van-chinh-quyen/'));
    expect(Buffer.byteLength(textOf(script!))).toBeLessThan(1536);
  });
});

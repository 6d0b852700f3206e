import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Entity {
  '@id': string;
  '@type': 'rdfs:Class' | 'rdf:Property';
  'rdfs:subClassOf'?: { '@id': string }[];
  'schema:domainIncludes'?: { '@id': string }[];
}

const names = (list: string | undefined) => [...(list ?? '').matchAll(/\b(\w+)Base\b/gu)].map((each) => each[1]!);
const schema = (name: string) => ({ '@id': `schema:${name}` });

/**
 * The vocabulary of schema.org in the form in which its site publishes it, as far as a validator asks: types, what they
 * are kinds of, and their properties. Read from the types of `schema-dts`, because a test needs no network.
 */
export function schemaOrgVocabulary(): { '@graph': Entity[] } {
  const source = readFileSync(createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts'), 'utf8');
  const classes: Entity[] = [];
  const domains = new Map<string, string[]>();
  for (const [, name, parents, body] of source.matchAll(/^interface (\w+)Base extends ([^{]*)\{(.*?)^\}/gmsu)) {
    classes.push({ ...schema(name!), '@type': 'rdfs:Class', 'rdfs:subClassOf': names(parents).map(schema) });
    for (const [, property] of body!.matchAll(/^ {4}"(\w+)"\?:/gmu))
      domains.set(property!, [...(domains.get(property!) ?? []), name!]);
  }
  // A leaf without properties of its own extends its parent in its type alone: `PreschoolLeaf extends EducationalOrganizationBase`.
  for (const [, name, parents] of source.matchAll(/^(?:export )?interface (\w+)Leaf extends ([^{]*)\{/gmu))
    if (!classes.some((each) => each['@id'] === `schema:${name}`))
      classes.push({ ...schema(name!), '@type': 'rdfs:Class', 'rdfs:subClassOf': names(parents).map(schema) });
  const properties = [...domains].map(([name, types]): Entity => ({
    ...schema(name),
    '@type': 'rdf:Property',
    'schema:domainIncludes': types.map(schema),
  }));
  return { '@graph': [...classes, ...properties] };
}

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kinds } from '../../../src/kinds/index.ts';
import { siteSettings } from '../../../src/kinds/site-settings.ts';

interface JsonSchema {
  title?: string;
  description?: string;
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: unknown;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

/** Paths of fields that say nothing to the person who fills them in, and of objects that would take unknown fields. */
function faults(schema: JsonSchema, path: string): { undescribed: string[]; open: string[] } {
  const undescribed: string[] = [];
  const open: string[] = [];
  const walk = (node: JsonSchema, at: string) => {
    if (node.properties && node.additionalProperties !== false) open.push(at);
    for (const [name, child] of Object.entries(node.properties ?? {})) {
      // A constant (the tag of a union) is chosen with the union, not filled in.
      const inner = [child, ...(child.anyOf ?? []), ...(child.oneOf ?? [])];
      if (child.const === undefined && !inner.some((each) => each.description)) undescribed.push(`${at}.${name}`);
      walk(child, `${at}.${name}`);
    }
    if (node.items) walk(node.items, `${at}[]`);
    for (const each of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])]) walk(each, at);
  };
  walk(schema, path);
  return { undescribed, open };
}

const schemas = [
  ...Object.entries(kinds).map(([name, { schema }]) => [name, schema] as const),
  ['site', siteSettings] as const,
];

describe('the search for faults', () => {
  it('finds an undescribed field and an open object, however deep', () => {
    const bad = z.strictObject({
      list: z
        .array(z.object({ named: z.string().meta({ description: 'a' }), silent: z.string().nullable().default(null) }))
        .meta({ description: 'b' }),
    });
    const json = z.toJSONSchema(bad, { io: 'input' }) as JsonSchema;
    expect(faults(json, 'x')).toEqual({ undescribed: ['x.list[].silent'], open: ['x.list[]'] });
  });
});

describe.each(schemas)('the schema of %s', (name, schema) => {
  const json = z.toJSONSchema(schema as z.ZodType, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as JsonSchema;
  it('describes every field to the person who fills it in', () => expect(faults(json, name).undescribed).toEqual([]));
  it('takes no unknown field', () => expect(faults(json, name).open).toEqual([]));
});

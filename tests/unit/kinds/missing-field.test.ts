import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { kinds } from '../../../src/kinds/index.ts';
import { addField, validate } from '../../../src/model/parse/validate.ts';
import { parseYaml } from '../../../src/model/parse/parse-yaml.ts';
import { SourceFile } from '../../../src/model/parse/source.ts';
import { coreOf, isWrapper, titleOf } from '../../../src/model/schema-core.ts';

/** Every field of a schema that says what it is for, with its name. */
function* fieldsOf(schema: z.ZodType): Generator<{ name: string; title: string | null; description: string }> {
  const core = coreOf(schema);
  if (core instanceof z.ZodArray) yield* fieldsOf(core.element as z.ZodType);
  if (core instanceof z.ZodDiscriminatedUnion) for (const each of core.options) yield* fieldsOf(each as z.ZodType);
  if (!(core instanceof z.ZodObject)) return;
  for (const [name, field] of Object.entries(core.shape)) {
    for (let inner: z.ZodType | null = field; inner; inner = isWrapper(inner) ? (inner.unwrap() as z.ZodType) : null) {
      const description = z.globalRegistry.get(inner)?.description;
      if (description === undefined) continue;
      yield { name, title: titleOf(inner), description };
      break;
    }
    yield* fieldsOf(field);
  }
}

describe('the remedy for a field that is missing', () => {
  test('is a sentence for each field of each kind of record', () => {
    const all = Object.values(kinds).flatMap(({ schema }) => [...fieldsOf(schema)]);
    expect(all.length).toBeGreaterThan(300);
    for (const { name, title, description } of all) {
      const remedy = addField(name, { title, description });
      expect(remedy).toMatch(
        /^Thêm trường “[\w-]+” \(\p{Lu}[^()]*(?:\([^()]*\)[^()]*)*\)\.(?: [\p{Lu}\p{Ll}].*[.…”)])?$/u,
      );
      expect(remedy).not.toMatch(/”: |\.\)|\.\.|: \)| {2}/u);
    }
  });

  test.each([
    ['count', 'Số phòng', 'Đang có.', 'Thêm trường “count” (Số phòng: đang có).'],
    ['name', 'Điểm trường', 'Tên điểm trường.', 'Thêm trường “name” (Điểm trường: tên điểm trường).'],
    ['day', 'Ngày ký', 'Ngày ký.', 'Thêm trường “day” (Ngày ký).'],
    [
      'number',
      'Số, ký hiệu',
      'Đúng như in. Bỏ trống nếu không ghi.',
      'Thêm trường “number” (Số, ký hiệu). Đúng như in. Bỏ trống nếu không ghi.',
    ],
  ])('of %s reads well', (name, title, description, remedy) => {
    expect(addField(name, { title, description })).toBe(remedy);
  });

  test('is what the checker says', () => {
    const schema = z.object({ count: z.int().meta({ title: 'Số phòng', description: 'Đang có.' }) });
    const source = new SourceFile('a.yaml', 'other: 1');
    const { issues } = validate(schema, parseYaml(source, 'other: 1', 0).parsed);
    expect(issues.map(({ remedy }) => remedy)).toContain('Thêm trường “count” (Số phòng: đang có).');
  });
});

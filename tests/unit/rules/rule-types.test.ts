import { expectTypeOf, test } from 'vitest';
import { asIs, body } from '../../../src/model/rules/example.ts';
import type { FolderExample } from '../../../src/model/rules/example.ts';
import type { AnyRule } from '../../../src/model/rules/rule.ts';
import { word } from '../../../src/model/rules/word-example.ts';

/** The types are checked when the suite's types are: `npm test -- --only types`. */
const words = { severity: 'error', title: 'Tên', why: 'Vì sao.', remedy: 'Sửa thế nào.' } as const;
const examples = { wrong: body('sai'), right: asIs('đúng') };

test('a rule without both examples, without a check, or with examples of another check does not compile', () => {
  expectTypeOf({ ...words, ...examples, check: 'content' as const }).toExtend<AnyRule>();
  // @ts-expect-error no right example
  const withoutRight: AnyRule = { ...words, check: 'content', wrong: examples.wrong };
  // @ts-expect-error no wrong example
  const withoutWrong: AnyRule = { ...words, check: 'content', right: examples.right };
  // @ts-expect-error no check
  const withoutCheck: AnyRule = { ...words, ...examples };
  // @ts-expect-error a check of folders cannot run a Word file
  const otherCheck: AnyRule = { ...words, check: 'content', wrong: word('sai'), right: word('đúng') };
  // @ts-expect-error an example is data, not a text that nothing runs
  const onlyText: AnyRule = { ...words, check: 'content', wrong: 'sai', right: 'đúng' };
  expectTypeOf([withoutRight, withoutWrong, withoutCheck, otherCheck, onlyText]).toEqualTypeOf<AnyRule[]>();
  expectTypeOf(examples.wrong).toEqualTypeOf<FolderExample>();
});

import { expect, test } from 'vitest';
import { noteRules } from '../../../src/model/rules/import/note-rules.ts';
import type { NoteRule } from '../../../src/model/rules/import/note-rule.ts';
import { codesOfWord } from '../../support/rule-examples/word-examples.ts';

test.each(Object.entries<NoteRule>(noteRules))(
  '%s: the wrong Word file gives this note and no other, the right one none',
  (code, { wrong, right }) => {
    expect(new Set(codesOfWord(wrong))).toEqual(new Set([code]));
    expect(codesOfWord(right)).toEqual([]);
  },
);

import { expect, test } from 'vitest';
import { noteRules } from '../../../src/model/rules/import/note-rules.ts';
import type { NoteRule } from '../../../src/model/rules/import/note-rule.ts';
import { codesOfWord } from '../../support/rule-examples/word-examples.ts';

test.each(Object.entries<NoteRule>(noteRules))(
  '%s: the wrong Word file gives this note, with none but those that always come with it; the right one gives none',
  (code, { wrong, right }) => {
    expect(new Set(codesOfWord(wrong))).toEqual(new Set([code, ...wrong.alongside]));
    expect(codesOfWord(right)).toEqual([]);
  },
);

import { expect, it } from 'vitest';
import {
  findCitations,
  findInternalReferences,
  findReferencesBack,
  findRelations,
  lawsWithoutTarget,
  withoutTarget,
} from '../../../../src/model/law/citation/index.ts';
import { goldTexts } from './evaluation/measure.ts';

const replaces = 'Thông tư 27/2020/TT-BGDĐT (thay thế Thông tư 30/2014/TT-BGDĐT)';
const lists =
  'Thông tư 09/2024/TT-BGDĐT thay thế Thông tư 36/2017/TT-BGDĐT đã hết hiệu lực, Thông tư 22/2021/TT-BGDĐT giữ nguyên.';

const texts = [
  replaces,
  lists,
  ...Object.values(goldTexts).flatMap((all) => all.map(({ text }) => text.replace(/[⟦⟧]/gu, '').slice(0, 2_000))),
  ...[...withoutTarget, ...lawsWithoutTarget].flatMap(({ examples }) => examples),
];

function read(text: string): string {
  const mentions = findCitations(text);
  return JSON.stringify([
    mentions,
    findRelations(text, mentions),
    findInternalReferences(text),
    findReferencesBack(text, mentions),
  ]);
}

it('a text is read the same whatever was read before it', () => {
  const forwards = texts.map(read);
  const backwards = texts.toReversed().map(read).toReversed();
  texts.forEach((text, index) => {
    expect(backwards[index], text).toBe(forwards[index]);
  });
});

it('a list that is read first leaves a relation to be found in the text after it', () => {
  read(lists);
  expect(findRelations(replaces, findCitations(replaces))).toMatchObject([{ subject: 0, type: 'replaces', object: 1 }]);
});

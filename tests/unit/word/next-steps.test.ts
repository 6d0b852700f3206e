import { expect, test } from 'vitest';
import { nextSteps, planTarget } from '../../../src/model/word/index.ts';
import { p, picture, pixel, r } from './support/ooxml.ts';
import { read } from './support/read.ts';

const stepsAfter = (...descriptions: string[]) => {
  const result = read({
    body: p(r('Hình') + descriptions.map((each) => picture('rPic', each)).join('')),
    links: [['rPic', 'image', 'media/p.png']],
    files: { 'word/media/p.png': pixel },
  });
  return nextSteps(
    { result, target: planTarget(result.id, ''), citations: [], stubs: [], relations: [], stubOf: () => null },
    'ke-hoach.mdx',
    'command',
  );
};

test('after an import, pictures without a description are to be described', () => {
  expect(stepsAfter('', 'Sân trường', '')).toContain('Viết lời mô tả 2 hình, giữa hai dấu ngoặc vuông ![…] trong tệp.');
});

test('after an import with every picture described, no step asks for a description', () => {
  const steps = stepsAfter('Sân trường');
  expect(steps.slice(1)).toEqual(stepsAfter('').slice(2));
  expect(steps.join()).not.toContain('Viết lời mô tả');
});

import { describe, expect, it, test } from 'vitest';
import { blockTexts } from '../../../src/model/word/index.ts';
import { hands, planByPackage, planDocx, planOf2024 } from './support/plan-docx.ts';
import { readBytes } from './support/read.ts';
import type { Read } from './support/read.ts';

const plan = planOf2024();
const expected = blockTexts(plan.root);

function expectThePlan(result: Read) {
  expect(result.blocks).toEqual(expected.map(({ kind, text }) => `${kind}: ${text}`));
  expect(result.head).toMatchObject({
    year: 2024,
    organization: 'truong-mau',
    number: '07/KH-MNM',
    place: 'Lạc Thủy',
    issuedOn: '2024-03-01',
    subject: plan.subject,
    signer: { position: 'HIỆU TRƯỞNG', name: 'Nguyễn Thị Mẫu' },
    recipients: plan.recipients,
  });
  expect(result.bases).toHaveLength(2);
  expect(result.body.children[0]).toMatchObject({ type: 'mdxJsxFlowElement', name: 'CanCu' });
}

test('the plan of 2024 has 62 blocks in its body', () => {
  expect(expected).toHaveLength(62);
});

describe.each(['word', 'libreoffice'] as const)('the plan of 2024 in a file as of %s', (shape) => {
  test.each(Object.keys(hands))('comes back block by block from %s', (hand) => {
    const result = readBytes(planDocx(plan, hands[hand]!, shape));
    expectThePlan(result);
    const noted = new Set(result.notes.map((each) => each.code));
    const encodings = ['TCVN3 fonts', 'VNI fonts'].includes(hand) ? ['ma-cu'] : [];
    const composed = ['half-decomposed letters, cut at their marks', 'textbook NFD'].includes(hand) ? ['to-hop'] : [];
    expect([...noted]).toEqual([...encodings, ...composed]);
  });
});

describe('the plan of 2024 as the package docx writes it', async () => {
  const result = readBytes(await planByPackage(plan));

  it('comes back block by block, with the numbers of its headings written out', () => {
    expectThePlan(result);
  });

  it('needs no word of warning', () => {
    expect(result.notes).toEqual([]);
  });
});

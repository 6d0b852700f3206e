import { beforeAll, describe, expect, test } from 'vitest';
import { pdfObjects } from '../../../src/io/downloads/pdf-objects.ts';
import { readSignatures } from '../../../src/model/signature/read-signatures.ts';
import { signatureVerdicts } from '../../../src/model/signature/signature-verdicts.ts';
import { holder } from '../../support/certificates.ts';
import type { Holder } from '../../support/certificates.ts';
import { pdfWith } from '../../support/downloads.ts';
import { catalogueWith, signed, updated } from '../../support/signed-pdf.ts';

const claimedAt = '2026-03-05T03:00:00Z';
let root: Holder, head: Holder, clerk: Holder;
let file: Buffer;
beforeAll(async () => {
  root = await holder({ name: 'CA mẫu' });
  head = await holder({ name: 'Hiệu trưởng mẫu', by: root });
  clerk = await holder({ name: 'Văn thư mẫu', by: root });
  file = await signed(pdfWith('Ke hoach', 'Trang hai'), { signer: head, claimedAt });
});

/** The three answers about the first signature in one word each, and what the third one says of the bytes after it. */
async function answersOf(pdf: Buffer): Promise<[states: string, says: string]> {
  const [facts] = await readSignatures(new Uint8Array(pdf), pdfObjects, [root.certificate]);
  if (facts === undefined) throw new Error('no signature');
  const { format, certificate, policy } = signatureVerdicts(facts, '2026-11-22', true);
  return [
    [format, certificate, policy].map(({ state }) => state).join(' '),
    policy.findings.map(({ text }) => text).join(' '),
  ];
}

const after = (bytes: string | Uint8Array) => Buffer.concat([file, Buffer.from(bytes as string, 'latin1')]);
const bytes = '<< /Length 4 >>\nstream\nabcd\nendstream';
/** What a program adds for later: certificates and answers about revocation, in one store. */
const proofs = (): Record<number, string> => ({
  1: catalogueWith(file, '/DSS 300 0 R'),
  300: '<< /Type /DSS /Certs [301 0 R] /OCSPs [302 0 R] /VRI << /AB12 << /Cert [301 0 R] >> >> >>',
  301: bytes,
  302: bytes,
});
const UNCOVERED = /Tệp có [\d.]+ byte nối sau chữ ký này mà không chữ ký nào bao/u;
const ONLY_PROOFS = 'máy chỉ thấy ở đó dữ liệu để kiểm chữ ký';

describe('bytes after a signature leave it whole and its certificate as it is, and are said where the whole file is asked for', () => {
  test.each([
    ['garbage', 'khong phai PDF \u0000\u00ff'],
    ['one byte', ' '],
    ['a second end', '%%EOF\n'],
    ['another file', pdfWith('Ban khac').toString('latin1')],
  ])('%s', async (_, more) => {
    const [states, says] = await answersOf(after(more));
    expect(states).toBe('good good bad');
    expect(says).toMatch(UNCOVERED);
    expect(says).not.toContain(ONLY_PROOFS);
  });

  test('a save that changes a page is named as a change', async () => {
    const [states, says] = await answersOf(
      updated(file, { 5: '<< /Length 30 >>\nstream\nBT (Noi dung khac) Tj ET\nendstream' }),
    );
    expect(states).toBe('good good bad');
    expect(says).toMatch(UNCOVERED);
    expect(says).toContain('thay nội dung đã có');
  });

  test('a second signature of a listed authority covers them', async () => {
    const [states, says] = await answersOf(await signed(file, { signer: clerk, claimedAt }));
    expect(states).toBe('good good open');
    expect(says).toContain('chữ ký sau bao cả phần đó');
  });
});

test('a store of proofs that nobody signed is open, with what it is', async () => {
  const [states, says] = await answersOf(updated(file, proofs()));
  expect(states).toBe('good good open');
  expect(says).toMatch(UNCOVERED);
  expect(says).toContain(ONLY_PROOFS);
});

test.each<[string, () => Record<number, string>]>([
  ['a page is changed with it', () => ({ 5: '<< /Length 9 >>\nstream\nBT ET    \nendstream' })],
  ['the font of a page is in it', () => ({ 3: '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>' })],
  ['something that no store has is added', () => ({ 310: '<< /Type /XObject >>' })],
  ['a field of a signature without one is added', () => ({ 310: '<< /FT /Sig /T (Ky9) /Rect [0 0 0 0] >>' })],
  ['what opens the file is added', () => ({ 1: catalogueWith(file, '/DSS 300 0 R /OpenAction 301 0 R') })],
  ['the form forgets a field', () => ({ 1: catalogueWith(file, '/DSS 300 0 R').replace('[100 0 R]', '[]') })],
  ['what is in it changes data of the file', () => ({ 310: '<< /Type /Metadata >>' })],
])('a store of proofs does not excuse more: %s', async (_, more) => {
  const [states, says] = await answersOf(updated(file, { ...proofs(), ...more() }));
  expect(states).toBe('good good bad');
  expect(says).toMatch(UNCOVERED);
  expect(says).not.toContain(ONLY_PROOFS);
});

test('one byte that changed breaks the signature wherever it is in the signed part, and no later signature heals that', async () => {
  const places = ['Ke hoach', 'Trang hai', '/MediaBox', '/Fields', 'startxref'];
  for (const place of places) {
    const copy = Buffer.from(file);
    copy[copy.indexOf(place) + 1]! ^= 1;
    expect([place, (await answersOf(copy))[0].slice(0, 4)]).toEqual([place, 'bad ']);
    if (place !== 'Ke hoach') continue;
    expect((await answersOf(await signed(copy, { signer: clerk, claimedAt })))[0]).toMatch(/^bad /u);
  }
});

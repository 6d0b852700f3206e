import { beforeAll, describe, expect, test } from 'vitest';
import { pdfObjects } from '../../../src/io/downloads/pdf-objects.ts';
import { MOST_SIGNATURES, readSignatures } from '../../../src/model/signature/read-signatures.ts';
import { signatureVerdicts } from '../../../src/model/signature/signature-verdicts.ts';
import { holder, TIME_STAMPING } from '../../support/certificates.ts';
import type { Holder } from '../../support/certificates.ts';
import { pdfWith, pdfWithObjects } from '../../support/downloads.ts';
import { signatureOf, signed, stamped, updated } from '../../support/signed-pdf.ts';
import type { SignWish } from '../../support/signed-pdf.ts';

const today = '2026-11-22';
const claimedAt = '2026-03-05T03:00:00Z';
const plain = pdfWith('Ke hoach', 'Trang hai');

let root: Holder, head: Holder, clerk: Holder, otherRoot: Holder, stranger: Holder, stamper: Holder;
beforeAll(async () => {
  [root, otherRoot] = await Promise.all([holder({ name: 'CA mẫu' }), holder({ name: 'CA lạ' })]);
  [head, clerk, stranger, stamper] = await Promise.all([
    holder({ name: 'Hiệu trưởng mẫu', by: root }),
    holder({ name: 'Dấu của trường mẫu', by: root, curve: 'P-256' }),
    holder({ name: 'Người lạ', by: otherRoot }),
    holder({ name: 'Nơi cấp dấu thời gian mẫu', by: root, purposes: [TIME_STAMPING] }),
  ]);
});

const factsOf = (file: Buffer, listed: readonly Holder[]) =>
  readSignatures(
    new Uint8Array(file),
    pdfObjects,
    listed.map(({ certificate }) => certificate),
  );

/** For each signature its three answers in one word, and all that they say. */
async function answers(
  file: Buffer,
  { listed = [root], on = today } = {},
): Promise<{ states: string; says: string }[]> {
  return (await factsOf(file, listed)).map((facts) => {
    const { format, certificate, policy } = signatureVerdicts(facts, on, listed.length > 0);
    const all = [format, certificate, policy];
    return {
      states: all.map(({ state }) => state).join(' '),
      says: all.flatMap(({ findings }) => findings.map(({ text }) => text)).join(' '),
    };
  });
}

const states = async (...of: Parameters<typeof answers>) => (await answers(...of)).map((each) => each.states);
const sign = (wish: Partial<SignWish> = {}, file = plain) => signed(file, { signer: head, claimedAt, ...wish });
const changedByte = (file: Buffer, text: string): Buffer => {
  const copy = Buffer.from(file);
  copy[copy.indexOf(text)]! ^= 1;
  return copy;
};

describe('a signature of a PDF', () => {
  test.each(['ETSI.CAdES.detached', 'adbe.pkcs7.detached'])(
    'of the form %s is whole and of a listed authority; its time is only claimed',
    async (form) => {
      const [found] = await answers(await sign({ form }));
      expect(found?.states).toBe('good good open');
      expect(found?.says).toContain('Chữ ký bao toàn bộ tệp.');
      expect(found?.says).toContain('“CA mẫu”');
      expect(found?.says).toContain('là giờ máy của người ký');
    },
  );

  test('is good in all three answers with a time stamp of a listed authority', async () => {
    const file = await sign({ stamp: { by: stamper, at: '2026-03-05T03:00:30Z' } });
    expect(await states(file)).toEqual(['good good good']);
    const [facts] = await factsOf(file, [root]);
    expect([facts?.claimedAt, facts?.stamp?.at]).toEqual(['2026-03-05T03:00:00.000Z', '2026-03-05T03:00:30.000Z']);
  });

  test('of another authority is whole, and its certificate is not trusted', async () => {
    const file = await sign({ signer: stranger, with: [otherRoot] });
    expect(await states(file)).toEqual(['good bad open']);
    expect(await states(file, { listed: [otherRoot] })).toEqual(['good good open']);
    expect(await states(file, { listed: [] })).toEqual(['good open open']);
  });

  test('names whose certificate is which, from the signer to the listed one', async () => {
    const between = await holder({ name: 'CA cấp hai mẫu', by: root, isAuthority: true });
    const signer = await holder({ name: 'Văn thư mẫu', by: between });
    const [facts] = await factsOf(await sign({ signer, with: [stranger, between] }), [root]);
    expect(facts?.cms?.path.map(({ name, issuer }) => `${name} ← ${issuer}`)).toEqual([
      'Văn thư mẫu ← CA cấp hai mẫu',
      'CA cấp hai mẫu ← CA mẫu',
      'CA mẫu ← CA mẫu',
    ]);
    expect(facts?.cms?.listed).toBe(facts?.cms?.path.at(-1)?.sha256);
  });

  test('is broken when one byte of the text changed', async () => {
    expect(await states(changedByte(await sign(), 'Ke hoach'))).toEqual(['bad good open']);
  });

  test('is broken when one byte of what was signed with it changed', async () => {
    const [found] = await answers(
      await sign({
        contents: async (bytes) => {
          const der = await signatureOf(bytes, { signer: head, claimedAt });
          der.write('270', der.indexOf('260305'), 'latin1');
          return der;
        },
      }),
    );
    expect(found?.states).toMatch(/^bad /u);
    expect(found?.says).toContain('Chữ ký không khớp với chứng thư');
  });

  test('says that bytes were added after it, and what they change', async () => {
    const added = updated(await sign(), {
      5: '<< /Length 40 >>\nstream\nBT /F1 12 Tf 72 720 Td (Da thay) Tj ET\nendstream',
    });
    const [found] = await answers(added);
    expect(found?.states).toBe('good good bad');
    expect(found?.says).toMatch(/Tệp có \d+ byte nối sau chữ ký này mà không chữ ký nào bao\./u);
    expect(found?.says).toContain('thay nội dung đã có');
    expect(await states(Buffer.concat([await sign(), Buffer.from('\n')]))).toEqual(['good good bad']);
  });

  test('of two signers covers its own version each, and the last one the file', async () => {
    const found = await answers(await sign({ signer: clerk }, await sign()));
    expect(found.map((each) => each.states)).toEqual(['good good open', 'good good open']);
    expect(found[0]?.says).toContain('chữ ký sau bao cả phần đó');
    expect(found[1]?.says).toContain('bao toàn bộ tệp');
  });

  /** The end of a file that Word exports: a second table of places without places, and no line end after the last word. */
  const exported = (places: string): Buffer => {
    const text = plain.toString('latin1');
    const table = /startxref\s+(\d+)/u.exec(text)?.[1] ?? '';
    const trailer = `<</Size 8/Root 1 0 R/ID[<AB12><AB12>] /Prev ${table}/XRefStm ${table}>>`;
    return Buffer.from(`${text}xref${places}trailer\r\n${trailer}\r\nstartxref\r\n${text.length}\r\n%%EOF`, 'latin1');
  };

  test.each([
    ['as Word writes it', '\r\n0 0\r\n'],
    ['with line ends of Unix', '\n0 0\n'],
    ['with several sections', '\n0 0\n3 0\n'],
  ])('of two signers covers its version also where the file has an empty table of places: %s', async (_, places) => {
    const two = await sign({ signer: clerk }, await sign({}, exported(places)));
    const found = await answers(two);
    expect(found.map((each) => each.states)).toEqual(['good good open', 'good good open']);
    expect(found[0]?.says).toContain('chữ ký sau bao cả phần đó');
    const changed = { 5: '<< /Length 30 >>\nstream\nBT (Noi dung khac) Tj ET\nendstream' };
    const [first] = await answers(await sign({ signer: clerk, also: changed }, await sign({}, exported(places))));
    expect(first?.states).toBe('good good bad');
  });

  test('before a stamp of the whole file is covered by that', async () => {
    const file = await stamped(await sign(), stamper, '2026-03-06T00:00:00Z');
    expect(await states(file)).toEqual(['good good open', 'good good good']);
    expect((await factsOf(file, [root])).map(({ kind }) => kind)).toEqual(['signature', 'time-stamp']);
  });

  test('is not there in a file without one', async () => {
    expect(await answers(plain)).toEqual([]);
    expect(
      await answers(pdfWithObjects('/AcroForm << /Fields [9 0 R] >>', '9 0 obj << /FT /Sig /T (a) >> endobj')),
    ).toEqual([]);
  });
});

describe('a change that the next signer signs too', () => {
  /** A page of which the content is another one after the second signature: what is known as a shadow attack. */
  const shadow = async (also: Record<number, string>) =>
    (await answers(await sign({ signer: clerk, also }, await sign())))[0];

  test.each<[string, Record<number, string>, string]>([
    [
      'text in place of text',
      { 5: '<< /Length 30 >>\nstream\nBT (Noi dung khac) Tj ET\nendstream' },
      'thay nội dung đã có',
    ],
    [
      'another font for the same text',
      { 3: '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>' },
      'thay nội dung đã có',
    ],
    ['other pages', { 2: '<< /Type /Pages /Kids [6 0 R] /Count 1 >>' }, 'thay nội dung đã có'],
    [
      'a note over the text',
      { 90: '<< /Type /Annot /Subtype /FreeText /Rect [0 0 500 800] /Contents (Khac) >>' },
      'đè lên trang',
    ],
    [
      'a field over the text',
      { 90: '<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [0 0 500 800] /V (Khac) >>' },
      'đè lên trang',
    ],
  ])('is said of the first signature: %s', async (_, also, words) => {
    const found = await shadow(also);
    expect(found?.states).toBe('good good bad');
    expect(found?.says).toContain(words);
  });

  /** A page of which a part is not there yet when the head signs; the next signer adds it. */
  const dangling = async (prepare: Record<number, string>, also: Record<number, string>) =>
    (await answers(await sign({ signer: clerk, also }, await sign({}, updated(plain, prepare)))))[0];
  const page = (contents: string, more = '') =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} /Resources << /Font << /F1 3 0 R >> ${more}>> >>`;
  const cover = '<< /Length 30 >>\nstream\nBT (Thu 500000 dong) Tj ET    \nendstream';

  test.each<[string, Record<number, string>, Record<number, string>]>([
    ['a second text of a page', { 4: page('[5 0 R 90 0 R]') }, { 90: cover }],
    ['the whole text of a page', { 4: page('90 0 R') }, { 90: cover }],
    ['a form that the text draws', { 4: page('5 0 R', '/XObject << /X 90 0 R >> ') }, { 90: cover }],
    ['a page', { 2: '<< /Type /Pages /Kids [4 0 R 90 0 R] /Count 2 >>' }, { 90: page('91 0 R'), 91: cover }],
    ['its notes', { 6: page('5 0 R').replace(/ >>$/u, ' /Annots 90 0 R >>') }, { 90: '[91 0 R]' }],
    ['a number with a nought', { 4: page('[5 0 R 090 0 R]') }, { 90: cover }],
  ])('is said where the signed part leads to what it does not have: %s', async (_, prepare, also) => {
    expect((await dangling(prepare, {}))?.states).toBe('good good open');
    const found = await dangling(prepare, also);
    expect(found?.states).toBe('good good bad');
    expect(found?.says).toContain('thay nội dung đã có');
  });

  test('is said where bytes that no table of the signed part knew become an object', async () => {
    const object = page('5 0 R');
    const kids = updated(plain, { 2: '<< /Type /Pages /Kids [4 0 R 90 0 R] /Count 2 >>' });
    const hidden = Buffer.concat([kids, Buffer.from(`90 0 obj\n${object}\nendobj\n%%EOF\n`)]);
    const found = (await answers(await sign({ signer: clerk, also: { 90: object } }, await sign({}, hidden))))[0];
    expect(found?.says).toContain('thay nội dung đã có');
  });

  test('is said where the table of places takes an object out, or the file begins elsewhere', async () => {
    const first = await sign();
    const freed = Buffer.concat([
      first,
      Buffer.from('xref\n0 1\n0000000000 65535 f \n5 1\n0000000000 00001 f \ntrailer << /Root 1 0 R >>\n%%EOF\n'),
    ]);
    expect((await answers(freed))[0]?.says).toContain('bỏ bớt nội dung đã có');
    const moved = Buffer.concat([
      first,
      Buffer.from('90 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 90 0 R >>\n%%EOF\n'),
    ]);
    expect((await answers(moved))[0]?.says).toContain('bằng nội dung khác');
  });

  test('is not said of what signing adds: fields, their places, data about the file', async () => {
    const found = await shadow({ 91: '<< /Type /DSS /Certs [] >>', 92: '<< /Producer (Mau) /ModDate (D:20260306) >>' });
    expect(found?.states).toBe('good good open');
  });
});

describe('a change that says that it is something else', () => {
  /** A file that its author prepared, signed by the head, then with a change that another signer signs too. */
  const shadow = async (
    prepare: (text: string) => string,
    also: Record<number, string>,
    first: Record<number, string> = {},
  ) => {
    const prepared = Buffer.from(prepare(plain.toString('latin1')), 'latin1');
    return (await answers(await sign({ signer: clerk, also }, await sign({ also: first }, prepared))))[0];
  };
  const as = (was: string, is: string) => (text: string) => {
    expect(text).toContain(was);
    return text.replace(was, is);
  };
  const stream = (head: string) => `<< ${head} /Length 30 >>\nstream\nBT (Noi dung khac) Tj ET\nendstream`;
  const content = '5 0 obj\n<< /Length';

  test.each<[string, (text: string) => string, Record<number, string>]>([
    [
      'the contents of a page, which are a list in an object of its own, grow',
      (text) =>
        `${as('/Contents 5 0 R', '/Contents 50 0 R')(text)}50 0 obj\n[5 0 R]\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
      { 50: '[5 0 R 51 0 R]', 51: stream('') },
    ],
    [
      'the list of pages, in an object of its own, grows',
      (text) =>
        `${as('/Kids [4 0 R 6 0 R]', '/Kids 50 0 R')(text)}50 0 obj\n[4 0 R 6 0 R]\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
      { 50: '[4 0 R 6 0 R 4 0 R]' },
    ],
    [
      'the contents of a page call themselves data about the file',
      as(content, '5 0 obj\n<< /Type /Metadata /Length'),
      { 5: stream('/Type /Metadata') },
    ],
    [
      'the contents of a page call themselves a stream of objects',
      as(content, '5 0 obj\n<< /Type /ObjStm /Length'),
      { 5: stream('/Type /ObjStm') },
    ],
    [
      'the contents of a page call themselves a table of places',
      as(content, '5 0 obj\n<< /Type /XRef /Length'),
      { 5: stream('/Type /XRef') },
    ],
    [
      'a font is in a dictionary that only says what data about a file say',
      as('/Font << /F1 3 0 R >>', '/Font << /F1 << /Title 3 0 R >> >>'),
      { 3: '<< /Title 51 0 R >>' },
    ],
    ['an object has its number with a zero before it', (text) => text, { '05': stream('') } as Record<number, string>],
    [
      'a note that was there and on no page is put on one',
      (text) =>
        `${text}70 0 obj\n<< /Type /Annot /Subtype /FreeText /Rect [0 0 500 800] /Contents (Khac) >>\nendobj\n%%EOF\n`,
      {
        4: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> /Annots [100 0 R 102 0 R 70 0 R] >>',
      },
    ],
  ])('is said of the first signature: %s', async (_, prepare, also) => {
    const found = await shadow(prepare, also);
    expect(found?.states).toBe('good good bad');
    expect(found?.says).toContain('Phần nối thêm sau chữ ký này thay nội dung đã có');
  });

  test('is said where a table of places leads back to something in the signed part', async () => {
    const moved = Buffer.concat([
      await sign(),
      Buffer.from('xref\n5 1\n0000000009 00000 n \ntrailer << /Root 1 0 R >>\n%%EOF\n'),
    ]);
    expect((await answers(moved))[0]?.says).toContain('thay nội dung đã có');
  });

  test('is said where the field of a further signature is drawn over the page, and noted where it is drawn small', async () => {
    const field = (rect: string) => ({
      102: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Ky2) /Rect [${rect}] /P 4 0 R /V 103 0 R /AP << /N 60 0 R >> >>`,
      60: stream('/Type /XObject /Subtype /Form /BBox [0 0 595 842]'),
    });
    const whole = await shadow((text) => text, field('0 0 595 842'));
    expect(whole?.states).toBe('good good bad');
    expect(whole?.says).toContain('đặt hình của chữ ký lên hơn một phần tư trang');
    const seal = await shadow((text) => text, field('300 100 500 200'));
    expect(seal?.states).toBe('good good open');
    expect(seal?.says).toContain('không nhìn được hình ấy có che chữ nào không');
  });

  test('is not covered by a signature that anybody can make', async () => {
    const file = await sign({ signer: stranger, with: [otherRoot] }, await sign());
    const [first] = await answers(file);
    expect(first?.states).toBe('good good bad');
    expect(first?.says).toContain('ai cũng tự làm được');
    expect((await answers(file, { listed: [] }))[0]?.states).toBe('good open open');
    expect((await answers(file, { listed: [root, otherRoot] }))[0]?.states).toBe('good good open');
  });

  test('is not said of what signing programs write: lists and form in objects of their own, data about the file, stores of proofs', async () => {
    const found = await shadow(
      (text) =>
        `${as(
          '/Type /Catalog',
          '/Type /Catalog /Metadata 80 0 R /AcroForm 81 0 R',
        )(text).replace(
          /trailer\n<< /u,
          'trailer\n<< /Info 83 0 R ',
        )}80 0 obj\n${stream('/Type /Metadata')}\nendobj\n81 0 obj\n<< /Fields 82 0 R /SigFlags 3 >>\nendobj\n82 0 obj\n[]\nendobj\n83 0 obj\n<< /Producer (Mau) >>\nendobj\n%%EOF\n`,
      {
        1: '<< /Type /Catalog /Metadata 80 0 R /AcroForm 81 0 R /DSS << /Certs [90 0 R] >> /Pages 2 0 R >>',
        80: stream('/Type /Metadata'),
        82: '[100 0 R 102 0 R]',
        83: '<< /Producer (Mau) /ModDate (D:20260306) >>',
        90: stream(''),
      },
      { 1: '<< /Type /Catalog /Metadata 80 0 R /AcroForm 81 0 R /Pages 2 0 R >>', 82: '[100 0 R]' },
    );
    expect(found?.says).not.toContain('Phần nối thêm');
  });
});

describe('what a signature covers', () => {
  test.each<[string, (numbers: number[]) => number[], string]>([
    ['begins after the first byte', ([, b, c, d]) => [10, b! - 10, c!, d!], 'shape'],
    ['goes beyond the end', ([a, b, c, d]) => [a!, b!, c!, d! + 1], 'place'],
    ['leaves out more than the signature', ([a, b, c, d]) => [a!, b! - 20, c!, d!], 'gap'],
    ['leaves out more after the signature', ([a, b, c, d]) => [a!, b!, c! + 4, d! - 4], 'gap'],
  ])('is refused where it %s', async (_, range) => {
    expect(await states(await sign({ range }))).toEqual([expect.stringMatching(/^bad /u)]);
  });

  test('is refused without the four numbers, or with a signature that is not in the file', async () => {
    const dictionary = (more: string) =>
      pdfWithObjects('', `9 0 obj << /Type /Sig /SubFilter /adbe.pkcs7.detached ${more} >> endobj`);
    for (const more of [
      '/Contents <00>',
      '/ByteRange [0 1 2]  /Contents <00>',
      '/ByteRange [0 10 20 30] /Contents 8 0 R',
      '/ByteRange [0 -1 1e3 (a)] /Contents <00>',
      '/ByteRange 7 0 R',
    ])
      expect([more, await states(dictionary(more))]).toEqual([more, ['bad open open']]);
  });

  test('is not the whole file where it ends inside a version', async () => {
    const [found] = await answers(
      await sign({
        range: ([a, b, c, d]) => [a!, b!, c!, d! - 30],
        contents: (bytes) => signatureOf(bytes.subarray(0, -30), { signer: head }),
      }),
    );
    expect(found?.states).toBe('good good bad');
    expect(found?.says).toContain('dừng giữa chừng');
  });
});

describe('a certificate', () => {
  const ending = (to: string, more = {}) =>
    holder({ name: 'Hết hạn mẫu', by: root, from: '2024-01-01T00:00:00Z', to, ...more });

  test('that ended since is only proven by a time stamp', async () => {
    const signer = await ending('2026-06-01T00:00:00Z');
    expect(await states(await sign({ signer }))).toEqual(['good open open']);
    expect(await states(await sign({ signer }), { on: '2026-05-01' })).toEqual(['good good open']);
    expect(await states(await sign({ signer, stamp: { by: stamper, at: '2026-03-05T03:01:00Z' } }))).toEqual([
      'good good good',
    ]);
  });

  test('that had ended when it signed is refused, by the claimed time and by the stamp', async () => {
    const signer = await ending('2026-01-01T00:00:00Z');
    expect(await states(await sign({ signer }))).toEqual(['good bad open']);
    const file = await sign({
      signer,
      claimedAt: '2025-06-01T00:00:00Z',
      stamp: { by: stamper, at: '2026-03-05T03:01:00Z' },
    });
    expect(await states(file)).toEqual(['good bad good']);
  });

  test.each<[string, Parameters<typeof holder>[0]]>([
    ['is not for signing', { name: 'a', usage: 0x20 }],
    ['has a critical rule that nobody knows', { name: 'a', isUnusual: true }],
  ])('is refused where it %s', async (_, wish) => {
    expect(await states(await sign({ signer: await holder({ ...wish, by: root }) }))).toEqual(['good bad open']);
  });

  test.each<[string, Parameters<typeof holder>[0]]>([
    ['is no authority', { name: 'a', isAuthority: false }],
    ['may not issue', { name: 'a', isAuthority: true, usage: 0xc0 }],
    ['is signed with SHA-1', { name: 'a', isAuthority: true, hash: 'SHA-1' }],
  ])('leads nowhere where its issuer %s', async (_, wish) => {
    const issuer = await holder({ ...wish, by: root });
    const signer = await holder({ name: 'b', by: issuer });
    expect(await states(await sign({ signer, with: [issuer] }))).toEqual(['good bad open']);
  });

  test('leads nowhere where a path is longer than an authority allows, or has another name for the same authority', async () => {
    const short = await holder({ name: 'c', by: root, isAuthority: true, pathLength: 0 });
    const between = await holder({ name: 'd', by: short, isAuthority: true });
    expect(
      await states(await sign({ signer: await holder({ name: 'e', by: between }), with: [short, between] })),
    ).toEqual(['good bad open']);
    const forged = await holder({ name: 'CA mẫu' });
    expect(await states(await sign({ signer: await holder({ name: 'e', by: forged }), with: [forged] }))).toEqual([
      'good bad open',
    ]);
  });

  test('may be listed itself, so that a school without an authority can list its own', async () => {
    const own = await holder({ name: 'Trường mẫu tự cấp', isAuthority: false, usage: 0xc0 });
    expect(await states(await sign({ signer: own }), { listed: [own] })).toEqual(['good good open']);
  });

  test('with a key of 1024 bits is refused by policy', async () => {
    expect(await states(await sign({ signer: await holder({ name: 'a', by: root, bits: 1024 }) }))).toEqual([
      'good good bad',
    ]);
  });
});

describe('a time stamp', () => {
  const stamp = (by: Holder, more = {}) => sign({ stamp: { by, at: '2026-03-05T03:00:30Z', ...more } });

  test('of another signature, or by a certificate that is not for stamps, proves nothing', async () => {
    expect(await states(await stamp(stamper, { of: new Uint8Array([1, 2, 3]) }))).toEqual(['good good bad']);
    expect(await states(await stamp(head))).toEqual(['good good bad']);
  });

  test('of an authority that is not listed proves nothing', async () => {
    const foreign = await holder({ name: 'Dấu giờ lạ', by: otherRoot, purposes: [TIME_STAMPING] });
    const [found] = await answers(await stamp(foreign));
    expect(found?.states).toBe('good good bad');
    expect(found?.says).toContain('không ghi trong danh sách');
  });

  test('before the claimed time, and a claimed time in the future, are said', async () => {
    const early = await answers(await sign({ stamp: { by: stamper, at: '2026-03-01T00:00:00Z' } }));
    expect(early[0]?.says).toContain('muộn hơn dấu thời gian');
    expect(await states(await sign({ claimedAt: '2027-01-01T00:00:00Z' }))).toEqual(['good good bad']);
  });
});

describe('the bytes of a signature', () => {
  test.each<[string, Partial<SignWish>, string]>([
    ['sign a text of their own', { isAttached: true }, 'ký một nội dung khác'],
    ['sign no attributes', { isWithoutAttributes: true }, 'thiếu, hoặc ghi hai lần'],
    ['use SHA-1', { hash: 'SHA-1' }, 'hàm băm cũ'],
    ['are none', { contents: () => Promise.resolve(Buffer.from('khong phai chu ky')) }, 'bị hỏng'],
    ['are of a form that is not verified', { form: 'adbe.x509.rsa_sha1' }, 'không phải kiểu máy này xét được'],
  ])('are refused where they %s', async (_, wish, words) => {
    const [found] = await answers(await sign(wish));
    expect(found?.states).not.toMatch(/^good /u);
    expect(found?.says).toContain(words);
  });

  test('are refused where they name another certificate, and noted where they name none', async () => {
    expect((await answers(await sign({ names: clerk })))[0]?.says).toContain('chứng thư khác');
    expect((await answers(await sign({ names: null })))[0]?.says).toContain('PAdES đòi');
  });

  test('may be anything: nothing throws, and hardly a byte can be another one without a word', async () => {
    const file = await sign();
    const hole = file.lastIndexOf('/Contents <') + 10;
    const unnoticed: number[] = [];
    const places = Array.from({ length: 60 }, (_, index) => 23 * index);
    for (const at of places) {
      const copy = Buffer.from(file);
      const pair = hole + 1 + 2 * at;
      const byte = Number.parseInt(copy.toString('latin1', pair, pair + 2), 16);
      copy.write((byte ^ 0x21).toString(16).padStart(2, '0'), pair, 'latin1');
      if ((await states(copy)).some((each) => each.startsWith('good good'))) unnoticed.push(at);
    }
    // What no key protects: which digests there are, which version it is.
    expect(unnoticed.length).toBeLessThan(4);
    const deep = Buffer.from('3080'.repeat(5000), 'hex');
    expect(await states(await sign({ contents: () => Promise.resolve(deep) }))).toEqual(['bad open open']);
  });

  test('are read of so many signatures only', async () => {
    const many = Array.from(
      { length: 500 },
      (_, index) => `${index + 10} 0 obj << /Type /Sig /ByteRange [0 1 2 ${index}] /Contents <00> >> endobj`,
    );
    expect(await answers(pdfWithObjects('', ...many))).toHaveLength(MOST_SIGNATURES);
  });
});

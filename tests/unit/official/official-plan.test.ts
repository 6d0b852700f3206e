import { describe, expect, test } from 'vitest';
import { address, documentOf, signed, wordsOf } from '../../support/official-documents.ts';

describe('a plan as an official document', () => {
  test('has its head in the letters that are shown, and says what the source does not have', () => {
    expect(documentOf('Một.', signed).letterhead).toEqual({
      superior: null,
      organization: 'TRƯỜNG MẦM NON MẪU',
      lines: { superior: [], organization: ['TRƯỜNG MẦM NON MẪU'] },
      state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      number: 'Số: 05/KH-MNM',
      placeAndDay: 'Xã Mẫu, ngày 05 tháng 3 năm 2024',
      toFill: { number: 'Số: 05/KH-MNM', placeAndDay: 'Xã Mẫu, ngày 05 tháng 3 năm 2024' },
      source: 'Phần đầu này do trang trình bày theo thông tin của bản gốc.',
    });
    const bare = documentOf('Một.').letterhead;
    expect(bare?.number).toBe('Số: không ghi');
    expect(bare?.placeAndDay).toBe('(địa danh không ghi), ngày 05 tháng 3 năm 2024');
    expect(bare?.toFill).toEqual({ number: 'Số: ……', placeAndDay: '……, ngày 05 tháng 3 năm 2024' });
  });

  test('keeps the text in its order, and nothing of head and signature in it', () => {
    const { blocks, heading, signer, recipients } = documentOf(
      '<CanCu>\n\nCăn cứ một;\n\n</CanCu>\n\n## I. HAI\n\nBa  *bốn* **năm**\nsáu.\n\n- bảy\n- tám\n\n  chín\n\n1. mười\n\n> mười một',
      signed,
    );
    expect(wordsOf(blocks)).toEqual([
      'Căn cứ một;',
      'I. HAI',
      'Ba  bốn năm sáu.',
      'bảy',
      'tám',
      'chín',
      '1. mười',
      'mười một',
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['basis', 'heading', 'paragraph', 'list', 'list', 'quote']);
    expect(heading).toEqual({ kind: 'KẾ HOẠCH', subject: 'Công tác mẫu năm 2024' });
    expect(signer.position).toBe('HIỆU TRƯỞNG');
    expect(recipients).toEqual(['- Như trên;', '- Lưu: VT, CM.']);
  });

  test('marks what is strong, leads citations and links to full addresses, and joins what has one style', () => {
    const { blocks } = documentOf(
      'Theo Thông tư số 01/2020/TT-BM, **xem** [đây](/van-ban/) và [kia](#ii).\n\n## II. HAI\n\na',
    );
    const [block] = blocks;
    expect(block?.kind === 'paragraph' && block.runs).toEqual([
      { text: 'Theo ', marks: [], link: null, citation: null },
      {
        text: 'Thông tư số 01/2020/TT-BM',
        marks: [],
        link: address('/van-ban/01-2020-tt-bm/'),
        citation: 'vd-1',
      },
      { text: ', ', marks: [], link: null, citation: null },
      { text: 'xem', marks: ['bold'], link: null, citation: null },
      { text: ' ', marks: [], link: null, citation: null },
      { text: 'đây', marks: [], link: address('/van-ban/'), citation: null },
      { text: ' và ', marks: [], link: null, citation: null },
      { text: 'kia', marks: [], link: `${address('/ke-hoach/2024-ke-hoach-mau/')}#ii`, citation: null },
      { text: '.', marks: [], link: null, citation: null },
    ]);
  });

  test('has headings that leave out no level, whatever the text does', () => {
    const { blocks } = documentOf('### 1. Một\n\na\n\n## I. HAI\n\na\n\n#### a) Ba\n\na\n\n### 2. Bốn\n\na');
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))).toEqual([2, 2, 3, 3]);
  });

  test('is another version after each recorded change, and the same one on another day', () => {
    const change = `changes:
  - { on: 2024-04-01, kind: copying-error, what: một, reason: hai }
  - { on: 2024-05-02, kind: correction, what: ba, reason: bốn }
`;
    expect(documentOf('Một.').foot).toEqual({
      address: address('/ke-hoach/2024-ke-hoach-mau/'),
      version: 'Bản đầu',
      code: 'abcd ef01 2345',
    });
    expect(documentOf('Một.', change).foot.version).toBe('Bản 3, đính chính ngày 02/5/2024');
  });

  test('says before the text that a part is lost, and then has no head', () => {
    const lost = documentOf('Một.', 'fragment: { notice: Trang đầu đã mất. }\n');
    expect(lost.warnings).toEqual(['Bản không đầy đủ. Trang đầu đã mất.']);
    expect([lost.letterhead, lost.heading]).toEqual([null, null]);
  });
});

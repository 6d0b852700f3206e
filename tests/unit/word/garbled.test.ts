import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { garbledText } from '../../../src/model/text/legacy/garbled.ts';
import { tcvn3 as inTcvn3, vietnameseLetters, vni } from './support/old-fonts.ts';

const asLatin1 = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
const tcvn3 = (text: string) =>
  inTcvn3(text)
    .map(({ codes }) => codes)
    .join('');
const sentence = 'Kế hoạch giáo dục năm học mới của nhà trường';

describe('text in a wrong encoding', () => {
  it.each([
    ['TCVN3', tcvn3(sentence)],
    ['VNI', vni(sentence)],
    ['UTF-8', asLatin1(sentence)],
  ])('of %s is noticed, with what was meant', (name, text) => {
    expect(text).not.toBe(sentence);
    expect(garbledText(text)).toMatchObject({ encoding: expect.stringContaining(name) as unknown });
    expect(garbledText(asLatin1('Đề án'))?.reading).toBe('Đề án');
  });

  it.each([
    ['Keá hoaïch coâng taùc', 'Kế hoạch công tác'],
    ['Taùm ñieåm', 'Tám điểm'],
    ['coâng', 'công'],
    ['gi¸o', 'giáo'],
    ['Th«ng b¸o', 'Thông báo'],
    ['CÃ´ng khai', 'Công khai'],
    ['MÃ´n', 'Môn'],
    ['K? ho?ch', null],
    ['tr??ng', null],
  ])('is noticed in a word or two: %j', (text, reading) => {
    expect(garbledText(text)).toMatchObject({ reading });
  });

  it.each([
    ['VIQR', 'Tru+o+`ng ma^`m non Sao Mai'],
    ['quoted-printable', 'Th=C3=B4ng b=C3=A1o h=E1=BB=8Dp ph=E1=BB=A5 huynh'],
    ['HTML', 'Th&#244;ng b&#225;o'],
    ['HTML', 'M&#x1EA7;m non &amp; ti&#x1EC3;u h&#x1ECD;c'],
    ['JSON', String.raw`Th\u00f4ng b\u00e1o h\u1ecdp`],
    ['UTF-8', 'Há»p phụ huynh'],
    ['UTF-8', asLatin1(asLatin1('Họp'))],
    ['nước khác', new TextDecoder('windows-1251').decode(new TextEncoder().encode('Thông báo'))],
    ['nước khác', new TextDecoder('gbk').decode(new TextEncoder().encode('Thông báo họp'))],
    ['nước khác', 'Thông bаo'],
  ])('that was never decoded, or for another language, is noticed: %s, %j', (name, text) => {
    expect(garbledText(text)).toMatchObject({ encoding: expect.stringContaining(name) as unknown });
  });

  it.each([
    'x^2 + y^2',
    'a+b=c',
    'lớp A(?)',
    'A & B',
    'μg, αβ, 5µm',
    'Москва, 北京',
    'mục a+.',
    String.raw`C:\u`,
    '«está» và Æ',
  ])('is not seen in %j, where nothing was lost', (text) => {
    expect(garbledText(text)).toBeNull();
  });

  it('is not believed for one word alone that may be a foreign name, or for a sign at the end of one', () => {
    for (const text of ['Loïc', 'to¹ nhà', asLatin1('ú'), 'Beyoncé, Pokémon, Citroën, Nestlé, Düsseldorf, El Niño'])
      expect(garbledText(text)).toBeNull();
  });

  it.each(['Vì sao?trẻ khóc', 'học sinh?em', 'là gì?Có', 'https://a.vn/tim?q=ho', 'a?b', 'Ai? Ở đâu?'])(
    'is no question: %j',
    (text) => {
      expect(garbledText(text)).toBeNull();
    },
  );

  it('is noticed next to text that is right', () => {
    expect(garbledText(`Thực hiện: ${tcvn3('giáo dục kỹ năng')}.`)?.found).toBe(tcvn3('giáo'));
  });

  it.each([
    sentence,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Diện tích 250 m², nhiệt độ 37 °C, ± 5 %, § 2, ½ ngày, 3×4',
    'Nguyễn Thị Hoa, École française, Zoë, naïve, Müller, São Paulo, Ångström',
    'TRƯỜNG TIỂU HỌC ÂU CƠ, ÔNG ÍCH, Ủy ban, ỦY BAN, Ở đâu, ÉN, Ý kiến',
    'ĐẮK LẮK, H’Hen Niê, K’Bang, Krông Nô, Pờ Ly Ngài',
    '«CÂU LẠC BỘ» CÂ» Ã– 15º 1ª',
  ])('is not seen in %j', (text) => {
    expect(garbledText(text)).toBeNull();
  });

  it('is seen in no text of Vietnamese letters', () => {
    const letter = fc.constantFrom(...vietnameseLetters, ' ', ' ', '.', '“', '”', '–', '1');
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), (letters) => {
        expect(garbledText(letters.join(''))?.encoding.includes('TCVN3') ?? false).toBe(false);
      }),
    );
  });

  it('is seen nowhere in the content of this repository', () => {
    for (const folder of ['plans', 'legal-references'])
      for (const name of readdirSync(`src/content/${folder}`))
        expect([name, garbledText(readFileSync(`src/content/${folder}/${name}`, 'utf8'))]).toEqual([name, null]);
  });
});

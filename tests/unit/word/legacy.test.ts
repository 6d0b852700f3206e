import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decode, encodingOf, showsCapitals } from '../../../src/model/text/legacy/encoding.ts';
import { tcvn3Letters } from '../../../src/model/text/legacy/tcvn3.ts';
import { p, r } from './support/ooxml.ts';
import { tcvn3, tcvn3Runs, vietnameseLetters, vni, vniRuns } from './support/old-fonts.ts';
import { read } from './support/read.ts';

describe('the encoding of a font', () => {
  test.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3'],
    ['.VnArial Narrow', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI Helve', 'vni'],
    ['VPS Times', 'unknown-legacy'],
    ['Times New Roman', 'unicode'],
    ['UVN Van', 'unicode'],
    ['Vni', 'unicode'],
    [null, 'unicode'],
  ])('of %s is %s', (font, encoding) => {
    expect(encodingOf(font)).toBe(encoding);
  });

  test.each([
    ['.VnTimeH', true],
    ['.VnArialH', true],
    ['.VnAvantH', true],
    ['.VnTime', false],
    ['Times New RomanH', false],
    [null, false],
  ])('of capitals: %s is %s', (font, expected) => {
    expect(showsCapitals(font)).toBe(expected);
  });
});

describe('decoding', () => {
  it.each([
    ['tcvn3', 'C¨n cø LuËt Gi¸o dôc', 'Căn cứ Luật Giáo dục'],
    ['tcvn3', 'thùc hiÖn nhiÖm vô n¨m häc ®­îc giao', 'thực hiện nhiệm vụ năm học được giao'],
    ['vni', 'Thöïc hieän nhieäm vuï naêm hoïc', 'Thực hiện nhiệm vụ năm học'],
    ['vni', 'ñöôïc giao, kyõ luaät, quyù', 'được giao, kỹ luật, quý'],
    ['vni', 'TRÖÔØNG MAÀM NON', 'TRƯỜNG MẦM NON'],
    ['vni', 'Ñoã Ñình Thieän', 'Đỗ Đình Thiện'],
  ] as const)('reads %s “%s”', (encoding, codes, text) => {
    expect(decode(codes, encoding)).toEqual({ text, unread: [], typedAsUnicode: false });
  });

  it('takes the soft hyphen for ư in TCVN3, and never strips it before', () => {
    expect(decode('n\u00ADíc', 'tcvn3').text).toBe('nước');
  });

  it('gives every letter of Vietnamese back from both encodings', () => {
    expect(vietnameseLetters).toHaveLength(134);
    const fromVni = vietnameseLetters.map((letter) => decode(vni(letter), 'vni').text);
    expect(fromVni).toEqual(vietnameseLetters);
    const small = vietnameseLetters.filter((letter) => letter === letter.toLocaleLowerCase('vi'));
    expect(small.map((letter) => decode(tcvn3(letter)[0]!.codes, 'tcvn3').text)).toEqual(small);
    const capital = vietnameseLetters.filter((letter) => !small.includes(letter));
    expect(capital.map((letter) => read(p(tcvn3Runs(`${letter}a`))).texts[0])).toEqual(
      capital.map((letter) => `${letter}a`),
    );
  });

  it('gives any text of Vietnamese letters back, whatever is next to what', () => {
    const character = fc.constantFrom(
      ...vietnameseLetters,
      ...'abcdefghijklmnopqrstuvwxyzAEOUYIZ 0123456789.,;:-/()“”–',
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (letters) => {
        const text = letters.join('');
        expect(decode(vni(text), 'vni').text).toBe(text);
        const parts = tcvn3(text).map(({ codes, font }) => {
          const decoded = decode(codes, 'tcvn3').text;
          return font.endsWith('H') ? decoded.toLocaleUpperCase('vi') : decoded;
        });
        expect(parts.join('')).toBe(text);
      }),
    );
  });

  it('uses one code for one letter', () => {
    expect(new Set(tcvn3Letters.values()).size).toBe(tcvn3Letters.size);
  });

  it('leaves a code that the encoding does not have, and says so', () => {
    expect(decode('a\u00B0 20', 'tcvn3')).toEqual({ text: 'a\u00B0 20', unread: ['\u00B0'], typedAsUnicode: false });
    expect(read(p(r('a\u00B0', { font: '.VnTime' }))).codes).toContain('ma-cu-sot');
  });

  it('does not decode what was typed as Unicode in an old font, and says so', () => {
    const { texts, codes } = read(p(r('Kế hoạch có á', { font: '.VnTime' })));
    expect(texts).toEqual(['Kế hoạch có á']);
    expect(codes).toContain('ma-cu-nghi');
  });
});

describe('a Word file in old fonts', () => {
  it('is decoded by the font of each run', () => {
    const { texts, codes } = read(p(tcvn3Runs('Trường Mầm non ') + vniRuns('Đỗ Đình Thiện ') + r('và ¸')));
    expect(texts).toEqual(['Trường Mầm non Đỗ Đình Thiện và ¸']);
    expect(codes).toEqual(['ma-cu', 'ma-cu']);
  });

  it('is not decoded for looking like an old encoding', () => {
    const { texts, codes } = read(p(r('C¨n cø LuËt', { font: 'Times New Roman' })));
    expect(texts).toEqual(['C¨n cø LuËt']);
    expect(codes).not.toContain('ma-cu');
  });

  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Cu"><w:name w:val="Cu"/><w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="CuHon"><w:name w:val="Cu hon"/><w:basedOn w:val="Cu"/></w:style>
<w:style w:type="character" w:styleId="Hoa"><w:name w:val="Hoa"/><w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr></w:style>`;

  it.each([
    ['from the paragraph’s style', p(r('kÕ ho¹ch'), { style: 'Cu' }), 'kế hoạch'],
    ['from the style that it is based on', p(r('kÕ ho¹ch'), { style: 'CuHon' }), 'kế hoạch'],
    ['from a character style', p(r('nhµ tr\u00ADêng', { style: 'Hoa' })), 'NHÀ TRƯỜNG'],
    ['from the run, over its style', p(r('kÕ', { font: 'Times New Roman' }), { style: 'Cu' }), 'kÕ'],
    ['not at all without one', p(r('kÕ ho¹ch')), 'kÕ ho¹ch'],
  ])('takes the font %s', (_where, body, text) => {
    expect(read({ body, styles }).texts).toEqual([text]);
  });

  it('takes a theme font for the font that the theme names', () => {
    const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;
    const body = p(
      '<w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr><w:t>kÕ ho¹ch</w:t></w:r>',
    );
    expect(read({ body, theme }).texts).toEqual(['kế hoạch']);
  });

  it('is read when a run ends between a vowel and its mark', () => {
    const look = { font: 'VNI-Times' };
    expect(read(p(r('Thö', look) + r('ï', look) + r('c hie', look) + r('än', look))).texts).toEqual(['Thực hiện']);
  });

  it('is read when Word kept its codes from U+F000 on', () => {
    expect(read(p(r('k\uF0D5 ho\uF0B9ch', { font: '.VnTime' }))).texts).toEqual(['kế hoạch']);
  });

  it('is reported when its encoding is not supported', () => {
    const { texts, notes, codes } = read(p(r('Tr\u00DC\u00B6ng', { font: 'VPS Times' })));
    expect(texts).toEqual(['Tr\u00DC\u00B6ng']);
    expect(codes).toEqual(['ma-cu-la']);
    expect(notes[0]!.message).toContain('VPS Times');
  });
});

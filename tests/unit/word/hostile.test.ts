import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { ImportRefusal } from '../../../src/model/word/index.ts';
import { limits } from '../../../src/model/word/limits.ts';
import { docx, docxParts, p, picture, pixel, r, tbl, tc, tr } from './support/ooxml.ts';
import { readBytes } from './support/read.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The code of the refusal; the text of the body when there is none. */
function outcome(bytes: Bytes): string {
  try {
    return readBytes(bytes).texts.join(' ');
  } catch (error) {
    if (error instanceof ImportRefusal) return error.code;
    throw error;
  }
}

const bytesOf = (text: string): Bytes => Uint8Array.from(text, (each) => each.charCodeAt(0));
const zip = (files: Record<string, Uint8Array>): Bytes => zipSync(files);
const parts = () => docxParts({ body: p('chữ') });

/** An OLE file with one name in its directory. */
function ole(name: string): Bytes {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((each, index) => (bytes[1024 + 128 + 2 * index] = each.charCodeAt(0)));
  return bytes;
}

/** Changes bytes after the n-th occurrence of a signature. */
function patch(
  bytes: Bytes,
  signature: readonly number[],
  change: (view: DataView, at: number) => void,
  nth = 0,
): Bytes {
  const copy = bytes.slice();
  let seen = 0;
  for (let at = 0; at + signature.length <= copy.length; at++)
    if (signature.every((byte, index) => copy[at + index] === byte) && seen++ === nth) {
      change(new DataView(copy.buffer), at);
      return copy;
    }
  throw new Error('signature not found');
}
const CENTRAL = [0x50, 0x4b, 1, 2];
const LOCAL = [0x50, 0x4b, 3, 4];

describe('files that are no Word file', () => {
  test.each<[string, Bytes, string]>([
    ['nothing', new Uint8Array(0), 'tep-trong'],
    ['an old Word file', ole('WordDocument'), 'tep-doc-cu'],
    ['a Word file with a password', ole('EncryptedPackage'), 'tep-co-mat-khau'],
    ['an old sheet', ole('Workbook'), 'tep-bang-tinh'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'tep-pdf'],
    ['a PDF after a byte order mark', bytesOf('\u00ef\u00bb\u00bf%PDF-1.7\n'), 'tep-pdf'],
    ['a PNG', pixel.slice(), 'tep-hinh'],
    ['a JPEG', bytesOf('\u00ff\u00d8\u00ff\u00e0'), 'tep-hinh'],
    ['a scan as TIFF', bytesOf('II*\0'), 'tep-hinh'],
    ['a photo of a phone', bytesOf('\0\0\0\u0018ftypheic'), 'tep-hinh'],
    ['RTF', bytesOf('{\\rtf1\\ansi'), 'tep-rtf'],
    ['a web page', bytesOf('<!DOCTYPE html><html>'), 'tep-html'],
    ['flat XML of Word 2003', bytesOf('<?xml version="1.0"?><w:wordDocument>'), 'tep-html'],
    ['text', bytesOf('chao'), 'khong-phai-word'],
    ['an empty zip', bytesOf(`PK\u0005\u0006${'\0'.repeat(18)}`), 'khong-phai-word'],
    ['another zip', zip({ 'a.txt': strToU8('a') }), 'khong-phai-word'],
    [
      'an OpenDocument text',
      zip({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
      'tep-odt',
    ],
    ['a sheet', typed('spreadsheetml.sheet.main'), 'tep-bang-tinh'],
    ['slides', typed('presentationml.presentation.main'), 'tep-trinh-chieu'],
    ['a Word file with macros', typed('ms-word.document.macroEnabled.main'), 'co-macro'],
    ['a Word file with a macro part', zip({ ...parts(), 'word/vbaProject.bin': strToU8('x') }), 'co-macro'],
    [
      'a Word file of scans only',
      docx({ body: p(picture('rP')), links: [['rP', 'image', 'a.png']], files: { 'word/a.png': pixel } }),
      'chi-co-hinh',
    ],
    ['a Word file without words', docx({ body: p('') }), 'khong-co-chu'],
  ])('%s', (_name, bytes, code) => {
    expect(outcome(bytes)).toBe(code);
  });

  it('every refusal says what it is and what to do, in Vietnamese', () => {
    try {
      readBytes(bytesOf('%PDF-1.7'));
      expect.unreachable();
    } catch (error) {
      expect((error as ImportRefusal).message).toBe('Đây là tệp PDF, không phải tệp Word.');
      expect((error as ImportRefusal).advice).toContain('tệp Word gốc');
      expect((error as ImportRefusal).places).toEqual([]);
    }
  });
});

function typed(type: string): Bytes {
  const files = parts();
  const types = new TextDecoder().decode(files['[Content_Types].xml']);
  return zip({ ...files, '[Content_Types].xml': strToU8(types.replace('wordprocessingml.document.main', type)) });
}

describe('files made to do harm', () => {
  it('a part that unpacks to more than a person could write is not unpacked', () => {
    const bomb = zip({ ...parts(), 'word/document.xml': new Uint8Array(30_000_000) });
    expect(outcome(bomb)).toBe('bom-nen');
  });

  it('is not fooled by a size that the file understates', () => {
    const bomb = zip({ ...parts(), 'word/document.xml': new Uint8Array(30_000_000) });
    const names = Object.keys(parts());
    const lying = patch(
      bomb,
      CENTRAL,
      (view, at) => view.setUint32(at + 24, 1000, true),
      names.indexOf('word/document.xml'),
    );
    expect(outcome(lying)).toBe('bom-nen');
  });

  it('parts that share their data are refused', () => {
    const overlapping = patch(zip(parts()), CENTRAL, (view, at) => view.setUint32(at + 42, 0, true), 1);
    expect(outcome(overlapping)).toBe('bom-nen');
  });

  it('more parts than a document has are refused', () => {
    const many = Object.fromEntries(
      Array.from({ length: limits.entries + 1 }, (_, index) => [`a${index}`, new Uint8Array(0)]),
    );
    expect(outcome(zip({ ...parts(), ...many }))).toBe('bom-nen');
  });

  it('a file above the limit is refused before it is opened', () => {
    expect(outcome(new Uint8Array(limits.file + 1))).toBe('tep-qua-lon');
  });

  test.each(['../evil.xml', 'word/../../evil', '/etc/passwd', 'C:\\evil', 'word\\evil', 'a\u0000b', './a', 'a//b'])(
    'a part called %j is refused',
    (name) => {
      expect(outcome(zip({ ...parts(), [name]: strToU8('x') }))).toBe('duong-dan-la');
    },
  );

  it('two parts whose names differ in case only are refused', () => {
    expect(outcome(zip({ ...parts(), 'Word/Document.xml': strToU8('x') }))).toBe('tep-hong');
  });

  test.each([
    ['reads a file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ['multiplies itself', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'],
    ['names a DTD elsewhere', '<!DOCTYPE x SYSTEM "http://noi-khac.vn/x.dtd">'],
  ])('a document type that %s is refused in any part', (_what, doctype) => {
    for (const name of ['word/document.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels', '_rels/.rels']) {
      const files = parts();
      const text = new TextDecoder().decode(files[name]).replace(/<\?xml[^>]*\?>\s*/u, '');
      expect(outcome(zip({ ...files, [name]: strToU8(`<?xml version="1.0"?>${doctype}${text}`) }))).toBe(
        'thuc-the-ngoai',
      );
    }
  });

  it('the same in UTF-16 is refused too', () => {
    const text = '\uFEFF<!DOCTYPE x [<!ENTITY e "a">]><w:document/>';
    const utf16 = new Uint8Array(Uint16Array.from(text, (each) => each.charCodeAt(0)).buffer);
    expect(outcome(zip({ ...parts(), 'word/document.xml': utf16 }))).toBe('thuc-the-ngoai');
  });

  it('elements inside each other without end are refused before the stack is full', () => {
    const deep = (open: string, close: string, count: number) => open.repeat(count) + close.repeat(count);
    expect(outcome(docx({ body: deep('<w:smartTag>', '</w:smartTag>', 5000) }))).toBe('long-qua-sau');
    const table = (count: number): string => (count === 0 ? p('x') : tbl(tr(tc(table(count - 1)))));
    expect(outcome(docx({ body: table(250) }))).toBe('long-qua-sau');
  });

  it('a table with more cells than a page could show is refused', () => {
    const wide = Array.from({ length: 900 }, () => tr(tc('x', '<w:gridSpan w:val="63"/>'))).join('');
    expect(outcome(docx({ body: tbl(wide) }))).toBe('long-qua-sau');
  });

  it('markup in names and words stays text', () => {
    const { markdown } = readBytes(docx({ body: p(r('<script>{alert(1)}</script>')) }));
    expect(markdown).toBe('\\<script>\\{alert(1)\\}\\</script>\n');
  });
});

describe('broken files', () => {
  it('cut off anywhere are refused', () => {
    const whole = docx({ body: p('chữ') });
    for (let length = 4; length < whole.length; length += 37)
      expect(outcome(whole.slice(0, length))).toMatch(/^(?:tep-hong|khong-phai-word)$/u);
  });

  it('with any byte changed are refused, or still read; nothing else ever happens', () => {
    const whole = docx({ body: p('chữ'), styles: '', footnotes: '' });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const spoilt = whole.slice();
        spoilt[at]! ^= change;
        expect(outcome(spoilt)).toMatch(/^(?:chữ|[a-z]+(?:-[a-z]+)*)$/u);
      }),
      { numRuns: 300 },
    );
  });

  it('whose data does not fit its checksum are refused', () => {
    const stored = zipSync(parts(), { level: 0 });
    const text = new TextDecoder('latin1').decode(stored);
    const at = text.indexOf('chá»¯');
    const spoilt = stored.slice();
    spoilt[at] = 'x'.charCodeAt(0);
    expect(at).toBeGreaterThan(0);
    expect(outcome(spoilt)).toBe('tep-hong');
  });

  it('with an encrypted part are said to have a password', () => {
    expect(outcome(patch(zip(parts()), CENTRAL, (view, at) => view.setUint16(at + 8, 1, true)))).toBe(
      'tep-co-mat-khau',
    );
  });

  it('with an unknown compression are refused', () => {
    expect(outcome(patch(zip(parts()), CENTRAL, (view, at) => view.setUint16(at + 10, 99, true)))).toBe('tep-hong');
  });

  it('whose parts point outside the file are refused', () => {
    expect(outcome(patch(zip(parts()), LOCAL, (view, at) => view.setUint16(at + 28, 60_000, true)))).toBe('tep-hong');
  });

  test.each(['<w:document', '<a><b></a>', 'không phải XML', '', '<a/><b/>', '<a b="1" b="2"/>', '<x:a/>'])(
    'with a part that is no XML (%j) are refused',
    (text) => {
      expect(outcome(zip({ ...parts(), 'word/document.xml': strToU8(text) }))).toMatch(/^(?:xml-hong|khong-co-chu)$/u);
    },
  );

  it('without the part that their relationships name are refused', () => {
    const files = parts();
    delete files['word/document.xml'];
    expect(outcome(zip(files))).toBe('khong-phai-word');
  });
});

describe('a text made to take forever', () => {
  it('in more pieces than 500 pages have is refused, however well they are packed', { timeout: 60_000 }, () => {
    const noise = Uint8Array.from({ length: 400_000 }, (_, index) => (index * index * 31 + (index >> 3)) & 0xff);
    const files = docxParts({ body: p('chữ') + '<w:p/>'.repeat(limits.elements), files: { 'word/a.bin': noise } });
    expect(outcome(zip(files))).toMatch(/^(?:qua-nhieu-phan-tu|bom-nen)$/u);
  });

  it('of one paragraph is refused, whatever it repeats', () => {
    expect(outcome(docx({ body: p(`a${' '.repeat(limits.paragraph)}b`) }))).toBe('doan-qua-dai');
  });

  it('of one word that nothing keeps is refused, without being tried in all its parts', () => {
    const word = (letters: string) => p('a') + `<w:p><w:t>${letters}</w:t></w:p>`.repeat(20);
    for (const part of ['a', '0', 'ab'])
      expect(outcome(docx({ body: word(part.repeat(45_000)) }))).toBe('nhap-sot-chu');
  });

  it.each(['0', 'A', '.', 'a.', ' ', '1.1.', 'Nghị định số ', 'www.', 'a\u0301', '“'])(
    'that repeats %j up to that length is read as it is',
    { timeout: 60_000 },
    (part) => {
      const text = `bắt đầu ${part.repeat(Math.floor((limits.paragraph - 100) / part.length))} kết`;
      expect(outcome(docx({ body: p(text) }))).toBe(text.normalize('NFC'));
    },
  );
});

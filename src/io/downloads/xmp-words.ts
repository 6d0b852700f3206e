import { SaxesParser } from 'saxes';

/** Properties that a camera writes, by the usual prefixes of their names (XMP Part 2, 2; Exif 2.32 for XMP). */
const ofCamera = /^(?:exif|exifEX|aux|GPano|drone-dji):|^tiff:(?:Make|Model)$/u;

/** What a description in XMP (ISO 16684-1) says: its texts and values, each once, and whether a camera wrote some of them. */
export function xmpWords(xml: string): { words: string[]; isOfCamera: boolean } {
  const words = new Set<string>();
  let isOfCamera = false;
  let text = '';
  const finish = () => {
    words.add(text.trim());
    text = '';
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    finish();
    isOfCamera ||= [name, ...Object.keys(attributes)].some((each) => ofCamera.test(each));
    for (const [key, value] of Object.entries(attributes)) if (!key.startsWith('xmlns')) words.add(value);
  });
  parser.on('closetag', finish);
  parser.on('text', (letters) => (text += letters));
  parser.on('cdata', (letters) => (text += letters));
  parser.on('comment', (letters) => words.add(letters));
  // What is broken is read as far as it makes sense: programs of PDF do so too.
  parser.on('error', () => undefined);
  parser.write(xml).close();
  words.delete('');
  return { words: [...words], isOfCamera };
}

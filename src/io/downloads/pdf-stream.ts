import { once } from '../../model/once.ts';
import { beginsWith, firstBytes } from '../../model/first-bytes.ts';
import { filters, inflated } from './pdf-filters.ts';
import { dictionaryOf, valueOf } from './pdf-objects.ts';
import type { NumberedObject } from './pdf-objects.ts';
import { numberIn, withoutPrediction } from './pdf-prediction.ts';
import { TooTangled } from '../../model/pdf/pdf-values.ts';
import type { PdfDictionary, PdfValue } from '../../model/pdf/pdf-values.ts';

/** A stream without its packing. */
export interface PdfStream {
  bytes: Buffer;
  /** A letter for each byte; made when it is asked for. */
  readonly text: string;
  /** How the picture is written that these bytes are (`DCTDecode` is JPEG); null where nothing says that it is one. */
  picture: string | null;
}

const ofPictures = new Map(
  Object.entries({
    DCTDecode: 'DCTDecode',
    DCT: 'DCTDecode',
    JPXDecode: 'JPXDecode',
    JBIG2Decode: 'JBIG2Decode',
    CCITTFaxDecode: 'CCITTFaxDecode',
    CCF: 'CCITTFaxDecode',
  }),
);

/**
 * What a reader of PDF takes for the stream of an object; null where it has none, or only the points of a picture.
 * @throws TooTangled where it is packed in a way that no program packs it
 */
export function streamOf(object: NumberedObject): PdfStream | null {
  if (object.stream === null) return null;
  const names = filterNames(object);
  const picture = names.map((name) => ofPictures.get(name)).find((name) => name !== undefined) ?? null;
  if (picture === null && isNamed(object, 'Subtype', 'Image') && names.every((name) => filters.has(name))) return null;
  let bytes = object.packed() ?? Buffer.alloc(0);
  for (const [index, name] of names.entries()) {
    if (ofPictures.has(name)) break;
    const parameters = parametersOf(object, index);
    const filter = filters.get(name);
    bytes = filter ? filter(bytes, { early: numberIn(parameters, 'EarlyChange') !== 0 }) : guessed(bytes);
    if (filter) bytes = withoutPrediction(bytes, parameters);
  }
  const textOf = once(() => bytes.toString('latin1'));
  return {
    bytes,
    get text() {
      return textOf();
    },
    picture: picture ?? (beginsWith(bytes, firstBytes.jpeg) ? 'DCTDecode' : null),
  };
}

export const isNamed = (object: NumberedObject, key: string, name: string): boolean => {
  const value = valueOf(object, key);
  return value?.type === 'name' && value.text === name;
};

/** How a stream is packed, the last step first. One whose name cannot be found is the number of the object that has it. */
function filterNames(object: NumberedObject): string[] {
  const given = valueOf(object, 'Filter') ?? valueOf(object, 'F');
  const named = given?.type === 'word' ? (object.other(given.text)?.values[0] ?? given) : given;
  const all = named?.type === 'array' ? named.items : [named];
  return all.flatMap((name) => (name !== undefined && 'text' in name ? [name.text] : []));
}

/** Where nobody can say how a stream is packed, it is a picture as it is, or packed in the usual way. */
function guessed(bytes: Buffer): Buffer {
  if (beginsWith(bytes, firstBytes.jpeg)) return bytes;
  const unpacked = inflated(bytes);
  if (unpacked.length === 0 && bytes.length > 0) throw new TooTangled();
  return unpacked;
}

function parametersOf(object: NumberedObject, index: number): PdfDictionary | null {
  const given = dictionaryOf(object).find(({ key }) => key === 'DecodeParms' || key === 'DP')?.value;
  const value: PdfValue | undefined = given?.type === 'array' ? given.items[index] : given;
  if (given?.type === 'word' && given.text !== 'null') throw new TooTangled();
  return value?.type === 'dictionary' ? value : null;
}

import { dictionariesIn, textIn, valueIn } from '../pdf/grouped-entries.ts';
import type { PdfDictionary, PdfObject } from '../pdf/pdf-values.ts';

/** What a dictionary of a signature says, not yet validated. Texts are Latin-1: a letter for a byte. */
export interface SignatureDictionary {
  subFilter: string;
  /** The four numbers of `/ByteRange` as written; null where it is none. */
  byteRange: string[] | null;
  contents: string | null;
  /** `/M`: when its signer says it was made. */
  madeAt: string | null;
}

const isSignature = (dictionary: PdfDictionary): boolean => {
  const type = textIn(dictionary, 'Type');
  const says = (key: string) => dictionary.entries.some((entry) => entry.key === key);
  // A field is a signature of the form, not of the file: it leads to one.
  if (says('FT') || !(says('Contents') || says('ByteRange'))) return false;
  return says('ByteRange') || type === 'Sig' || type === 'DocTimeStamp';
};

/** The signatures in an object: its own dictionary, or one in the field that has it. */
export function signaturesIn({ values }: Pick<PdfObject, 'values'>): SignatureDictionary[] {
  return values
    .flatMap((value) => [...dictionariesIn(value)])
    .filter(isSignature)
    .map((dictionary) => {
      const range = valueIn(dictionary, 'ByteRange');
      const numbers = range?.type === 'array' ? range.items.map((item) => ('text' in item ? item.text : '')) : null;
      const contents = valueIn(dictionary, 'Contents');
      return {
        subFilter: textIn(dictionary, 'SubFilter') ?? '',
        byteRange: numbers,
        contents: contents?.type === 'string' ? contents.text : null,
        madeAt: textIn(dictionary, 'M'),
      };
    });
}

/**
 * A time of PDF (ISO 32000-2, 7.9.4) as ISO 8601 in UTC: `D:20260305143000+07'00'`. One that does not say its zone is taken as UTC. Null
 * where it is none.
 */
export function pdfTime(text: string | null): string | null {
  const parts = /^D:(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?)?/u.exec(text ?? '');
  if (parts === null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', sign, hours = '00', minutes = '00'] = parts;
  const zone = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

import { ObjectIdentifier, OctetString, UTCTime, Integer } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';
import { engine, signingCertificate } from './certificates.ts';
import type { Holder } from './certificates.ts';

/** PDF files that a test signs: sample data, by nobody. */

const DATA = '1.2.840.113549.1.7.1';
const STAMP = '1.2.840.113549.1.9.16.1.4';
const SHA256 = '2.16.840.1.101.3.4.2.1';

export interface CmsWish {
  signer: Holder;
  /** Further certificates in the signature. */
  with?: Holder[];
  claimedAt?: string;
  /** Who stamps it, and when. */
  stamp?: { by: Holder; at: string; of?: Uint8Array };
  hash?: string;
  /** Leaves out the attribute that names the certificate; or names that of another. */
  names?: Holder | null;
  /** Puts the content into the signature. */
  isAttached?: boolean;
  isWithoutAttributes?: boolean;
}

const attribute = (type: string, value: unknown) => new Attribute({ type, values: [value] });

async function cms(content: Uint8Array, type: string, wish: CmsWish): Promise<SignedData> {
  const { signer, hash = 'SHA-256', claimedAt, names = signer } = wish;
  const digest = await crypto.subtle.digest(hash, Buffer.from(content));
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: type })),
    ...(claimedAt ? [attribute('1.2.840.113549.1.9.5', new UTCTime({ valueDate: new Date(claimedAt) }))] : []),
    attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: digest })),
    ...(names ? [attribute('1.2.840.113549.1.9.16.2.47', await signingCertificate(names))] : []),
  ];
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: signer.certificate.issuer,
      serialNumber: signer.certificate.serialNumber,
    }),
    ...(wish.isWithoutAttributes ? {} : { signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }) }),
  });
  const isInside = type === STAMP || wish.isAttached === true;
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: type,
      ...(isInside ? { eContent: new OctetString({ valueHex: Buffer.from(content) }) } : {}),
    }),
    signerInfos: [info],
    certificates: [signer, ...(wish.with ?? [])].map((each) => each.certificate),
  });
  await data.sign(signer.privateKey, 0, hash, Buffer.from(content), engine);
  return data;
}

const wrapped = (data: SignedData) =>
  new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) }).toSchema();

/** A time stamp of some bytes (RFC 3161). */
async function stampOf(bytes: Uint8Array, { by, at }: { by: Holder; at: string }) {
  const imprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
    hashedMessage: new OctetString({ valueHex: await crypto.subtle.digest('SHA-256', Buffer.from(bytes)) }),
  });
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: imprint,
    serialNumber: new Integer({ value: 7 }),
    genTime: new Date(at),
  });
  return wrapped(await cms(new Uint8Array(info.toSchema().toBER(false)), STAMP, { signer: by }));
}

/** A signature of some bytes, in DER. */
export async function signatureOf(bytes: Uint8Array, wish: CmsWish): Promise<Buffer> {
  const data = await cms(bytes, DATA, wish);
  const [info] = data.signerInfos;
  if (wish.stamp && info) {
    const stamped = wish.stamp.of ?? new Uint8Array(info.signature.valueBlock.valueHexView);
    info.unsignedAttrs = new SignedAndUnsignedAttributes({
      type: 1,
      attributes: [attribute('1.2.840.113549.1.9.16.2.14', await stampOf(stamped, wish.stamp))],
    });
  }
  return Buffer.from(wrapped(data).toBER(false));
}

/** Objects added after the end of a file, with a table of places that goes on from the one before. */
export function updated(pdf: Buffer, objects: Readonly<Record<number, string>>): Buffer {
  const text = pdf.toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1] ?? '0';
  let added = text.endsWith('\n') ? '' : '\n';
  const places = Object.entries(objects).map(([number, object]) => {
    const at = pdf.length + added.length;
    added += `${number} 0 obj\n${object}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size =
    Math.max(
      ...Object.keys(objects).map(Number),
      ...[...text.matchAll(/\/Size (\d+)/gu)].map(([, of]) => Number(of) - 1),
    ) + 1;
  const at = pdf.length + added.length;
  added += `xref\n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Prev ${previous} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(added, 'latin1')]);
}

export interface SignWish extends CmsWish {
  form?: string;
  /** Objects that the same update changes too. */
  also?: Readonly<Record<number, string>>;
  /** Bytes for the signature. */
  room?: number;
  /** Changes the four numbers. */
  range?: (numbers: number[]) => number[];
  contents?: (bytes: Buffer) => Promise<Buffer>;
}

const latest = (text: string, number: number): string =>
  [...text.matchAll(new RegExp(`(?<![0-9])${number} 0 obj\\n([^]*?)\\nendobj`, 'gu'))].at(-1)?.[1] ?? '';

/** The catalogue of a file of `pdfWith` as it is now, with more keys. */
export const catalogueWith = (pdf: Buffer, more: string): string =>
  latest(pdf.toString('latin1'), 1).replace(/ >>$/u, ` ${more} >>`);

/**
 * Signs a file of `pdfWith` as signing programs do: a field, its place on the first page, and the signature, added after the end.
 */
export async function signed(pdf: Buffer, wish: SignWish): Promise<Buffer> {
  const text = pdf.toString('latin1');
  const count = [...text.matchAll(/\/Type \/Sig\b/gu)].length;
  const [field, signature] = [100 + 2 * count, 101 + 2 * count];
  const room = wish.room ?? 12_000;
  const earlier = Array.from({ length: count }, (_, index) => `${100 + 2 * index} 0 R`);
  const fields = [...earlier, `${field} 0 R`].join(' ');
  const page = latest(text, 4).replace(/ \/Annots \[[^\]]*\]/u, '');
  const catalogue = latest(text, 1).replace(/ \/AcroForm << [^>]*>>/u, '');
  const form = wish.form ?? 'ETSI.CAdES.detached';
  const hole = `<${'0'.repeat(2 * room)}>`;
  const file = updated(pdf, {
    1: catalogue.replace(/ >>$/u, ` /AcroForm << /Fields [${fields}] /SigFlags 3 >> >>`),
    4: page.replace(/ >>$/u, ` /Annots [${fields}] >>`),
    [field]: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Ky${count + 1}) /Rect [0 0 0 0] /P 4 0 R /V ${signature} 0 R >>`,
    [signature]: `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${form} /ByteRange [0 AAAAAAAAAA BBBBBBBBBB CCCCCCCCCC] /Contents ${hole} >>`,
    ...wish.also,
  });
  const from = file.lastIndexOf(hole);
  const numbers = (wish.range ?? ((same: number[]) => same))([
    0,
    from,
    from + hole.length,
    file.length - from - hole.length,
  ]);
  const places = ['AAAAAAAAAA', 'BBBBBBBBBB', 'CCCCCCCCCC'];
  for (const [index, place] of places.entries())
    file.write(String(numbers[index + 1]).padEnd(10), file.lastIndexOf(place), 'latin1');
  const bytes = Buffer.concat([file.subarray(0, from), file.subarray(from + hole.length)]);
  const contents = wish.contents ? await wish.contents(bytes) : await signatureOf(bytes, wish);
  file.write(contents.toString('hex'), from + 1, 'latin1');
  return file;
}

/** A time stamp of the whole file, as a signature of its own (ETSI.RFC3161). */
export const stamped = (pdf: Buffer, by: Holder, at: string): Promise<Buffer> =>
  signed(pdf, {
    signer: by,
    form: 'ETSI.RFC3161',
    contents: async (bytes) => Buffer.from((await stampOf(bytes, { by, at })).toBER(false)),
  });

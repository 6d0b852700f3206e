import { fromBER, ObjectIdentifier, OctetString, Sequence, UTCTime, GeneralizedTime } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, TSTInfo } from 'pkijs';
import type { SignerInfo } from 'pkijs';
import { derOf, engine, isLongKey, maySign, mayStamp, octetsOf, strongDigests } from './certificate.ts';
import { pathToListed } from './certificate-path.ts';
import type { CmsFacts, CmsFault, StampFacts } from './signature-facts.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Object identifiers of RFC 5652, 5035 and 3161. */
const DATA = '1.2.840.113549.1.7.1';
const STAMP_CONTENT = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const STAMP_ATTRIBUTE = '1.2.840.113549.1.9.16.2.14';

/** Bytes of a signature and certificates in it that are read: what programs write is a tenth of it. */
const MOST_BYTES = 1_000_000;
const MOST_CERTIFICATES = 30;

const bare: Omit<CmsFacts, 'fault'> = {
  path: [],
  listed: null,
  isForThis: false,
  isLongKey: false,
  namesCertificate: false,
  claimedAt: null,
};

/** Values of the signed attribute of a type, over all attributes of that type. */
const signedValues = ({ signedAttrs }: SignerInfo, type: string): unknown[] =>
  (signedAttrs?.attributes ?? []).filter((each) => each.type === type).flatMap((each) => each.values as unknown[]);

/** SignedData; null where the bytes are none. A hole of a PDF is filled up with zeros, so more bytes than that are none. */
function openSignedData(contents: Bytes): SignedData | null {
  if (contents.length > MOST_BYTES) return null;
  try {
    const { offset, result } = fromBER(contents);
    if (offset <= 0 || contents.subarray(offset).some((byte) => byte !== 0)) return null;
    const info = new ContentInfo({ schema: result });
    return info.contentType === ContentInfo.SIGNED_DATA ? new SignedData({ schema: info.content as object }) : null;
  } catch {
    return null;
  }
}

const certificatesOf = ({ certificates = [] }: SignedData): Certificate[] =>
  certificates.filter((each) => each instanceof Certificate);

/** The certificate that the signer names by issuer and number, or by the identifier of its key. */
async function signerOf({ sid }: SignerInfo, certificates: readonly Certificate[]): Promise<Certificate | null> {
  const named: unknown = sid;
  if (named instanceof IssuerAndSerialNumber)
    return (
      certificates.find(
        ({ issuer, serialNumber }) => issuer.isEqual(named.issuer) && serialNumber.isEqual(named.serialNumber),
      ) ?? null
    );
  const value = (named as { valueBlock?: { value?: unknown[]; valueHexView?: Uint8Array } }).valueBlock;
  const key = octetsOf(value?.value?.[0]) ?? value?.valueHexView;
  for (const each of certificates) {
    const bytes = new Uint8Array(each.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView);
    if (key && isSame(new Uint8Array(await engine.digest('SHA-1', bytes)), key)) return each;
  }
  return null;
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Whether the signature names this certificate by digest; null where it names none (RFC 5035). */
async function namesIt(info: SignerInfo, certificate: Certificate): Promise<boolean | null> {
  const values = [SIGNING_CERTIFICATE_V2, SIGNING_CERTIFICATE].flatMap((type) =>
    signedValues(info, type).map((value) => [type, value] as const),
  );
  const [found] = values;
  if (found === undefined) return null;
  const [type, value] = found;
  const partsOf = (sequence: unknown) => (sequence instanceof Sequence ? (sequence.valueBlock.value as unknown[]) : []);
  const parts = partsOf(partsOf(partsOf(value)[0])[0]);
  const [head] = parts;
  const oid = partsOf(head)[0];
  const digest = octetsOf(parts.find((part) => part instanceof OctetString));
  const older = type === SIGNING_CERTIFICATE ? 'SHA-1' : 'SHA-256';
  const name = oid instanceof ObjectIdentifier ? digestName(oid.getValue()) : older;
  return (
    name !== null && digest !== null && isSame(new Uint8Array(await engine.digest(name, derOf(certificate))), digest)
  );
}

/** The name of a digest in WebCrypto; null of one that is not known. */
function digestName(oid: string): string | null {
  const { name } = engine.getAlgorithmByOID(oid) as { name?: string };
  return name?.startsWith('SHA-') === true ? name : null;
}

interface Purpose {
  /** What the signature is of: the file itself, or what a time stamp says. */
  contentType: string;
  isFor: (certificate: Certificate) => boolean;
}
const document: Purpose = { contentType: DATA, isFor: maySign };
const stamp: Purpose = { contentType: STAMP_CONTENT, isFor: mayStamp };

/** Why a signature is no good before any key is used; null where nothing is. */
function faultOfShape(data: SignedData, info: SignerInfo, { contentType }: Purpose): CmsFault | null {
  const { eContent, eContentType } = data.encapContentInfo;
  if (eContentType !== contentType || (eContent !== undefined) !== (contentType === STAMP_CONTENT))
    return 'own-content';
  const [types, digests] = [signedValues(info, CONTENT_TYPE), signedValues(info, MESSAGE_DIGEST)];
  if (types.length !== 1 || digests.length !== 1) return 'attributes';
  const [type] = types;
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== contentType) return 'attributes';
  const name = digestName(info.digestAlgorithm.algorithmId);
  if (name === null) return 'algorithm';
  return strongDigests.has(name) ? null : 'weak-digest';
}

/** @param signed what the signature is of; for a time stamp what the stamp is of */
async function factsOf(
  data: SignedData,
  signed: Bytes,
  listed: readonly Certificate[],
  purpose: Purpose,
): Promise<CmsFacts> {
  const [info] = data.signerInfos;
  if (info === undefined || data.signerInfos.length !== 1) return { ...bare, fault: 'signers' };
  const certificates = certificatesOf(data).slice(0, MOST_CERTIFICATES);
  const signer = await signerOf(info, certificates);
  if (signer === null) return { ...bare, fault: faultOfShape(data, info, purpose) ?? 'no-certificate' };
  const named = await namesIt(info, signer);
  const others = certificates.filter((each) => each !== signer);
  const facts = {
    ...(await pathToListed(signer, others, listed)),
    isForThis: purpose.isFor(signer),
    isLongKey: isLongKey(signer),
    namesCertificate: named === true,
    claimedAt: timeOf(signedValues(info, SIGNING_TIME)[0]),
  };
  const fault = faultOfShape(data, info, purpose) ?? (named === false ? 'other-certificate' : null);
  return { ...facts, fault: fault ?? (await faultOfKey(data, info, signed, purpose)) };
}

async function faultOfKey(
  data: SignedData,
  info: SignerInfo,
  signed: Bytes,
  purpose: Purpose,
): Promise<CmsFault | null> {
  const content = purpose === stamp ? octetsOf(data.encapContentInfo.eContent) : signed;
  const stated = octetsOf(signedValues(info, MESSAGE_DIGEST)[0]);
  const name = digestName(info.digestAlgorithm.algorithmId);
  if (content === null || stated === null || name === null) return 'attributes';
  if (!isSame(new Uint8Array(await engine.digest(name, content)), stated)) return 'changed';
  if (purpose === stamp && !(await isStampOf(content, signed))) return 'changed';
  try {
    if (!hasStrongSignature(info)) return 'weak-digest';
    // WebCrypto refuses an algorithm that it does not have by throwing.
    const { signatureVerified } = await data.verify(
      { signer: 0, data: signed.buffer, extendedMode: true, checkDate: NEVER },
      engine,
    );
    return signatureVerified === true ? null : 'signature';
  } catch {
    return 'algorithm';
  }
}

/** The day for a chain, which is not asked of pkijs; its default would be the clock. */
const NEVER = new Date(0);

/** RSA with its digest given apart. */
const RSA = '1.2.840.113549.1.1.1';

const hasStrongSignature = ({ signatureAlgorithm }: SignerInfo): boolean =>
  signatureAlgorithm.algorithmId === RSA || strongDigests.has(engine.getHashAlgorithm(signatureAlgorithm));

/** Whether a stamp is of these bytes. */
async function isStampOf(content: Bytes, signed: Bytes): Promise<boolean> {
  try {
    const { messageImprint } = TSTInfo.fromBER(content);
    const name = digestName(messageImprint.hashAlgorithm.algorithmId);
    if (name === null || !strongDigests.has(name)) return false;
    const stated = octetsOf(messageImprint.hashedMessage);
    return stated !== null && isSame(new Uint8Array(await engine.digest(name, signed)), stated);
  } catch {
    return false;
  }
}

const timeOf = (value: unknown): string | null => {
  if (!(value instanceof UTCTime || value instanceof GeneralizedTime)) return null;
  const time = value.toDate();
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
};

/** What a signature of a file shows, and the time stamp on it. Never throws. @param contents DER, with zeros after it */
export async function readCms(
  contents: Bytes,
  signed: Bytes,
  listed: readonly Certificate[],
): Promise<{ cms: CmsFacts; stamp: StampFacts | null }> {
  const data = openSignedData(contents);
  if (data === null) return { cms: { ...bare, fault: 'unreadable' }, stamp: null };
  const cms = await factsOf(data, signed, listed, document).catch(() => ({ ...bare, fault: 'unreadable' as const }));
  const [info] = data.signerInfos;
  const token = info?.unsignedAttrs?.attributes.find(({ type }) => type === STAMP_ATTRIBUTE)?.values[0] as
    { toBER(): ArrayBuffer } | undefined;
  if (info === undefined || token === undefined) return { cms, stamp: null };
  return {
    cms,
    stamp: await readStamp(new Uint8Array(token.toBER()), octetsOf(info.signature) ?? new Uint8Array(), listed),
  };
}

/** What a time stamp of some bytes shows. Never throws. */
export async function readStamp(contents: Bytes, stamped: Bytes, listed: readonly Certificate[]): Promise<StampFacts> {
  const unreadable = { ...bare, fault: 'unreadable', at: null } as const;
  const data = openSignedData(contents);
  if (data === null) return unreadable;
  try {
    const content = octetsOf(data.encapContentInfo.eContent);
    const facts = await factsOf(data, stamped, listed, stamp);
    return { ...facts, at: content === null ? null : TSTInfo.fromBER(content).genTime.toISOString() };
  } catch {
    return unreadable;
  }
}

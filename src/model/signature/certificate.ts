import { OctetString } from 'asn1js';
import { Certificate, CryptoEngine, ExtKeyUsage, RSAPublicKey } from 'pkijs';
import { hexOf, sha256Hex } from '../text/hex.ts';
import type { CertificateFacts } from './signature-facts.ts';

/** WebCrypto of the machine, handed to each call of pkijs so that nothing is set for the whole program. */
export const engine = new CryptoEngine({ crypto: globalThis.crypto });

/** Digests with which nobody can make two texts that agree. */
export const strongDigests: ReadonlySet<string> = new Set(['SHA-256', 'SHA-384', 'SHA-512']);

/** The bytes of a certificate. */
export const derOf = (certificate: Certificate): Uint8Array<ArrayBuffer> =>
  new Uint8Array(certificate.toSchema(false).toBER(false));

/** Parts of a name, by X.520. */
const COMMON_NAME = '2.5.4.3';
const ORGANIZATION = '2.5.4.10';

function partOf({ typesAndValues }: Certificate['subject'], type: string): string | null {
  const value: unknown = typesAndValues.find((each) => each.type === type)?.value.valueBlock.value;
  return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
}

const nameOf = (name: Certificate['subject']): string =>
  partOf(name, COMMON_NAME) ?? partOf(name, ORGANIZATION) ?? 'không ghi tên';

const timeOf = (time: Date): string => (Number.isNaN(time.getTime()) ? '' : time.toISOString());

export async function certificateFacts(certificate: Certificate): Promise<CertificateFacts> {
  return {
    sha256: await sha256Hex(derOf(certificate)),
    name: nameOf(certificate.subject),
    organization: partOf(certificate.subject, ORGANIZATION),
    issuer: nameOf(certificate.issuer),
    serial: hexOf(certificate.serialNumber.valueBlock.valueHexView),
    from: timeOf(certificate.notBefore.value),
    to: timeOf(certificate.notAfter.value),
  };
}

/**
 * The bytes of a certificate in PEM (RFC 7468); null where the text is none, or has more than one. Whether they are a certificate
 * {@link readCertificate} says.
 */
export function bytesOfPem(pem: string): Uint8Array<ArrayBuffer> | null {
  const inside = /^\s*-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----\s*$/u.exec(pem)?.[1];
  if (inside === undefined) return null;
  try {
    return Uint8Array.from(atob(inside.replace(/\s/gu, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A certificate of X.509; null where the bytes are none. */
export function readCertificate(der: Uint8Array<ArrayBuffer>): Certificate | null {
  try {
    const certificate = Certificate.fromBER(der);
    return timeOf(certificate.notBefore.value) === '' || timeOf(certificate.notAfter.value) === '' ? null : certificate;
  } catch {
    return null;
  }
}

const extensionOf = (certificate: Certificate, id: string) =>
  certificate.extensions?.find(({ extnID }) => extnID === id);

/** Extensions of RFC 5280 that are understood here. A critical one that is not makes a certificate useless. */
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const understood: ReadonlySet<string> = new Set([
  BASIC_CONSTRAINTS,
  KEY_USAGE,
  EXTENDED_KEY_USAGE,
  '2.5.29.14',
  '2.5.29.35',
  '2.5.29.32',
  '2.5.29.31',
  '2.5.29.17',
  '2.5.29.18',
]);

export const hasUnknownCritical = (certificate: Certificate): boolean =>
  (certificate.extensions ?? []).some(({ critical, extnID }) => critical && !understood.has(extnID));

/** The bits of the extension for what a key is used (RFC 5280, 4.2.1.3); null where it is left out, so that nothing is ruled out. */
function keyUsage(certificate: Certificate): number | null {
  const parsed = extensionOf(certificate, KEY_USAGE)?.parsedValue as
    { valueBlock: { valueHexView: Uint8Array } } | undefined;
  return parsed === undefined ? null : (parsed.valueBlock.valueHexView[0] ?? 0);
}

const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;
const CERTIFICATE_SIGN = 0x04;

/** Whether a certificate may issue others, with so many between it and the signer. */
export function mayIssue(certificate: Certificate, between: number): boolean {
  const basic = extensionOf(certificate, BASIC_CONSTRAINTS)?.parsedValue as
    { cA?: boolean; pathLenConstraint?: number | { valueBlock: { valueDec: number } } } | undefined;
  if (basic?.cA !== true || hasUnknownCritical(certificate)) return false;
  const limit = basic.pathLenConstraint;
  const most = typeof limit === 'object' ? limit.valueBlock.valueDec : limit;
  if (most !== undefined && between > most) return false;
  const usage = keyUsage(certificate);
  return usage === null || (usage & CERTIFICATE_SIGN) !== 0;
}

/** Whether a certificate may sign documents. */
export function maySign(certificate: Certificate): boolean {
  const usage = keyUsage(certificate);
  if (hasUnknownCritical(certificate)) return false;
  return usage === null || (usage & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0;
}

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** Whether a certificate may make time stamps, and nothing else (RFC 3161, 2.3). */
export function mayStamp(certificate: Certificate): boolean {
  const parsed: unknown = extensionOf(certificate, EXTENDED_KEY_USAGE)?.parsedValue;
  const purposes = parsed instanceof ExtKeyUsage ? parsed.keyPurposes : [];
  return maySign(certificate) && purposes.length === 1 && purposes[0] === TIME_STAMPING;
}

/** Bits of an RSA key that are needed today; keys on curves that WebCrypto has are long enough. */
const ENOUGH_BITS = 2048;

export function isLongKey({ subjectPublicKeyInfo }: Certificate): boolean {
  const parsedKey: unknown = subjectPublicKeyInfo.parsedKey;
  if (!(parsedKey instanceof RSAPublicKey)) return true;
  const { valueHexView } = parsedKey.modulus.valueBlock;
  const leading = valueHexView[0] === 0 ? 1 : 0;
  return (valueHexView.byteLength - leading) * 8 >= ENOUGH_BITS;
}

/** The bytes of the first octet string in a value; null without one. */
export const octetsOf = (value: unknown): Uint8Array<ArrayBuffer> | null =>
  value instanceof OctetString ? new Uint8Array(value.getValue()) : null;

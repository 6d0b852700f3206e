import { BitString, Boolean as Asn1Boolean, Integer, OctetString, Sequence, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, ExtKeyUsage, Extension } from 'pkijs';

/** Sample certificates of nobody, with keys that are made when a test runs. */

export const engine = new CryptoEngine({ crypto: globalThis.crypto });

/** Whose keys sign in a test. */
export interface Holder {
  certificate: Certificate;
  privateKey: CryptoKey;
}

export interface CertificateWish {
  name: string;
  /** Who issues it; itself without one. */
  by?: Holder;
  from?: string;
  to?: string;
  isAuthority?: boolean;
  /** Bits of the extension for what the key is used, the first byte. */
  usage?: number;
  purposes?: string[];
  /** A curve instead of RSA. */
  curve?: 'P-256';
  bits?: number;
  hash?: string;
  pathLength?: number;
  /** A critical extension that nobody knows. */
  isUnusual?: boolean;
}

let serial = 1;

const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }, parsedValue?: unknown) =>
  new Extension({
    extnID,
    critical,
    extnValue: value.toBER(),
    ...(parsedValue === undefined ? {} : { parsedValue }),
  });

const keyParameters = ({ curve, bits = 2048, hash = 'SHA-256' }: CertificateWish) =>
  curve === undefined
    ? { name: 'RSASSA-PKCS1-v1_5', modulusLength: bits, publicExponent: new Uint8Array([1, 0, 1]), hash }
    : { name: 'ECDSA', namedCurve: curve };

export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** A certificate with its key. Valid 2020 to 2040 without a wish. */
export async function holder(wish: CertificateWish): Promise<Holder> {
  const { name, by, from = '2020-01-01T00:00:00Z', to = '2040-01-01T00:00:00Z', isAuthority = by === undefined } = wish;
  const { privateKey, publicKey } = await crypto.subtle.generateKey(keyParameters(wish), true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: serial++ });
  const called = (type: string, value: string) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) });
  certificate.subject.typesAndValues.push(called('2.5.4.3', name), called('2.5.4.10', 'Tổ chức mẫu'));
  certificate.issuer.typesAndValues.push(...(by?.certificate ?? certificate).subject.typesAndValues);
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(to);
  const basic = new BasicConstraints({
    cA: isAuthority,
    ...(wish.pathLength === undefined ? {} : { pathLenConstraint: wish.pathLength }),
  });
  const usage = wish.usage ?? (isAuthority ? 0x06 : 0xc0);
  certificate.extensions = [
    extension('2.5.29.19', true, basic.toSchema(), basic),
    extension('2.5.29.15', true, new BitString({ valueHex: new Uint8Array([usage]).buffer, unusedBits: 1 })),
    ...(wish.purposes
      ? [extension('2.5.29.37', true, new ExtKeyUsage({ keyPurposes: wish.purposes }).toSchema())]
      : []),
    ...(wish.isUnusual ? [extension('1.2.3.4.5', true, new Asn1Boolean({ value: true }))] : []),
  ];
  await certificate.subjectPublicKeyInfo.importKey(publicKey, engine);
  await certificate.sign(by?.privateKey ?? privateKey, wish.hash ?? 'SHA-256', engine);
  // As a reader gets it: what was parsed, not what was set.
  return { certificate: Certificate.fromBER(certificate.toSchema(true).toBER(false)), privateKey };
}

export const pemOf = ({ certificate }: Holder): string => {
  const lines =
    Buffer.from(certificate.toSchema(false).toBER(false))
      .toString('base64')
      .match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
};

/** The attribute that names a certificate by digest (RFC 5035). */
export async function signingCertificate({ certificate }: Holder): Promise<Sequence> {
  const der = certificate.toSchema(false).toBER(false);
  const digest = await crypto.subtle.digest('SHA-256', der);
  return new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [new OctetString({ valueHex: digest })] })] })],
  });
}

import type { RangeFault } from './byte-range.ts';
import type { LaterChanges } from './later-changes.ts';

/** What a certificate says. Times are ISO 8601 in UTC, with milliseconds. */
export interface CertificateFacts {
  /** SHA-256 of its DER bytes, in lower-case hexadecimal: what its issuer publishes to compare. */
  sha256: string;
  /** Whose it is: the common name, otherwise the organization. */
  name: string;
  organization: string | null;
  issuer: string;
  /** In hexadecimal. */
  serial: string;
  from: string;
  to: string;
}

/** Why the bytes of a signature do not show what they should. */
export type CmsFault =
  /** No CMS SignedData (RFC 5652), or one without its end. */
  | 'unreadable'
  /** Not exactly one signer. */
  | 'signers'
  /** It brings a text of its own, so it does not sign this file. */
  | 'own-content'
  /** The attributes that must be signed are missing, or one is there twice. */
  | 'attributes'
  | 'no-certificate'
  /** It was made with another certificate than the one that it names. */
  | 'other-certificate'
  /** SHA-1 or older: who can make two files with one digest can swap them. */
  | 'weak-digest'
  /** An algorithm that is not known here. */
  | 'algorithm'
  /** The signed bytes are others now. */
  | 'changed'
  /** The digest is right, but the signature is not of this certificate's key. */
  | 'signature';

/** What the bytes of a signature show. */
export interface CmsFacts {
  fault: CmsFault | null;
  /** The certificate of the signer first, then those that lead to a listed one; only the first where none does. */
  path: CertificateFacts[];
  /** The fingerprint of the listed certificate to which the path leads; null where it leads to none. */
  listed: string | null;
  /** Whether the certificate may be used for this: a signature, or a time stamp. */
  isForThis: boolean;
  /** Whether its key is as long as keys have to be today. */
  isLongKey: boolean;
  /** Whether the signature names its certificate by digest, as PAdES asks. */
  namesCertificate: boolean;
  /** ISO time that the signer's machine wrote; null without one. */
  claimedAt: string | null;
}

/** A time stamp (RFC 3161). */
export interface StampFacts extends CmsFacts {
  /** ISO time; null where it cannot be read. */
  at: string | null;
}

/** What the bytes of a file after a signature do. */
export interface LaterBytes extends LaterChanges {
  count: number;
  /** Who signed them with the last signature: somebody whose certificate leads to a listed one, anybody, nobody. */
  signed: 'trusted' | 'unknown' | 'none';
  /** Whether they only add a store of proofs, which no page shows. */
  isProofsOnly: boolean;
}

/** All that was found out about one signature of a PDF. Nothing in it depends on the day. */
export interface SignatureFacts {
  kind: 'signature' | 'time-stamp';
  /** `ETSI.CAdES.detached`, `adbe.pkcs7.detached`, `ETSI.RFC3161`, or what else the file says. */
  form: string;
  range: RangeFault | null;
  /** Null where the range or the form has a fault. */
  cms: CmsFacts | null;
  /** The time stamp on the signature; null without one. For a signature that is a time stamp itself, that. */
  stamp: StampFacts | null;
  /** ISO time that the file or the signature says; null without one. */
  claimedAt: string | null;
  /** Whether what it signs is a whole version of the file. */
  isVersion: boolean;
  later: LaterBytes;
}

/** Forms whose bytes are a detached CMS signature of the range. */
export const signatureForms: ReadonlySet<string> = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached']);
export const PADES = 'ETSI.CAdES.detached';
export const TIME_STAMP = 'ETSI.RFC3161';

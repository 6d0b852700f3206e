import type { Certificate } from 'pkijs';
import { certificateFacts, engine, mayIssue, strongDigests } from './certificate.ts';
import type { CertificateFacts } from './signature-facts.ts';

/** From the certificate of a signer to one that the repository lists. */
export interface CertificatePath {
  /** The signer's first. Only that where no path was found. */
  path: CertificateFacts[];
  listed: string | null;
}

/** Certificates between a signer and a listed one; authorities have one or two. */
const MOST_BETWEEN = 5;

/**
 * The shortest path from a certificate to a listed one, by names and signatures (RFC 5280, 6.1). Days are not looked at here: each
 * certificate says its own. Each certificate is tried once, so that certificates that all issue each other cost nothing.
 * @param others certificates that the file brings; they are trusted only as far as a listed one issued them
 */
export async function pathToListed(
  signer: Certificate,
  others: readonly Certificate[],
  listed: readonly Certificate[],
): Promise<CertificatePath> {
  const trusted = new Set((await Promise.all(listed.map(certificateFacts))).map(({ sha256 }) => sha256));
  const seen = new Set<string>();
  let ends: { certificate: Certificate; path: CertificateFacts[] }[] = [
    { certificate: signer, path: [await certificateFacts(signer)] },
  ];
  const first = ends.flatMap(({ path }) => path);
  for (let between = 0; between <= MOST_BETWEEN + 1 && ends.length > 0; between++) {
    const next: typeof ends = [];
    for (const { certificate, path } of ends) {
      const { sha256 } = path.at(-1) ?? { sha256: '' };
      if (trusted.has(sha256)) return { path, listed: sha256 };
      for (const issuer of [...listed, ...others]) {
        const facts = await certificateFacts(issuer);
        if (seen.has(facts.sha256) || !(await hasIssued(issuer, certificate, between))) continue;
        seen.add(facts.sha256);
        next.push({ certificate: issuer, path: [...path, facts] });
      }
    }
    ends = next;
  }
  return { path: first, listed: null };
}

/** @param between certificates between the issuer and the signer */
async function hasIssued(issuer: Certificate, certificate: Certificate, between: number): Promise<boolean> {
  if (!certificate.issuer.isEqual(issuer.subject) || !mayIssue(issuer, between)) return false;
  try {
    if (!strongDigests.has(engine.getHashAlgorithm(certificate.signatureAlgorithm))) return false;
    return await certificate.verify(issuer, engine);
  } catch {
    return false;
  }
}

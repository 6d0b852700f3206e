import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ChosenFiles } from '../../../src/client/editing/chosen-files.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const withFile = (path: string, sha256: string | undefined) => ({
  documents: [{ files: [{ path, sha256, label: 'Bản ký' }] }],
});
const files = () => {
  const chosen = new ChosenFiles((path) => Promise.resolve(path === '/tep/cu.pdf' ? bytes('bản cũ') : null));
  chosen.remember(new File(['bản ký'], 'Kế hoạch (ký).PDF'));
  return chosen;
};

it('states the digest of a file that was just chosen, also under the name that the CMS gave it', async () => {
  for (const path of ['/tep/ke-hoach-ky.pdf', '/tep/ke-hoach-ky-1.pdf'])
    expect(await files().withDigests(withFile(path, undefined))).toEqual(withFile(path, digest('bản ký')));
});

it('states the digest of a file that the site has', async () => {
  expect(await files().withDigests(withFile('/tep/cu.pdf', ''))).toEqual(withFile('/tep/cu.pdf', digest('bản cũ')));
});

it('leaves the digest of a file that the record had', async () => {
  const content = { ...withFile('/tep/ke-hoach-ky.pdf', 'a'), danBietSource: 'path: tep/ke-hoach-ky.pdf' };
  expect(await files().withDigests(content)).toEqual(content);
});

it('leaves a file that nobody knows to the checker', async () => {
  expect(await files().withDigests(withFile('/tep/la.pdf', undefined))).toEqual(withFile('/tep/la.pdf', ''));
});

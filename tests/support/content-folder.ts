import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '../../src/io/read-content.ts';
import type { ReadResult } from '../../src/io/read-content.ts';

/** A small clean content folder: one school, one ministry, one circular, one plan. Sample data. */
export const cleanFiles: Readonly<Record<string, string>> = {
  'site.yaml': `school: truong-mau
title: Trường mẫu
description: Dữ liệu mẫu để kiểm thử.
url: https://truong-mau.example
`,
  'organizations/truong-mau.yaml': `name: Trường Mầm non Mẫu
level: school
branch: school
provenance: { sources: [unsourced], confidence: low }
`,
  'organizations/bo-mau.yaml': `name: Bộ Mẫu
level: central
branch: government
symbols: [BM]
provenance: { sources: [unsourced], confidence: low }
`,
  'legal-references/01-2020-tt-bm.mdx': `---
kind: thong-tu
number: 01/2020/TT-BM
issuer: bo-mau
issuedOn: 2020-01-15
effectiveOn: 2020-03-01
field: giao-duc
provenance: { sources: [unsourced], confidence: low }
---

Thông tư mẫu.
`,
  'plans/2024-ke-hoach-mau.mdx': `---
status: issued
organization: truong-mau
year: 2024
issuedOn: 2024-03-05
subject: Công tác mẫu năm 2024
implements: [01-2020-tt-bm]
provenance: { sources: [plan], confidence: high }
---

## I. MỤC ĐÍCH

Đoạn thứ nhất.
`,
};

/** Changes to the clean folder: path → text; null removes the file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** Writes the clean folder, changed by `files` (null removes one), reads it and removes it. File names in issues start with `content/`. */
export function readWith(files: Files): ReadResult {
  return inFolder(files, (root) => readContent(join(root, 'content'), root));
}

/** The same folder handed to `use`, which gets its parent; removed when `use` is done. */
export function inFolder<T>(files: Files, use: (root: string) => T): T {
  const root = makeFolder(files);
  const remove = () => rmSync(root, { recursive: true, force: true });
  let result: T;
  try {
    result = use(root);
  } catch (error) {
    remove();
    throw error;
  }
  if (result instanceof Promise) return result.finally(remove) as T;
  remove();
  return result;
}

function makeFolder(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  for (const [name, text] of Object.entries({ ...cleanFiles, ...files })) {
    if (text === null) continue;
    const path = join(root, 'content', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return root;
}

/** A plan file whose body is the given text. */
export function planWith(body: string, frontmatter = ''): string {
  return cleanFiles['plans/2024-ke-hoach-mau.mdx']!.replace(/\n---\n[\s\S]*$/u, `\n${frontmatter}---\n\n${body}\n`);
}

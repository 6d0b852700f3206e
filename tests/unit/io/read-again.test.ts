import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { inFolder, planWith } from '../../support/content-folder.ts';

const plan = 'plans/2024-ke-hoach-mau.mdx';
const circular = 'legal-references/01-2020-tt-bm.mdx';
const read = (root: string) => readContent(join(root, 'content'), root, '2026-11-22');

test('a folder that is read again gives the same records and issues, of a file that changed new ones', () => {
  inFolder({ 'duties/a.yaml': '', [plan]: planWith('Gọi 0912 345 678.') }, (root) => {
    const [first, second] = [read(root), read(root)];
    expect(first.issues.map(({ code }) => code)).toEqual(['tep-trong', 'so-dien-thoai-rieng']);
    expect(second.issues).toEqual(first.issues);
    const { legalReferences, plans } = first.content.records;
    expect(second.content.records.plans.get('2024-ke-hoach-mau')).toBe(plans.get('2024-ke-hoach-mau'));

    writeFileSync(join(root, 'content', plan), planWith('Không gọi.'));
    const third = read(root);
    expect(third.issues.map(({ code }) => code)).toEqual(['tep-trong']);
    expect(third.content.records.plans.get('2024-ke-hoach-mau')).not.toBe(plans.get('2024-ke-hoach-mau'));
    expect(third.content.records.legalReferences.get('01-2020-tt-bm')).toBe(legalReferences.get('01-2020-tt-bm'));
  });
});

test('the same text as another file is another record, and its issues name that file', () => {
  inFolder({}, (root) => {
    const text = planWith('<b>').replace('Công tác mẫu', 'Công tác khác');
    writeFileSync(join(root, 'content', plan), text);
    writeFileSync(join(root, 'content/plans/2024-ban-sao.mdx'), text);
    const { issues } = read(root);
    expect(new Set(issues.map(({ file }) => file))).toEqual(
      new Set([`content/${plan}`, 'content/plans/2024-ban-sao.mdx']),
    );
  });
});

test('a comment that has personal data is reported at each reading', () => {
  inFolder({ [circular]: '---\n# Gọi 0912 345 678.\nkind: thong-tu\n---\n\nThông tư.\n' }, (root) => {
    const codes = () => read(root).issues.map(({ code }) => code);
    expect(codes()).toContain('so-dien-thoai-rieng');
    expect(codes()).toEqual(codes());
  });
});

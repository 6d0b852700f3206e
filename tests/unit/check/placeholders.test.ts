import { describe, expect, it } from 'vitest';
import { kindNames, kindOf } from '../../../src/kinds/index.ts';
import { planWith, readWith } from '../../support/content-folder.ts';

const templates = kindNames.flatMap((name) => {
  const { body } = kindOf(name).begin;
  return body === undefined ? [] : [[kindOf(name).label, body] as const];
});

describe('words of a template in a text that readers see', () => {
  it.each(templates)('of a new %s are refused, each where it is', (_, body) => {
    const parts = body.match(/\([^()\n]+\)/gu) ?? [];
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      const issues = readWith({ 'plans/2024-ke-hoach-mau.mdx': planWith(`Đoạn thứ nhất. Căn cứ ${part};`) }).issues;
      expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['con-chu-mau', 'error']]);
      expect(issues[0]?.message).toContain(part);
    }
  });
  it('are left to a draft, and other words in parentheses to everybody', () => {
    const draft = planWith('(Viết nội dung ở đây.)').replace(/^status: .*$/mu, 'status: draft');
    const codes = (text: string) => readWith({ 'plans/2024-ke-hoach-mau.mdx': text }).issues.map(({ code }) => code);
    expect(codes(draft)).not.toContain('con-chu-mau');
    expect(codes(planWith('(Viết tắt: GDĐT.)'))).toEqual([]);
  });
});

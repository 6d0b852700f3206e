import { describe, expect, it } from 'vitest';
import { cleanFiles, readWith } from '../../support/content-folder.ts';

const plan = 'plans/2024-ke-hoach-mau.mdx';
const school = 'organizations/truong-mau.yaml';
const withdrawn = (by: string) =>
  cleanFiles[plan]!.replace(
    'status: issued',
    `status: withdrawn\nwithdrawal: { on: 2024-11-01, reason: Trùng việc., replacedBy: ${by} }`,
  );
const newer = cleanFiles[plan]!.replace('issuedOn: 2024-03-05', 'issuedOn: 2024-10-20');
const codes = (files: Record<string, string>) =>
  readWith(files).issues.map(
    ({ code, severity, file, line }) => `${severity} ${code} ${file.replace('content/', '')}:${line}`,
  );

describe('the plan that takes the place of a withdrawn one', () => {
  it('is a later one of the same school about the same', () => {
    expect(codes({ [plan]: withdrawn('2024-moi'), 'plans/2024-moi.mdx': newer })).toEqual([]);
  });

  it('is not the withdrawn one itself', () => {
    expect(codes({ [plan]: withdrawn('2024-ke-hoach-mau') })).toEqual([`error vong-lap ${plan}:3`]);
  });

  it('is not older', () => {
    const older = newer.replace('2024-10-20', '2024-02-20');
    expect(codes({ [plan]: withdrawn('2024-cu'), 'plans/2024-cu.mdx': older })).toEqual([
      `error ngay-mau-thuan ${plan}:3`,
    ]);
  });

  it('is none of another school, unless that follows this one', () => {
    const files = (more: string) => ({
      [plan]: withdrawn('2024-khac'),
      'plans/2024-khac.mdx': newer.replace('organization: truong-mau', 'organization: truong-khac'),
      'organizations/truong-khac.yaml': cleanFiles[school]!.replace('Mầm non Mẫu', 'Mầm non Khác'),
      [school]: cleanFiles[school]! + more,
    });
    expect(codes(files(''))).toEqual([`error gia-tri-sai ${plan}:3`]);
    expect(codes(files('to: 2024-09-30\nsuccessors: [truong-khac]\n'))).toEqual([]);
  });

  it('is about something that the withdrawn one was about, or it is refused', () => {
    const other = newer.replace('subject: Công tác mẫu năm 2024', 'subject: Phòng cháy, chữa cháy');
    expect(codes({ [plan]: withdrawn('2024-pccc'), 'plans/2024-pccc.mdx': other })).toEqual([
      `error gia-tri-sai ${plan}:3`,
    ]);
  });
});

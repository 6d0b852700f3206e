import { problem, type Problem } from '../rules/disclosure-rules.ts';

/** That a record is of the school whose site it is: those of others have no page. @param school null where it is not known. */
export function ownerProblems(organization: string, school: string | null): Problem[] {
  if (school === null || organization === school) return [];
  const message = `Gặp ${organization}, trang này là của ${school}.`;
  return [problem('khong-phai-cua-truong', ['organization'], message, { suggestion: school })];
}

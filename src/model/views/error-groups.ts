import { catalogue, issueCodes } from '../rules/catalogue.ts';
import type { IssueCode } from '../rules/catalogue.ts';

export interface ErrorGroup {
  anchor: string;
  heading: string;
  items: { code: IssueCode; title: string }[];
}

/** The checker's catalogue for readers: what stops a publication, then what does not; each in the order of the catalogue. */
export function errorGroups(): ErrorGroup[] {
  const of = (severity: 'error' | 'warning') =>
    issueCodes
      .filter((code) => catalogue[code].severity === severity)
      .map((code) => ({ code, title: catalogue[code].title }));
  return [
    { anchor: 'loi', heading: 'Lỗi, dừng việc đăng', items: of('error') },
    { anchor: 'canh-bao', heading: 'Cảnh báo, vẫn đăng', items: of('warning') },
  ].filter(({ items }) => items.length > 0);
}

import type { Period } from '../../../kinds/period.ts';
import { slug } from '../../text/slug.ts';

/** Addresses of the pages about disclosure, below the base path. They are permanent. */
export const dutyPath = (code: string): string => `/cong-khai/${code.toLowerCase()}/`;
export const itemPath = (code: string, period: string): string => `${dutyPath(code)}${period}/`;
export const yearPath = (schoolYear: string): string => `/cong-khai/nam/${schoolYear}/`;
/** What narrows a board: a state, a group, or both; each by its word in addresses. */
export interface BoardFilter {
  'tinh-trang'?: string | undefined;
  nhom?: string | undefined;
}
/** The part of a board's address that says what narrows it: `tinh-trang/qua-han/nhom/b`; empty for the whole board. */
export const filterPath = (filter: BoardFilter): string =>
  (['tinh-trang', 'nhom'] as const).flatMap((key) => (filter[key] ? [key, filter[key]] : [])).join('/');
export const boardPath = (schoolYear: string, filter: BoardFilter): string =>
  yearPath(schoolYear) + (filterPath(filter) && `${filterPath(filter)}/`);
export const annualReportPath = (year: string): string => `/cong-khai/bao-cao-thuong-nien/${year}/`;
export const regulationPath = (id: string): string => `/quy-che/${id}/`;

/** A day of a period as the address of its row on a page: `2026-w48` → `ky-2026-w48`. */
export const periodAnchor = ({ id }: Pick<Period, 'id'>): string => `ky-${id}`;

/** File name of the numbers of a table: `doi-ngu-theo-vi-tri-viec-lam-va-trinh-do.csv`; `nth` counts from 1 among equals. */
export const csvName = (label: string, nth: number): string => `${slug(label)}${nth === 1 ? '' : `-${nth}`}.csv`;

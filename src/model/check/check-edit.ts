import type { IsoDay } from '../day/iso-day.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { checkRetention } from './check-retention.ts';
import { checkPermanence } from './permanence/check-permanence.ts';

/**
 * Everything that an edit may not do to what was published: shorten its retention, or change it without a word. A day that
 * moves so that retention ends earlier is reported once, by retention.
 * @param before the content as it was published
 * @param after as it is to be
 * @param today ISO day
 * @param leaving the school whose site `npm run init` hands over in this edit; null without one
 */
export function checkEdit(before: Content, after: Content, today: IsoDay, leaving: string | null = null): Issue[] {
  const retention = checkRetention(before, after, today, leaving);
  const shorter = new Set(retention.filter(({ code }) => code === 'rut-ngan-thoi-gian-luu').map(({ file }) => file));
  return [
    ...retention,
    ...checkPermanence(before, after, leaving).filter(
      ({ code, file }) => code !== 'doi-ngay-cong-khai' || !shorter.has(file),
    ),
  ];
}

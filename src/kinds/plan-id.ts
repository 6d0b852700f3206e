import { slug } from '../model/text/slug.ts';

/** Characters of an id made here: file systems take names of 255 bytes, and an address should be readable. */
const LONGEST_ID = 100;

/** Year and subject in at most twelve words; the year is not said twice. */
export function planId(head: { year: number; subject: string }): string {
  const words = slug(head.subject)
    .split('-')
    .filter((word) => word !== '');
  const text = words.join('-').replace(new RegExp(`-?(?:trong-)?nam-${head.year}$`, 'u'), '');
  const short = text.split('-').slice(0, 12).join('-').slice(0, LONGEST_ID).replace(/-$/u, '');
  return `${head.year}-${short || 'ke-hoach'}`;
}

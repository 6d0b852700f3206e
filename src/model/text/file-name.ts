import { slug } from './slug.ts';

/**
 * A path with each of its names as addresses want them: small letters without marks, digits, hyphens, and dots before endings.
 * `tep/Kế hoạch_2024.PDF` → `tep/ke-hoach-2024.pdf`. Such a name needs no escape in any address and differs from no other
 * by capitals alone, which some file systems do not see. A path that is right comes back as it is.
 */
export const rightFileName = (path: string): string => path.split('/').map(rightName).join('/');

/** Names of devices: Windows makes no file with one, whatever its ending, so nobody there could clone a repository that has one. */
export const isDevice = (name: string): boolean => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(name);

function rightName(name: string): string {
  const right = name.split('.').map(slug).filter(Boolean).join('.');
  return isDevice(right) ? `tep-${right}` : right;
}

import { createHash } from 'node:crypto';

/** Whether a line of a table is in its third that is set aside, chosen by a digest: rules are written without looking at what they miss in it. */
export const isSetAside = (line: string): boolean => Number(createHash('sha256').update(line).digest()[0]) % 3 === 0;

import type { ParagraphContext } from './context.ts';

/** Whether what is read now is an instruction that nobody sees, or the table of contents, which the site makes itself. */
export const isInvisible = (context: ParagraphContext): boolean =>
  context.part.fields.some((field) => field.phase === 'instruction' || field.contents);

/** The link around what is read now, by field or by element. */
export const currentLink = (context: ParagraphContext): string | null =>
  context.link ?? context.part.fields.findLast((field) => field.link !== null)?.link ?? null;

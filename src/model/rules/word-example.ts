import type { WordExample } from './example.ts';

/** The sample's Word file with this in its section: a text becomes a paragraph, what begins with `<` is WordprocessingML. */
export const word = (
  body: WordExample['body'],
  excerpt: string | null = null,
  more: Partial<WordExample> = {},
): WordExample => ({
  body,
  replace: [],
  parts: {},
  links: [],
  alongside: [],
  ...more,
  excerpt,
});

/** The sample's Word file with a changed passage of its own markup. */
export const wordEdit = (from: string, to: string, excerpt: string): WordExample =>
  word('Đoạn thứ nhất.', excerpt, { replace: [[from, to]] });

import { kindOf } from './index.ts';
import type { KindName } from './index.ts';

/** How a file of a record is written: as its kind is, but where the text may be missing also as YAML. @param file its name or path */
export function formatOfFile(name: KindName, file: string): 'mdx' | 'yaml' {
  const { format, textOptional } = kindOf(name);
  return textOptional && file.endsWith('.yaml') ? 'yaml' : format;
}

/** The same of a file of which only the text is known: an MDX file begins with a line of `---`. */
export function formatOfText(name: KindName, text: string): 'mdx' | 'yaml' {
  const { format, textOptional } = kindOf(name);
  return textOptional && !/^\uFEFF?---[ \t]*\r?\n/u.test(text) ? 'yaml' : format;
}

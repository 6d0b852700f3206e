import { child, valueOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';

/** Whether a content control holds Word's own table of contents. */
export const isContents = (sdt: XmlElement): boolean =>
  valueOf(child(child(sdt, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') === 'Table of Contents';

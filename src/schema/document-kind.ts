import { z } from 'zod';
import { documentKindLabels } from './document-kind-labels.ts';
import type { DocumentKind } from './document-kind-labels.ts';

// The table stands apart from the schema so that code for browsers can have it without the validator.
export { documentKindLabels };
export type { DocumentKind };

export const documentKind = z
  .enum(Object.keys(documentKindLabels) as [DocumentKind, ...DocumentKind[]])
  .meta({ title: 'Loại', description: 'Tên loại in trên văn bản, ví dụ thong-tu.' });

import { labelledEnum } from './common.ts';
import { documentKindLabels } from './document-kind-labels.ts';
import type { DocumentKind } from './document-kind-labels.ts';

// The table is apart from the schema so that code for browsers can have it without the validator.
export { documentKindLabels };
export type { DocumentKind };

export const documentKind = labelledEnum(documentKindLabels).meta({
  title: 'Loại',
  description: 'Tên loại in trên văn bản, ví dụ thong-tu.',
});

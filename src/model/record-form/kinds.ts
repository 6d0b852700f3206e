import type { CollectionName } from '../../kinds/index.ts';
import { planId } from '../../kinds/plan-id.ts';
import { slug } from '../text/slug.ts';
import { referenceId } from './reference-id.ts';

/** A kind of record that can be begun: what it is called on the command line, and how its id follows from its fields. */
export interface NewKind {
  collection: CollectionName;
  /** The id that the fields give; empty when they do not give one. @param place of the issuer, for legal references. */
  id(fields: Readonly<Record<string, unknown>>, place: string | null): string;
  /** The text below the head of an MDX file. */
  body?: string;
  /** Where a rule over several fields names one, the field that a person is asked for instead. */
  askFor?: Readonly<Record<string, string>>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const orNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const newKinds: Readonly<Record<string, NewKind>> = {
  plan: {
    collection: 'plans',
    id: ({ year, subject }) => planId({ year: Number(year), subject: text(subject) }),
    body: `<CanCu>

Căn cứ (ghi từng văn bản, mỗi văn bản một đoạn);

</CanCu>

(Viết đoạn mở đầu ở đây.)

## I. MỤC ĐÍCH, YÊU CẦU

### 1. Mục đích

(Viết nội dung ở đây.)
`,
  },
  'legal-reference': {
    collection: 'legalReferences',
    id: ({ number, name, issuedOn }, place) =>
      referenceId({ number: orNull(number), name: orNull(name), issuedOn: orNull(issuedOn), place }),
    body: '(Viết vài câu giới thiệu: văn bản nói gì, liên quan đến trường thế nào.)\n',
  },
  organization: { collection: 'organizations', id: ({ name }) => slug(text(name)).replace(/^truong-/u, '') },
  disclosure: {
    collection: 'disclosures',
    id: ({ duty, period }) => `${slug(text(duty))}.${text(period)}`,
    // It begins with a text; documents with their files, and tables, are added in the file.
    askFor: { documents: 'narrative' },
  },
  regulation: { collection: 'regulations', id: ({ title }) => slug(text(title)) },
  report: { collection: 'reports', id: ({ plan, period }) => `${text(plan)}.${text(period)}` },
  'editorial-notes': { collection: 'editorialNotes', id: ({ plan }) => text(plan) },
  summary: { collection: 'summaries', id: ({ plan }) => text(plan) },
  duty: { collection: 'duties', id: ({ code }) => slug(text(code)) },
  calendar: { collection: 'calendar', id: ({ year }) => String(year ?? '') },
};

/** Fields that hold the id of another record. The checker has the whole table; these are what a person is asked for. */
export const referenceFields: Readonly<Record<string, CollectionName>> = {
  organization: 'organizations',
  issuer: 'organizations',
  parent: 'organizations',
  successors: 'organizations',
  plan: 'plans',
  implements: 'legalReferences',
  target: 'legalReferences',
  basis: 'legalReferences',
  reference: 'legalReferences',
  regulation: 'regulations',
};

import { agencies, madeDocuments } from './documents.ts';
import { madePlan } from './plans.ts';
import { seededRandom } from './random.ts';
import { places, schoolKinds } from './words.ts';

/** How large a corpus is. The same size and seed give the same bytes. */
export interface CorpusSize {
  plans: number;
  references: number;
  seed: number;
}

const provenance = 'provenance: { sources: [unsourced], confidence: low }\n';
const YEARS = 12;
const FIRST_YEAR = 2014;

/** A school for every forty plans, and one at least. */
const schoolCount = (plans: number) => Math.max(1, Math.ceil(plans / 40));

/**
 * The files of a content folder as large as asked: path in the folder → text. Law that schools share comes from `src/content`
 * (`sharedLaw`); documents, agencies and schools of the corpus exist nowhere else, and every page says so in its title.
 */
export function* corpusFiles({ plans, references, seed }: CorpusSize): Generator<[path: string, text: string]> {
  const random = seededRandom(seed);
  yield [
    'site.yaml',
    `sharedLaw: true
school: truong-0
title: Trường mẫu (dữ liệu sinh ra để đo)
description: Trường không có thật. Mọi văn bản trên trang này do máy sinh ra để đo phần mềm.
url: https://truong-mau.example
`,
  ];
  for (const [id, { name, level, symbols, place }] of Object.entries(agencies))
    yield [
      `organizations/${id}.yaml`,
      `name: ${name}\nlevel: ${level}\nbranch: government\nplace: ${place}\nsymbols: [${symbols.join(', ')}]\n${provenance}`,
    ];
  for (let index = 0; index < schoolCount(plans); index++) {
    const [word, level] = schoolKinds[index % schoolKinds.length]!;
    const name = `${word} ${random.pick(places)} ${random.pick(places)} ${index} (dữ liệu mẫu)`;
    yield [
      `organizations/truong-${index}.yaml`,
      `name: ${name}\nlevel: school\nbranch: school\nschoolLevels: [${level}]\nownership: public\nplace: mau\n${provenance}`,
    ];
  }
  const documents = madeDocuments(references, random);
  for (const { id, file } of documents) yield [`legal-references/${id}.mdx`, file];
  for (let index = 0; index < plans; index++) {
    const place = {
      school: `truong-${index % schoolCount(plans)}`,
      index,
      year: FIRST_YEAR + (index % YEARS),
      documents,
    };
    const { id, plan, notes, summary } = madePlan(place, random);
    yield [`plans/${id}.mdx`, plan];
    yield [`editorial-notes/${id}.yaml`, notes];
    yield [`summaries/${id}.yaml`, summary];
  }
}

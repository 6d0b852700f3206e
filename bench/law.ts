import { seedContent } from '../tests/support/seed-school.ts';
import { citationLists, coverageOf } from '../tests/support/citation-lists.ts';
import { confidenceLabels } from '../src/kinds/common.ts';
import { readContent } from '../src/io/read-content.ts';
import { validityStates } from '../src/model/law/validity/validity.ts';
import type { ValidityState } from '../src/model/law/validity/validity.ts';
import { buildSite } from '../src/model/site/site.ts';
import { publish } from './lib-publish.ts';

/** What the register of legal documents answers: states of validity, citations of plans that it knows, how far its facts can be relied on. */
const day = '2026-11-28';
const site = buildSite(readContent(seedContent).content, day);
const documents = site.legalReferences;

const states = Object.keys(validityStates) as ValidityState[];
const inState = (state: ValidityState) => documents.filter(({ id }) => site.validity(id).state === state).length;

const lists = citationLists().map((list) => ({ list, ...coverageOf(list, site) }));
const sum = (of: (each: (typeof lists)[number]) => number) => lists.reduce((total, each) => total + of(each), 0);
const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.floor((part / whole) * 1000) / 10} %`);
const row = (plan: string, central: number, found: number, wrong: number) => ({
  plan,
  'of central bodies': central,
  found,
  share: share(found, central),
  'wrong links': wrong,
});

const facts = documents.flatMap(({ data }) => [
  data.provenance.confidence,
  ...data.relations.map(({ confidence }) => confidence),
]);

publish('law', 'The register of legal documents', [
  {
    about: `States of validity of ${documents.length} documents on ${day}.`,
    rows: states.map((state) => ({ state, documents: inState(state) })).filter(({ documents: count }) => count > 0),
  },
  {
    about:
      'Citations of plans of schools (tests/fixtures/citation-lists/) that the citation model finds in the register.',
    rows: [
      ...lists.map(({ list, central, found, wrong }) => row(list.name, central, found, wrong.length)),
      row(
        'all',
        sum(({ central }) => central),
        sum(({ found }) => found),
        sum(({ wrong }) => wrong.length),
      ),
    ],
  },
  {
    about:
      'Facts (records and relations) by confidence; nobody has compared one with the official text unless it says so.',
    rows: Object.keys(confidenceLabels).map((level) => {
      const count = facts.filter((each) => each === level).length;
      return { confidence: level, facts: count, share: share(count, facts.length) };
    }),
  },
]);

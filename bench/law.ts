import { seedContent } from '../tests/support/seed-school.ts';
import { citationLists, coverageOf } from '../tests/support/citation-lists.ts';
import { confidenceLabels } from '../src/kinds/common.ts';
import { schoolLevelLabels } from '../src/kinds/duty.ts';
import type { Ownership, SchoolLevel } from '../src/kinds/duty.ts';
import { readContent } from '../src/io/read-content.ts';
import { conditionFor } from '../src/model/law/duty/condition.ts';
import { concerns } from '../src/model/law/duty/state.ts';
import { validityStates } from '../src/model/law/validity/validity.ts';
import type { ValidityState } from '../src/model/law/validity/validity.ts';
import { buildSite } from '../src/model/site/site.ts';
import { publish } from './lib-publish.ts';

/** What the register of legal documents answers: states of validity, citations of plans that it knows, how far its facts can be relied on. */
const day = '2026-11-28';
const { content } = readContent(seedContent);
const site = buildSite(content, day);
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

const duties = [...content.records.duties.values()].map(({ data }) => data);
const current = duties.filter(({ heldFrom, heldTo }) => (heldFrom ?? '') <= day && (heldTo === null || heldTo >= day));
const facts = [
  ...documents.flatMap(({ data }) => [
    data.provenance.confidence,
    ...data.relations.map(({ confidence }) => confidence),
  ]),
  ...duties.map(({ provenance }) => provenance.confidence),
];

/** Duties that schools of one level and kind of ownership have. */
const dutiesOf = (level: SchoolLevel, ownership: Ownership) =>
  current.filter((duty) => concerns(duty, { organization: 'a', levels: [level], ownership }));
const levels = (Object.keys(schoolLevelLabels) as SchoolLevel[]).map((level) => {
  const own = dutiesOf(level, 'public');
  return {
    level,
    public: own.length,
    'of them on a condition': own.filter(
      (duty) => conditionFor(duty, { organization: 'a', levels: [level], ownership: 'public' }) !== null,
    ).length,
    private: dutiesOf(level, 'private').length,
    'private, supported by the State': dutiesOf(level, 'private-supported').length,
  };
});

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
    about: `Duties in force on ${day} that a school of one level has, with the gates of what must not appear.`,
    rows: levels,
  },
  {
    about:
      'Facts (documents, relations, duties) by confidence; nobody has compared one with the official text unless it says so.',
    rows: Object.keys(confidenceLabels).map((level) => {
      const count = facts.filter((each) => each === level).length;
      return { confidence: level, facts: count, share: share(count, facts.length) };
    }),
  },
]);

import type { Disclosure } from '../../kinds/disclosure.ts';
import type { Provenance } from '../../kinds/provenance.ts';
import type { Regulation } from '../../kinds/regulation.ts';
import type { Report } from '../../kinds/report.ts';

/** Nothing is checked of where a record comes from. */
const provenance: Provenance = { sources: ['school'], confidence: 'low', verification: null, note: null };

/** What a wrong field counts as while the other fields of its record are checked: days long past, empty lists, no names. */
export const blankDisclosure: Disclosure = {
  duty: '',
  alsoFor: [],
  organization: '',
  period: '',
  title: null,
  narrative: [],
  documents: [],
  data: [],
  notApplicable: null,
  eventOn: null,
  publications: [],
  changes: [],
  provenance,
};

export const blankRegulation: Regulation = {
  organization: '',
  title: '',
  status: 'not-published',
  duty: '',
  promisedIn: [],
  number: null,
  place: null,
  issuedOn: null,
  issuedWith: null,
  publishedOn: null,
  files: [],
  purpose: '',
  signer: { position: null, name: null },
  recipients: [],
  changes: [],
  provenance,
};

export const blankReport: Report = {
  organization: '',
  plan: '',
  title: '',
  occasion: 'month',
  period: '',
  reportedOn: '1900-01-01',
  sections: [],
  files: [],
  changes: [],
  provenance,
};

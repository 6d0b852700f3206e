import type { CollectionName } from '../../kinds/index.ts';

interface Display {
  /** How a list of records, or a box in which one is chosen, names a record. */
  display: string;
  search: string[];
  /** The field that titles the record. */
  title: string;
  sort: string[];
  /** The id that is proposed for a new record; the editor may change it until it is saved. */
  id: string;
  icon: string;
}

/** How the editing screen shows the records of each collection. Templates are those of Sveltia CMS. */
export const displays: Readonly<Record<CollectionName, Display>> = {
  plans: {
    display: '{{subject}} ({{slug}})',
    search: ['subject', 'number'],
    title: 'subject',
    sort: ['year', 'subject', 'issuedOn'],
    id: '{{year}}-{{subject}}',
    icon: 'description',
  },
  legalReferences: {
    display: '{{number}} {{name}} {{subject}}',
    search: ['number', 'name', 'subject', 'names'],
    title: 'number',
    sort: ['number', 'issuedOn', 'kind'],
    id: '{{number}}',
    icon: 'gavel',
  },
  organizations: {
    display: '{{name}}',
    search: ['name', 'aliases', 'symbols'],
    title: 'name',
    sort: ['name', 'level'],
    id: '{{name}}',
    icon: 'account_balance',
  },
  editorialNotes: {
    display: '{{plan}}',
    search: ['plan'],
    title: 'plan',
    sort: ['plan'],
    id: '{{plan}}',
    icon: 'edit_note',
  },
  summaries: {
    display: '{{plan}}',
    search: ['plan'],
    title: 'plan',
    sort: ['plan'],
    id: '{{plan}}',
    icon: 'family_restroom',
  },
  duties: {
    display: '{{code}} – {{title}}',
    search: ['code', 'title', 'question'],
    title: 'title',
    sort: ['code', 'title'],
    id: '{{code}}',
    icon: 'checklist',
  },
  disclosures: {
    display: '{{duty}} – {{period}} {{title}}',
    search: ['duty', 'period', 'title'],
    title: 'duty',
    sort: ['duty', 'period'],
    id: '{{duty}}.{{period}}',
    icon: 'campaign',
  },
  regulations: {
    display: '{{title}}',
    search: ['title', 'number'],
    title: 'title',
    sort: ['title', 'issuedOn'],
    id: '{{title}}',
    icon: 'rule',
  },
  reports: {
    display: '{{title}}',
    search: ['title', 'plan', 'period'],
    title: 'title',
    sort: ['reportedOn', 'title'],
    id: '{{plan}}.{{period}}',
    icon: 'trending_up',
  },
  calendar: {
    display: '{{slug}}',
    search: ['year'],
    title: 'year',
    sort: ['year'],
    id: '{{year}}',
    icon: 'calendar_month',
  },
};

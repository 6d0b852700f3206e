import type { z } from 'zod';
import { calendar } from './calendar.ts';
import { certificates } from './certificate.ts';
import { disclosures } from './disclosure.ts';
import { duties } from './duty.ts';
import { editorialNotesKind } from './editorial-notes.ts';
import { holidays } from './holiday.ts';
import type { Kind } from './kind.ts';
import { legalReferences } from './legal-reference.ts';
import { notices } from './notice.ts';
import { organizations } from './organization.ts';
import { pageCodes } from './page-code.ts';
import { plans } from './plan.ts';
import { regulations } from './regulation.ts';
import { removals } from './removal.ts';
import { reports } from './report.ts';
import { summaries } from './summary.ts';

/**
 * Every kind of record. Astro's collections, the checker, the forms, the commands, the menu, search, the feeds and the
 * change report read this table; a new kind is a file in this folder and a line here.
 */
export const kinds = {
  plans,
  legalReferences,
  organizations,
  editorialNotes: editorialNotesKind,
  summaries,
  notices,
  duties,
  disclosures,
  regulations,
  reports,
  calendar,
  holidays,
  removals,
  certificates,
  pageCodes,
};

export type KindName = keyof typeof kinds;
export type RecordData<Name extends KindName> = z.infer<(typeof kinds)[Name]['schema']>;

export const kindNames = Object.keys(kinds) as KindName[];

/** A kind whose exact schema does not matter: its functions take the data of any record of the kind. */
export const kindOf = (name: KindName): Kind => kinds[name];

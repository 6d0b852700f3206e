import type { IssueCode } from '../rules/catalogue.ts';
import { refusalRules } from '../rules/import/refusal-rules.ts';

export type RefusalCode = keyof typeof refusalRules;

/** The refusals that have a help page. */
const helpPages: Partial<Record<RefusalCode, IssueCode>> = { 'nhap-sot-chu': 'nhap-sot-chu' };

/** Thrown when a file is not imported at all. `message` and `advice` are Vietnamese sentences for the person. */
export class ImportRefusal extends Error {
  readonly code: RefusalCode;
  readonly advice: string;
  /** Where in the Word file, one sentence a place. */
  readonly places: readonly string[];
  /** Code of the page that explains it; null when the advice is all there is to say. */
  readonly help: IssueCode | null;

  /** @param detail what was found, appended to the message. */
  constructor(code: RefusalCode, detail?: string, places: readonly string[] = []) {
    const { title, remedy } = refusalRules[code];
    super(`${title}.${detail === undefined ? '' : ` ${detail}`}`);
    this.name = 'ImportRefusal';
    this.code = code;
    this.advice = remedy;
    this.places = places;
    this.help = helpPages[code] ?? null;
  }
}

import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { kindNames, kindOf } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import { once } from '../once.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { lettersWithoutGlyph } from '../text/sheet-letters.ts';
import type { KeptRecord } from './permanence/published.ts';

/** Kinds that are laid out on sheets: documents with a text, and items, of which annual reports and books of a year are made. */
const onSheets = (name: KindName): boolean => kindOf(name).issuedText === true || name === 'disclosures';
/** Fields that no sheet shows. */
const besides: ReadonlySet<string> = new Set([
  'provenance',
  'files',
  'changes',
  'publications',
  'promisedIn',
  'purpose',
]);

/** Letters that the font of official PDF files lacks: a sheet would show an empty box in place of each. */
export function checkSheetLetters({ records }: Content): Issue[] {
  return kindNames
    .filter(onSheets)
    .flatMap((name) => [...(records[name] as ReadonlyMap<string, KeptRecord>).values()])
    .flatMap((record) => inRecord(record));
}

/** The development server checks a record again whenever another one has changed. */
const inRecord = once.perObject((record: KeptRecord): readonly Issue[] => [
  ...inFields(record.data, [], record.locationOf),
  ...inBody(record),
]);

function inFields(value: unknown, path: readonly PropertyKey[], locationOf: KeptRecord['locationOf']): Issue[] {
  if (typeof value === 'string') return said(value).map((words) => issueAt(locationOf(path), 'chu-ngoai-phong', words));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(([key]) => path.length > 0 || !besides.has(key))
    .flatMap(([key, each]) => inFields(each, [...path, Array.isArray(value) ? Number(key) : key], locationOf));
}

function inBody({ body, locationAt }: KeptRecord): Issue[] {
  const issues: Issue[] = [];
  if (body === null) return issues;
  visit(body, (node: Nodes) => {
    const text = textOf(node);
    const start = node.position?.start.offset ?? 0;
    issues.push(...said(text).map((words) => issueAt(locationAt(start), 'chu-ngoai-phong', words)));
  });
  return issues;
}

/** The text of a node itself, that of nodes in it left out. */
function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return ('alt' in node && node.alt) || '';
}

/** Letters that are named of one value; a text in another script has hundreds. */
const MOST = 10;

/** What is said of a text: one sentence, or none. */
function said(text: string): string[] {
  const letters = lettersWithoutGlyph(text);
  if (letters.length === 0) return [];
  const named = letters.slice(0, MOST).map((letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `“${letter}” (U+${code})`;
  });
  const more = letters.length > MOST ? ` và ${letters.length - MOST} chữ khác` : '';
  return [`phông của bản PDF không có ${named.join(', ')}${more}.`];
}

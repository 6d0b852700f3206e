import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { fullRecord, isObject, isSame, mayBeLeftOut } from '../full-record.ts';
import type { FullRecord } from '../full-record.ts';
import { firstItem, itemAt } from '../../items.ts';
import type { FormField } from '../../record-form/form-fields.ts';
import { fieldKey } from '../../record-form/form-fields.ts';
import { capture } from '../../text/capture.ts';
import { foldInto } from '../../yaml/block-scalar.ts';
import { writeScalar } from '../../yaml/write-scalar.ts';
import type { Quotes, YamlScalar } from '../../yaml/write-scalar.ts';
import { writeFlow, writeItem, writeYaml } from '../../yaml/write-yaml.ts';
import type { YamlValue } from '../../yaml/write-yaml.ts';

/** A stretch of the source and what takes its place. Offsets are UTF-16 units. */
interface Splice {
  start: number;
  end: number;
  text: string;
}

/** How content is written as YAML: plain data of the core schema. */
const options = { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'error' } as const;

/** The data of a YAML text. @throws when it cannot be read */
export function readYaml(source: string): unknown {
  const document = parseDocument(source, options);
  if (document.errors.length > 0) throw new Error('Không đọc được phần khai báo của tệp.');
  return document.toJS() as unknown;
}

/**
 * Puts a record into the YAML that it was read from: what did not change keeps its bytes, with comments, quotes, order and
 * line breaks. What a file leaves out stays out as long as it is empty.
 * @param record all fields; keys that the schema does not know stay in the source
 */
export function editYaml(source: string, questions: readonly FormField[], record: FullRecord): string {
  const { contents } = parseDocument(source, { ...options, keepSourceTokens: true });
  if (!isMap(contents)) return writeYaml(record);
  const splices: Splice[] = [];
  new Editor(source, splices).map(contents, questions, record);
  const edited = splices
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source);
  // The splices are exact for all that this project writes; whatever else a file may hold, no edit is ever lost.
  return isSame(fullRecord(questions, readAgain(edited)), record) ? edited : writeYaml(record);
}

function readAgain(yaml: string): unknown {
  try {
    return readYaml(yaml);
  } catch {
    return null;
  }
}

class Editor {
  private readonly source: string;
  private readonly splices: Splice[];

  constructor(source: string, splices: Splice[]) {
    this.source = source;
    this.splices = splices;
  }

  map(map: YAMLMap, questions: readonly FormField[], after: FullRecord): void {
    const before = fullRecord(questions, map.toJSON());
    if (map.flow) {
      if (!isSame(before, after)) this.replace(map, writeFlow(withoutEmpty(questions, after)));
      return;
    }
    const pairs = new Map(
      map.items.map((pair) => [
        String(isScalar(pair.key) ? pair.key.value : pair.key),
        pair as Pair<Node, Node | null>,
      ]),
    );
    let previous: Pair<Node, Node | null> | null = null;
    for (const asked of questions) {
      const key = fieldKey(asked);
      const pair = pairs.get(key);
      const value = after[key];
      if (value !== undefined && pair && !isSame(before[key], value)) this.value(pair, asked, value);
      if (value !== undefined && !pair && !mayBeLeftOut(asked, value)) this.insert(map, previous, asked, value);
      previous = pair ?? previous;
    }
  }

  /** Changes the value of one field, as little as its form allows. */
  private value(pair: Pair<Node, Node | null>, asked: FormField, value: YamlValue): void {
    const node = pair.value;
    const inner = asked.type === 'form' ? formOf(asked, value) : asked.fields;
    if (isMap(node) && isObject(value) && node.items.length > 0 && isSameForm(asked, node, value))
      return this.map(node, inner, value);
    if (isSeq(node) && node.items.length > 0 && Array.isArray(value) && value.length > 0)
      return node.flow
        ? this.replace(node, writeFlow(value as YamlValue))
        : this.list(node, asked, value as YamlValue[], pair);
    if (isScalar(node) && (value === null || typeof value !== 'object')) return this.scalar(node, value);
    this.pair(pair, asked, value);
  }

  /** Writes a field again: its key, and its value in the way of this project. */
  private pair(pair: Pair<Node, Node | null>, asked: FormField, value: YamlValue): void {
    const [start, keyEnd] = rangeOf(pair.key);
    const end = pair.value?.range ? this.endOf(pair.value) : this.source.indexOf(':', keyEnd) + 1;
    const lines = writeYaml({ [fieldKey(asked)]: tidy(asked, value) });
    this.splices.push({ start, end, text: indented(lines, this.columnOf(start)).trimStart() });
  }

  private list(list: YAMLSeq, asked: FormField, after: YamlValue[], pair: Pair<Node, Node | null>): void {
    const nodes = list.items as Node[];
    const before = (fullRecord([asked], { [fieldKey(asked)]: list.toJSON() })[fieldKey(asked)] ?? []) as YamlValue[];
    const starts = nodes.flatMap((node) => this.itemStart(node) ?? []);
    if (before.length !== nodes.length || starts.length !== nodes.length) return this.pair(pair, asked, after);
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && isSame(before[head], after[head])) head++;
    let tail = 0;
    while (tail < shorter - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++;
    const old = before.length - head - tail;
    const fresh = after.length - head - tail;
    for (let i = head; i < head + Math.min(old, fresh); i++)
      this.item(itemAt(nodes, i), asked, itemAt(before, i), itemAt(after, i));
    for (let i = head + fresh; i < head + old; i++) this.removeLines(itemAt(starts, i), this.endOf(itemAt(nodes, i)));
    if (fresh <= old) return;
    const added = after.slice(head + old, head + fresh);
    const dash = ' '.repeat(this.columnOf(firstItem(starts)));
    const text = added.map((item) => `\n${writeItem(tidyItem(asked, item)).replace(/^/gmu, dash)}`).join('');
    const at =
      head + old === 0
        ? this.lineEnd(this.endBefore(firstItem(starts)))
        : this.lineEnd(this.endOf(itemAt(nodes, head + old - 1)));
    this.splices.push({ start: at, end: at, text });
  }

  private item(node: Node, asked: FormField, before: YamlValue, after: YamlValue): void {
    if (isScalar(node) && (after === null || typeof after !== 'object')) return this.scalar(node, after);
    const sameForm =
      !asked.variants || (before as FullRecord)[asked.variants.key] === (after as FullRecord)[asked.variants.key];
    if (isMap(node) && isObject(after) && sameForm)
      return this.map(node, asked.variants ? formOf(asked, after) : asked.fields, after);
    const text = indented(
      writeItem(tidyItem(asked, after)).replace(/^(?:- | {2})/gmu, ''),
      this.columnOf(rangeOf(node)[0]),
    ).trimStart();
    this.replace(node, text);
  }

  /** Adds a field that the file did not have, after the field before it. */
  private insert(map: YAMLMap, previous: Pair<Node, Node | null> | null, asked: FormField, value: YamlValue): void {
    const first = rangeOf(firstItem(map.items).key as Node)[0];
    const column = this.columnOf(first);
    const text = indented(writeYaml({ [fieldKey(asked)]: tidy(asked, value) }), column);
    if (!previous)
      return void this.splices.push({ start: first, end: first, text: `${text.trimStart()}\n${' '.repeat(column)}` });
    const at = this.lineEnd(this.endOfPair(previous));
    this.splices.push({ start: at, end: at, text: `\n${text}` });
  }

  private scalar(node: Scalar, value: YamlScalar): void {
    const [start, end] = rangeOf(node);
    const written = this.source.slice(start, end);
    if (typeof value === 'string' && /^[|>]/u.test(written) && value !== '')
      return void this.splices.push({ start, end, text: foldInto(written, value) });
    const inFlow = !/\n/u.test(written) && /[[{][^\n]*$/u.test(this.source.slice(this.lineStart(start), start));
    const text = writeScalar(value, { quotes: quotesOf(node), inFlow });
    this.splices.push({
      start,
      end: this.endOf(node),
      text: written === '' && this.source[start - 1] === ':' ? ` ${text}` : text,
    });
  }

  private replace(node: Node, text: string): void {
    this.splices.push({ start: rangeOf(node)[0], end: this.endOf(node), text });
  }

  private removeLines(start: number, end: number): void {
    const from = this.lineStart(start);
    this.splices.push({ start: from, end: Math.min(this.lineEnd(end) + 1, this.source.length), text: '' });
  }

  /** Where the dash of an item is; null when the item does not begin a line. */
  private itemStart(node: Node): number | null {
    const [start] = rangeOf(node);
    const line = this.lineStart(start);
    const dash = /^( *)- +$/u.exec(this.source.slice(line, start));
    return dash ? line + capture(dash, 1).length : null;
  }

  /** The end of the words of a node, without the line break and the comment after it. */
  private endOf(node: Node): number {
    if (isMap(node) && !node.flow && node.items.length > 0)
      return this.endOfPair(node.items.at(-1) as Pair<Node, Node | null>);
    if (isSeq(node) && !node.flow && node.items.length > 0) return this.endOf(node.items.at(-1) as Node);
    const [start, end] = rangeOf(node);
    return start + this.source.slice(start, end).trimEnd().length;
  }

  private endOfPair(pair: Pair<Node, Node | null>): number {
    return pair.value?.range ? this.endOf(pair.value) : rangeOf(pair.key)[1];
  }

  private endBefore(offset: number): number {
    return this.source.slice(0, offset).trimEnd().length;
  }

  private lineStart(offset: number): number {
    return this.source.lastIndexOf('\n', offset - 1) + 1;
  }

  private lineEnd(offset: number): number {
    const end = this.source.indexOf('\n', offset);
    return end < 0 ? this.source.length : end;
  }

  private columnOf(offset: number): number {
    return offset - this.lineStart(offset);
  }
}

/** Where a node is in the file. Throws a `TypeError` for a node that was not read from one. */
function rangeOf(node: Node): readonly [start: number, valueEnd: number, nodeEnd: number] {
  if (!node.range) throw new TypeError('A node that was not read from a file has no place in it.');
  return node.range;
}

const formOf = ({ variants }: FormField, value: YamlValue): readonly FormField[] =>
  variants?.each.find(({ name }) => name === (value as FullRecord)[variants.key])?.fields ?? [];

const isSameForm = ({ variants }: FormField, node: YAMLMap, value: Record<string, unknown>): boolean =>
  !variants || node.get(variants.key) === value[variants.key];

/** New items leave out what is empty, as people write them. */
function tidy(asked: FormField, value: YamlValue): YamlValue {
  if (Array.isArray(value))
    return asked.type === 'items' ? value.map((item: YamlValue) => tidyItem(asked, item)) : (value as YamlValue);
  return isObject(value) ? tidyItem(asked, value) : value;
}

function tidyItem(asked: FormField, item: YamlValue): YamlValue {
  if (!isObject(item)) return item;
  const key = asked.variants?.key;
  const form = key !== undefined && item[key] !== undefined ? { [key]: item[key] } : {};
  return {
    ...form,
    ...withoutEmpty(asked.variants ? formOf(asked, item) : asked.fields, item),
  };
}

function withoutEmpty(questions: readonly FormField[], record: FullRecord): FullRecord {
  return Object.fromEntries(
    questions.flatMap((asked): [string, YamlValue][] => {
      const key = fieldKey(asked);
      const value = record[key];
      return value === undefined || mayBeLeftOut(asked, value) ? [] : [[key, tidy(asked, value)]];
    }),
  );
}

function indented(yaml: string, column: number): string {
  return yaml.trimEnd().replace(/^(?=.)/gmu, ' '.repeat(column));
}

const quotesOfType: Readonly<Record<string, Quotes>> = { QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double' };

/** The quotes that a value had in the file. */
const quotesOf = ({ type }: Scalar): Quotes => quotesOfType[type ?? 'PLAIN'] ?? 'none';

import { z } from 'zod';
import { capture } from '../text/capture.ts';
import { doubleQuoted } from '../yaml/write-scalar.ts';
import { issueAt } from '../rules/make-issue.ts';
import type { Issue, SourceLocation } from '../rules/issue.ts';
import { midSentence } from '../text/mid-sentence.ts';
import { coreOf, formOf, isWrapper, titleOf } from '../schema-core.ts';
import { nearest } from '../text/nearest.ts';
import { issuesBetween } from './issues-between.ts';
import type { ParsedYaml } from './parse-yaml.ts';

z.config(z.locales.vi());

/** Problems of one record for which words and places are looked for; a report has fewer. */
const MOST_FOUND = 200;

/** What a schema says of parsed YAML. */
export interface Validated<Schema extends z.ZodType> {
  /** Null when there is any issue. */
  data: z.infer<Schema> | null;
  /** The top-level fields that are right by themselves, with their defaults, whatever is wrong with the others. */
  valid: Readonly<Record<string, unknown>>;
  issues: Issue[];
}

/** Validates parsed YAML. Every problem of the record is reported, each at its own line; none about a field that could not be parsed. */
export function validate<Schema extends z.ZodType>(schema: Schema, parsed: ParsedYaml): Validated<Schema> {
  const data = parsed.data ?? {};
  const result = schema.safeParse(data, { reportInput: true });
  const found = (result.error?.issues ?? [])
    .filter(({ path }) => path[0] === undefined || !parsed.isBroken(path[0]))
    .slice(0, MOST_FOUND);
  const valid = result.success ? unbroken(result.data, parsed) : validFields(schema, parsed, found);
  // The rules that compare fields with each other do not run when one field is wrong; those whose fields are right run here.
  const between = result.success ? [] : issuesBetween(schema, valid, found);
  // A misspelt field also breaks the rules that need it; naming the misspelling is enough.
  const misspelt = found.some((issue) => issue.code === 'unrecognized_keys');
  const issues = [...found, ...between]
    .filter((issue) => !(misspelt && issue.code === 'custom'))
    .flatMap((issue) => toIssues(issue, schema, parsed));
  return { data: result.success ? result.data : null, valid, issues };
}

/** The fields of a record that is right, but for those that could not be read and may be left out. */
const unbroken = (data: unknown, parsed: ParsedYaml): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data ?? {}).filter(([key]) => !parsed.isBroken(key)));

function validFields(schema: z.ZodType, parsed: ParsedYaml, issues: readonly ZodIssue[]): Record<string, unknown> {
  if (!(schema instanceof z.ZodObject)) return {};
  const data = (parsed.data ?? {}) as Record<string, unknown>;
  const shape = schema.shape as Record<string, z.ZodType>;
  const fields = Object.entries(shape).flatMap(([key, field]) => {
    if (parsed.isBroken(key) || issues.some(({ path }) => path[0] === key)) return [];
    const result = field.safeParse(data[key]);
    return result.success ? [[key, result.data] as const] : [];
  });
  return Object.fromEntries(fields);
}

type ZodIssue = z.core.$ZodIssue;

function toIssues(issue: ZodIssue, schema: z.ZodType, parsed: ParsedYaml): Issue[] {
  const name = fieldName(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path, parsed.data);
    return issue.keys.slice(0, MOST_FOUND).map((key) => {
      const suggestion = nearest(key, known);
      const others = /^\d{3}$/u.test(key)
        ? 'Nếu dấu phẩy ngăn hàng nghìn thì viết số liền: 22019, không phải 22,019.'
        : `Các trường được dùng: ${known.join(', ')}.`;
      return issueAt(
        parsed.locationOf([...issue.path, key], true),
        'truong-la',
        `gặp trường “${key}” không có trong mẫu.`,
        {
          suggestion,
          remedy: suggestion ? `Có lẽ là “${suggestion}”.` : others,
        },
      );
    });
  }
  const place = parsed.locationOf(issue.path);
  const hint = describe(schema, issue.path, parsed.data);
  const remedy = hint === null ? {} : { remedy: rewrite(hint) };
  const input = issue.input;
  // A schema that says itself what it found, and what it needs, is not repeated.
  const ownWords = issue.message.startsWith('Gặp') ? `“${name}”: ${issue.message}` : null;
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && input === undefined)
    return [
      issueAt(place, 'thieu-truong', `thiếu trường “${name}”.`, {
        remedy: addField(name, hint),
      }),
    ];
  if (issue.code === 'invalid_value') {
    const suggestion = typeof input === 'string' ? nearest(input, issue.values.map(String)) : null;
    return [
      issueAt(
        place,
        'gia-tri-sai',
        ownWords ?? `“${name}”: gặp ${show(input)}, cần một trong các giá trị đã liệt kê.`,
        {
          suggestion,
          remedy: suggestion ? `Có lẽ là “${suggestion}”.` : `Chọn một trong: ${issue.values.map(String).join(', ')}.`,
        },
      ),
    ];
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    const suggestion = typeof input === 'string' ? isoFromVietnamese(input) : null;
    return [
      issueAt(place, 'ngay-sai', `“${name}”: gặp ${show(input)}, cần ngày có thật, viết năm-tháng-ngày.`, {
        suggestion,
        ...remedy,
      }),
    ];
  }
  if (issue.code === 'custom' && issue.params?.['code'] === 'ngay-sai')
    return [issueAt(place, 'ngay-sai', `“${name}”: ${issue.message}`)];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const inner = [...issue.errors].sort((a, b) => a.length - b.length)[0]!;
    return inner.flatMap((each) => toIssues({ ...each, path: [...issue.path, ...each.path] }, schema, parsed));
  }
  if (issue.code === 'invalid_type' && ownWords === null)
    return [wrongType(issue.expected, name, { input, written: parsed.writtenAt(issue.path) }, place, remedy)];
  const tooShort = issue.code === 'too_small' && Array.isArray(input);
  const message = tooShort
    ? `“${name}”: gặp danh sách có ${input.length} mục, cần ít nhất ${String(issue.minimum)}.`
    : `“${name}”: ${issue.message}`;
  return [issueAt(place, 'gia-tri-sai', ownWords ?? message, remedy)];
}

/** Kinds of value as an editor calls them. */
const typeWords: Partial<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách, mỗi mục một dòng bắt đầu bằng dấu -',
  object: 'nhóm trường',
  record: 'nhóm trường',
  null: 'ô trống',
};

/** @param found the value, and how the file writes it: `05` is the number 5, and a document says 05. */
function wrongType(
  expected: string,
  name: string,
  { input, written }: { input: unknown; written: string | null },
  place: SourceLocation,
  remedy: { remedy?: string },
): Issue {
  const isMap = typeof input === 'object' && input !== null && !Array.isArray(input);
  const isOneLine = written !== null && written !== '' && !/[\n{}]/u.test(written);
  if (expected === 'string' && isMap) {
    const [key, value] = Object.entries(input as Record<string, unknown>)[0] ?? ['', ''];
    return issueAt(
      place,
      'yaml-hai-cham',
      `“${name}”: gặp dấu hai chấm trong câu “${isOneLine ? written : `${key}: ${String(value)}`}”, cần ngoặc kép.`,
      { suggestion: isOneLine ? doubleQuoted(written) : null },
    );
  }
  const asNumber = typeof input === 'string' && /^-?(?:0|[1-9]\d*)$/u.test(input.trim());
  const isPlain = typeof input === 'number' || typeof input === 'boolean';
  let suggestion: string | null = null;
  if (expected === 'string' && isPlain && isOneLine) suggestion = doubleQuoted(written);
  else if (expected === 'number' && asNumber) suggestion = input.trim();
  const shown = isPlain && isOneLine ? written : show(input);
  const message = `“${name}”: gặp ${shown}, cần ${typeWords[expected] ?? expected}.`;
  return issueAt(place, 'gia-tri-sai', message, { suggestion, ...remedy });
}

/** `recipients[2]`, `provenance.sources[0]`: a path as an editor reads it. */
function fieldName(path: readonly PropertyKey[]): string {
  return (
    path
      .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : `${index ? '.' : ''}${String(step)}`))
      .join('') || 'bản ghi'
  );
}

function show(input: unknown): string {
  if (input === null || input === undefined) return 'ô trống';
  const text = typeof input === 'string' ? `“${input}”` : JSON.stringify(input);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** `22/02/2024` or `22-2-2024` as `2024-02-22`, when that day exists. */
function isoFromVietnamese(input: string): string | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(input.trim());
  if (!parts) return null;
  const iso = `${parts[3]}-${capture(parts, 2).padStart(2, '0')}-${capture(parts, 1).padStart(2, '0')}`;
  return z.iso.date().safeParse(iso).success ? iso : null;
}

/**
 * The schema of the value at a path, seen through optional, nullable, default and array wrappers. Where
 * several forms are possible, the one that the value names is meant: `table: staff`.
 */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): z.ZodType | null {
  let current: z.ZodType = schema;
  let value = data;
  for (const step of [...path, null]) {
    const bare = coreOf(current);
    if (bare instanceof z.ZodDiscriminatedUnion) current = formOf(bare, value);
    if (step === null) break;
    const form = coreOf(current);
    let next: z.ZodType | undefined;
    if (form instanceof z.ZodObject) next = (form.shape as Record<PropertyKey, z.ZodType>)[step];
    else if (form instanceof z.ZodArray) next = form.element as z.ZodType;
    if (!next) return null;
    current = next;
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  }
  return current;
}

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string[] {
  const found = schemaAt(schema, path, data);
  const bare = found ? coreOf(found) : null;
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}

/** What a field is called and what it is for, as a form shows it. */
export interface Hint {
  title: string | null;
  description: string;
}

/** What a field is for is no remedy by itself: “Đang có.” */
const rewrite = ({ title, description }: Hint): string =>
  title === null ? description : `Ghi lại “${title}”. ${description}`;

/** What to write where a field is missing: “Thêm trường “count” (Số phòng: đang có).” What it is for is part of its name; more than one sentence follows it. */
export function addField(name: string, hint: Hint | null): string {
  if (hint === null) return `Thêm trường “${name}”.`;
  const { title, description } = hint;
  const isShort = !/[.:;](?=\s)/u.test(description);
  const about = isShort ? midSentence(description.replace(/\.$/u, '')) : null;
  const isSame = about?.toLowerCase() === title?.toLowerCase();
  const called = [title, isSame && title !== null ? null : about].filter((each) => each !== null).join(': ');
  return `Thêm trường “${name}”${called === '' ? '' : ` (${called})`}.${isShort ? '' : ` ${description}`}`;
}

function describe(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): Hint | null {
  for (let current = schemaAt(schema, path, data); current;) {
    const description = z.globalRegistry.get(current)?.description;
    if (description) return { title: titleOf(current), description };
    current = isWrapper(current) ? (current.unwrap() as z.ZodType) : null;
  }
  return null;
}

import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { issueAt } from '../rules/make-issue.ts';
import type { Issue, SourceLocation } from '../rules/issue.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import { hostFault, lookAlikeNumbers } from '../text/look-alikes.ts';
import { oddCharacters } from '../text/odd-characters.ts';
import { garbledText } from '../text/legacy/garbled.ts';

/** What is wrong with one value. */
interface Fault {
  code: IssueCode;
  message: string;
  /** What is looked for in the file to say where it is. */
  found: string;
  suggestion?: string | null;
}

/** Each kind of character and each number once for a value: a pasted text may have hundreds. */
function faultsOf(value: string): Fault[] {
  const faults: Fault[] = [
    ...oddCharacters(value).map(({ character, name, isForbidden }): Fault => ({
      code: isForbidden ? 'ky-tu-cam' : 'ky-tu-an',
      message: `gặp ${name}.`,
      found: character,
    })),
    ...lookAlikeNumbers(value).map(({ found }): Fault => ({
      code: 'chu-gia-dang',
      message: `số, ký hiệu “${found}” có chữ, chữ số hay dấu gạch của một bảng chữ khác (Nga, Hy Lạp…) trông giống chữ Latinh.`,
      found,
    })),
  ];
  const garbled = garbledText(value);
  if (garbled)
    faults.push({
      code: 'chu-sai-bang-ma',
      message: `“${garbled.found}” có lẽ là chữ viết theo bảng mã ${garbled.encoding}.`,
      found: garbled.found,
      suggestion: garbled.reading,
    });
  return [...new Map(faults.map((fault) => [fault.message, fault])).values()];
}

function faultsOfLink(url: string): Fault[] {
  const fault = hostFault(url);
  if (fault === null) return [];
  const { kind, host } = fault;
  return kind === 'user'
    ? [{ code: 'lien-ket-gia-dang', message: `liên kết có “@” trước tên miền, thật ra dẫn đến “${host}”.`, found: '@' }]
    : [{ code: 'chu-gia-dang', message: `tên miền “${host}” không chỉ có chữ Latinh không dấu.`, found: host }];
}

/**
 * Characters of a record's fields and of its keys, after YAML has read them: an escape (`"\u200b"`) is the character that it
 * is for. @param locationOf the place of the value at a path
 */
export function checkFieldCharacters(
  data: unknown,
  locationOf: (path: readonly PropertyKey[]) => SourceLocation,
): Issue[] {
  const walk = (value: unknown, path: readonly PropertyKey[]): Issue[] => {
    if (typeof value === 'string')
      return [...faultsOf(value), ...faultsOfLink(value)].map(({ code, message, suggestion = null }) =>
        issueAt(locationOf(path), code, message, { suggestion }),
      );
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, each]) => {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      return [...faultsOf(key).map(({ code, message }) => issueAt(locationOf(at), code, message)), ...walk(each, at)];
    });
  };
  return walk(data, []);
}

/**
 * Characters of a body's text nodes, after Markdown has read them: an entity (`&#8203;`) is the character that it means.
 * @param text of the file, into which the nodes' offsets lead
 */
export function checkBodyCharacters(body: Root, text: string, locationAt: (offset: number) => SourceLocation): Issue[] {
  const issues: Issue[] = [];
  visit(body, (node: Nodes) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const faults = [...textsOf(node).flatMap(faultsOf), ...('url' in node ? faultsOfLink(node.url) : [])];
    for (const { code, message, found, suggestion = null } of faults) {
      // An entity is not found as the character itself; then the beginning of the node is near enough.
      const at = text.slice(start, end).indexOf(found);
      issues.push(issueAt(locationAt(start + Math.max(0, at)), code, message, { suggestion }));
    }
  });
  return issues;
}

/** The texts of a node itself, those of nodes in it left out. */
const textsOf = (node: Nodes): string[] =>
  [
    'value' in node ? node.value : null,
    'alt' in node ? node.alt : null,
    'title' in node ? node.title : null,
    'url' in node ? decoded(node.url) : null,
  ].filter((text): text is string => typeof text === 'string');

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

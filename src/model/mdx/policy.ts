import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { KindName } from '../../kinds/index.ts';
import { firstItem } from '../items.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import { capture } from '../text/capture.ts';
import { nearest } from '../text/nearest.ts';
import { components } from './components.ts';

/** A breach of the content policy. `offset` is a UTF-16 offset of the parsed text. */
export interface Breach {
  code: IssueCode;
  offset: number;
  message: string;
  remedy?: string;
  suggestion?: string | null;
}

/** Markdown nodes that carry text or structure and nothing else. */
const plainNodes = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'strong',
  'emphasis',
  'delete',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'table',
  'tableRow',
  'tableCell',
  'footnoteReference',
  'footnoteDefinition',
  'inlineCode',
  'code',
]);

/**
 * Holds a parsed body against the allowlist: plain Markdown, listed components with checked string
 * attributes, links by scheme, images from the repository. Anything not known to be harmless is a breach.
 */
export function checkPolicy(root: Root, collection: KindName): Breach[] {
  const breaches: Breach[] = [];
  visit(root, (node: Nodes) => {
    const offset = node.position?.start.offset ?? 0;
    // Nothing may be returned from here: a number would tell the visitor where to go on.
    const refuse: Refuse = (code, message, more = {}) => {
      breaches.push({ code, offset, message, ...more });
    };
    switch (node.type) {
      case 'mdxjsEsm':
        return refuse('mdx-import', `gặp “${firstLine(node.value)}”, nội dung không được chứa mã lệnh.`);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return refuse('mdx-bieu-thuc', `gặp {${firstLine(node.value)}} trong câu.`, {
          suggestion: `\\{${firstLine(node.value)}\\}`,
        });
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return checkComponent(node.name, node.attributes, collection, refuse);
      case 'html':
        return refuse('mdx-html', `gặp thẻ HTML “${firstLine(node.value)}”.`);
      case 'link':
      case 'definition':
        if (!isSafeLink(node.url)) refuse('mdx-dia-chi', `gặp địa chỉ “${firstLine(node.url)}”.`);
        return;
      case 'linkReference':
        return;
      case 'image':
        return checkImage(node.url, node.alt, refuse);
      case 'listItem':
        if (collection === 'plans' && typeof node.checked === 'boolean')
          refuse('mdx-o-danh-dau', `gặp “[${node.checked ? 'x' : ' '}]” ở đầu một dòng liệt kê.`, {
            suggestion: `\\[${node.checked ? 'x' : ' '}]`,
          });
        return;
      case 'imageReference':
        return refuse('mdx-hinh-anh', 'gặp hình dẫn gián tiếp, cần ghi thẳng địa chỉ hình.');
      default:
        if (!plainNodes.has(node.type)) refuse('mdx-cu-phap', `gặp thành phần “${node.type}” không được phép.`);
    }
  });
  return breaches;
}

type Refuse = (code: IssueCode, message: string, more?: Partial<Breach>) => void;

function checkComponent(
  name: string | null,
  attributes: readonly (MdxJsxAttribute | MdxJsxExpressionAttribute)[],
  collection: KindName,
  refuse: Refuse,
): void {
  const allowed = Object.keys(components).filter((each) => components[each]!.kinds.includes(collection));
  const component =
    name !== null && Object.hasOwn(components, name) && allowed.includes(name) ? components[name]! : null;
  if (!component) {
    const isHtml = name === null || /^[a-z]/u.test(name);
    const suggestion = name === null || isHtml ? null : nearest(name, allowed);
    refuse(
      isHtml ? 'mdx-html' : 'mdx-thanh-phan-la',
      `gặp <${name ?? ''}>, ở đây chỉ được dùng: ${allowed.join(', ')}.`,
      {
        suggestion,
        ...(suggestion ? { remedy: `Có lẽ là <${suggestion}>.` } : {}),
      },
    );
    return;
  }
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      refuse('mdx-thuoc-tinh', `<${name}>: gặp {${firstLine(attribute.value)}}, không nhận thuộc tính kiểu này.`);
      continue;
    }
    const pattern = Object.hasOwn(component.attributes, attribute.name)
      ? component.attributes[attribute.name]
      : undefined;
    if (!pattern)
      refuse('mdx-thuoc-tinh', `<${name}>: thuộc tính “${attribute.name}” không được phép.`, {
        suggestion: nearest(attribute.name, Object.keys(component.attributes)),
      });
    else if (typeof attribute.value !== 'string' || !pattern.test(attribute.value))
      refuse(
        'mdx-thuoc-tinh',
        `<${name}>: “${attribute.name}” phải là chữ trong ngoặc kép, theo mẫu ${pattern.source}.`,
      );
  }
}

/** Relative addresses, and the schemes that cannot run code. */
export function isSafeLink(url: string): boolean {
  const bare = url.replace(/[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu, '');
  if (bare !== url || url.startsWith('//') || url.includes('\\')) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(url);
  // With one slash or three browsers find a host somewhere else, or none; an escaped @ in the host makes some see userinfo.
  if (/^https?:/iu.test(url)) return /^https?:\/\/[^/]/iu.test(url) && !/^https?:\/\/[^/?#]*%40/iu.test(url);
  if (scheme) return ['mailto', 'tel'].includes(capture(scheme, 1).toLowerCase());
  return !/^[^/?#]*:/u.test(url);
}

function checkImage(url: string, alt: string | null | undefined, refuse: Refuse): void {
  if (
    !/^\/tep\/[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*\.(?:png|jpe?g|webp|avif|svg)$/u.test(url) ||
    url.includes('..')
  )
    refuse('mdx-hinh-anh', `gặp hình “${firstLine(url)}”, cần hình trong /tep/.`);
  else if (!alt?.trim())
    refuse('mdx-hinh-anh', 'hình thiếu lời mô tả cho người không nhìn thấy.', { remedy: `Viết ![lời mô tả](${url}).` });
}

function firstLine(value: string): string {
  const line = firstItem(value.trim().split('\n', 1));
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

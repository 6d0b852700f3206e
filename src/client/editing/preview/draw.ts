import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { errorPath, referencePath } from '../../../model/addresses.ts';
import type { Article } from '../../../model/article/article.ts';
import { buildArticle } from '../../../model/article/article.ts';
import { bodyTree } from '../../../model/article/body-tree.ts';
import { element } from '../../../model/article/element.ts';
import { planArticle } from '../../../model/article/plan-article.ts';
import { closingOf } from '../../../model/article/signature-block.ts';
import { letterheadView } from '../../../model/views/letterhead-view.ts';
import { linkedText, planAnchors, planDocument } from '../../../model/views/plan-document.ts';
import { fullRecord, isObject } from '../../../model/editing/full-record.ts';
import { formFieldsOf, fieldKey } from '../../../model/record-form/form-fields.ts';
import type { FormField } from '../../../model/record-form/form-fields.ts';
import { formatDay } from '../../../model/day/format-day.ts';
import { kinds } from '../../../kinds/index.ts';
import type { KindName } from '../../../kinds/index.ts';
import type { Plan } from '../../../kinds/plan.ts';
import type { CheckedFile, FoundIssue } from './check-file.ts';
import type { CitedHere } from './cited.ts';

type Child = ElementContent | string | null;
const h = (tagName: string, className: string | null, ...children: Child[]): Element =>
  element(
    tagName,
    className === null ? {} : { className: className.split(' ') },
    ...children.filter((child) => child !== null),
  );
const link = (href: string, text: string): Element => element('a', { href }, text);

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The fields of a plan as far as they can be drawn: what is missing or no day yet is as if it were not said. */
export function planFields(fields: Readonly<Record<string, unknown>>): Plan {
  const full = fullRecord(formFieldsOf(kinds.plans.schema), fields) as unknown as Plan;
  return {
    ...full,
    organization: full.organization || '(chưa chọn trường)',
    subject: full.subject ?? '',
    issuedOn: typeof full.issuedOn === 'string' && DAY.test(full.issuedOn) ? full.issuedOn : null,
  };
}

/** The text that the preview shows and in which citations are sought; null where there is none. */
export function articleOfFile(collection: KindName, { fields, body }: CheckedFile): Article | null {
  if (!body) return null;
  const tree = bodyTree(body);
  if (collection === 'plans') return planArticle(planFields(fields), tree);
  const full = fullRecord(formFieldsOf(kinds[collection].schema), fields);
  return buildArticle({ head: null, body: tree, foot: closingOf(full) });
}

export interface Drawn {
  collection: KindName;
  file: CheckedFile;
  article: Article | null;
  cited: readonly CitedHere[];
  /** The path of the site, with slashes at both ends. */
  base: string;
  /** Organizations by id. */
  agencies: ReadonlyMap<string, { name: string; parent?: string | null }>;
}

/** The preview as HTML: what is wrong, the text as its page will show it, what it cites. */
export const draw = (drawn: Drawn): string =>
  toHtml({ type: 'root', children: [problems(drawn.file.issues, drawn.base), drawDocument(drawn)] } satisfies Root);

/** The text as its page will show it, and what it cites. */
export function drawDocument(drawn: Drawn): Element {
  const { collection, file, article, cited, base } = drawn;
  const refused =
    file.hasBody && !article
      ? h('p', 'notice', 'Chưa xem trước được nội dung: hãy sửa các lỗi của nội dung nêu ở trên.')
      : null;
  const shown = collection === 'plans' ? planOf(drawn, refused) : recordOf(drawn, refused);
  return h('div', 'preview-columns', shown, citations(cited, base));
}

/** The plan as its page prints it. Editorial notes are records of their own and are not asked for. */
function planOf({ file, article, cited, base, agencies }: Drawn, refused: Element | null): Element {
  const plan = planFields(file.fields);
  if (!article)
    return h('div', 'plan', refused, h('div', 'paper', plan.fragment ? null : letterheadView(plan, agencies)));
  const paper = planDocument({ plan, agencies, article, citations: cited, notes: { path: '/', marks: [] } }, base);
  return h('div', 'plan', ...(paper.children as ElementContent[]));
}

/** The fields of any other record in words, and its text. */
function recordOf({ collection, file, article, cited, base, agencies }: Drawn, refused: Element | null): Element {
  const names = new Map([...agencies].map(([id, { name }]) => [id, name]));
  const fields = facts(formFieldsOf(kinds[collection].schema), file.fields, names);
  const text = article
    ? element('article', { id: planAnchors.text }, ...(linkedText(article, cited, base).children as ElementContent[]))
    : null;
  return h('div', null, fields, refused, text);
}

function problems(issues: readonly FoundIssue[], base: string): Element {
  if (issues.length === 0) return h('p', 'preview-good', 'Máy chưa thấy chỗ nào cần sửa.');
  const items = issues.map(({ severity, code, where, message, remedy, suggestion }) =>
    h(
      'li',
      `preview-${severity}`,
      h('strong', null, `${severity === 'error' ? 'Lỗi' : 'Nên xem lại'} – ${where}: `),
      `${message} ${remedy} `,
      suggestion === null ? null : h('span', null, `Có thể viết: ${suggestion} `),
      link(base + errorPath(code).slice(1), 'Cách sửa'),
    ),
  );
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const count = [errors > 0 && `${errors} lỗi`, issues.length > errors && `${issues.length - errors} chỗ nên xem lại`];
  return h('section', 'preview-issues', h('h2', null, count.filter(Boolean).join(', ')), h('ul', null, ...items));
}

function citations(marked: readonly CitedHere[], base: string): Element | null {
  const cited = marked.filter(({ index }) => index !== null);
  if (cited.length === 0) return null;
  const items = cited.map(({ surface, target, state, words }) =>
    h(
      'li',
      null,
      target === null ? surface : link(base + referencePath(target).slice(1), surface),
      ' ',
      h('span', target === null ? 'none' : `state state-${state}`, words),
    ),
  );
  return h('aside', 'preview-cited', h('h2', null, `${cited.length} viện dẫn`), h('ol', null, ...items));
}

/** The filled fields of a record, in words. */
function facts(
  questions: readonly FormField[],
  record: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): Element {
  const rows = questions.flatMap((asked): Element[] => {
    const value = textOfValue(asked, record[fieldKey(asked)], names);
    return value === null ? [] : [h('div', null, h('dt', null, asked.title), h('dd', null, value))];
  });
  return h('dl', 'facts', ...rows);
}

function textOfValue(asked: FormField, value: unknown, names: ReadonlyMap<string, string>): Child {
  if (value === null || value === undefined || value === '' || value === false) return null;
  if (value === true) return 'có';
  if (Array.isArray(value)) {
    const items = value.map((item) => textOfValue(asked, item, names)).filter((item) => item !== null);
    return items.length === 0 ? null : h('ul', null, ...items.map((item) => h('li', null, item)));
  }
  if (isObject(value)) {
    const { variants } = asked;
    const form = variants?.each.find(({ name }) => name === value[variants.key]);
    const inner = facts(form?.fields ?? asked.fields, value, names);
    return form ? h('div', null, h('p', null, form.label), inner) : inner;
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return asked.labels[text] ?? (DAY.test(text) ? formatDay(text) : (names.get(text) ?? text));
}

import { z } from 'zod';
import { datasetPath, planPath } from '../model/addresses.ts';
import { articleOf } from '../model/article/article-of.ts';
import { citedPath } from '../model/site/cited-place.ts';
import { citationAnchor } from '../model/site/plan-citations.ts';
import type { PlanCitation } from '../model/site/plan-citations.ts';
import { levels } from '../model/law/citation/index.ts';
import { planDay } from '../model/site/site.ts';
import type { Site } from '../model/site/site.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import { fieldsOf, ids, list, meaning, words, wordsOrNull } from './record-schema.ts';
import { briefValidity, briefValidityJson } from './validity-json.ts';

/** The words of a mention, with what is around them: W3C Web Annotation Data Model, 4.2.4. */
const textQuote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
type TextQuoteSelector = z.infer<typeof textQuote>;

/** Where they are: W3C Web Annotation Data Model, 4.2.5. UTF-16 units of the article's text content. */
const textPosition = z.strictObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0),
  end: z.int().min(0),
});
type TextPositionSelector = z.infer<typeof textPosition>;

export const citationRecord = z.strictObject({
  id: words('Tên của viện dẫn: mã kế hoạch, dấu # và địa chỉ trong bài.'),
  plan: words('Mã kế hoạch, như trong plans.json.'),
  url: words('Địa chỉ của đúng chỗ viện dẫn trên trang.'),
  anchor: words('Địa chỉ của viện dẫn trong trang của kế hoạch: vd-1 là viện dẫn đầu tiên.'),
  block: words('Địa chỉ của đoạn chứa viện dẫn.'),
  selector: meaning(
    z.tuple([textQuote, textPosition]),
    'W3C Web Annotation, áp vào phần tử có id "noi-dung": TextQuoteSelector (nguyên văn, chữ đứng trước, chữ đứng sau) và TextPositionSelector (vị trí trong nội dung chữ, đơn vị UTF-16, văn bản dạng NFC).',
  ),
  canonical: words('Số, ký hiệu đã sửa dạng, hoặc tên luật, nghị quyết.'),
  type: words('Tên loại văn bản.'),
  family: words('Cách gọi văn bản mà máy nhận ra.'),
  date: wordsOrNull('Ngày nêu trong viện dẫn: ngày ISO, hoặc chỉ năm; null nếu không nêu.'),
  issuer: wordsOrNull('Cơ quan nêu trong viện dẫn, đúng như viết.'),
  pinpoint: wordsOrNull('Điều, khoản, điểm nêu trong viện dẫn, đúng như viết.'),
  provisions: list(
    z.partialRecord(z.enum(levels), z.string()),
    'Từng điều khoản mà pinpoint chỉ tới, danh sách và khoảng được viết rời ra: appendix phụ lục, part phần, chapter chương, section mục, subsection tiểu mục, article điều, clause khoản, point điểm, item tiết.',
  ),
  target: wordsOrNull(
    'Mã văn bản, như trong legal-references.json; null khi không xác định được một văn bản duy nhất.',
  ),
  targetUrl: wordsOrNull('Trang của văn bản đó; đến tận điều khoản được viện dẫn nếu trang có điều khoản ấy.'),
  basis: wordsOrNull('Điều làm cho văn bản được xác định chắc chắn; decision nghĩa là do người quyết định.'),
  reason: wordsOrNull('Vì sao không có target: unknown, ambiguous, contradicts, not-yet-issued, draft hoặc decided.'),
  candidates: ids('Những văn bản có thể được nói tới khi không có target.'),
  then: meaning(briefValidity.nullable(), 'Hiệu lực của văn bản vào ngày của kế hoạch.'),
  now: meaning(briefValidity.nullable(), 'Hiệu lực của văn bản vào ngày asOf.'),
  notes: list(
    z.strictObject({ kind: z.string(), sentence: z.string() }),
    'Ghi chú cho người biên tập, nặng nhất đứng trước.',
  ),
  decision: meaning(
    z.strictObject({ by: z.string(), reason: z.string() }).nullable(),
    'Quyết định bằng tay thắng máy: ai quyết định và vì sao; null nếu không có.',
  ),
});
export type CitationJson = z.infer<typeof citationRecord>;

/** UTF-16 units kept on each side of the words, cut at a space. */
const CONTEXT = 48;

/** Every mention of a document in every issued plan, plans by id, mentions in the order of the text. */
export function citationsJson(site: Site, address: Address): Dataset<CitationJson> {
  const plans = site.plans.map(({ id }) => id).sort();
  return dataset(
    {
      title: datasetTitles.citations,
      url: address(datasetPath('citations')),
      asOf: site.today,
      fields: fieldsOf(citationRecord),
    },
    plans.flatMap((id) => site.citations(id).map((each) => citationJson(site, each, address))),
  );
}

function citationJson(site: Site, citation: PlanCitation, address: Address): CitationJson {
  const { plan, mention, target, then, now, decision } = citation;
  const basis = decision ? 'decision' : mention.basis;
  const reason = decision ? 'decided' : mention.reason;
  const record = site.plan(plan);
  const anchor = citationAnchor(citation);
  return {
    id: `${plan}#${anchor}`,
    plan,
    url: address(`${planPath(plan)}#${anchor}`),
    anchor,
    block: citation.block.anchor,
    selector: [quoteSelector(articleOf(record).text, mention), positionSelector(mention)],
    canonical: mention.canonical,
    type: mention.type,
    family: mention.family,
    date: mention.date,
    issuer: mention.issuer,
    pinpoint: mention.pinpoint,
    provisions: [...mention.provisions],
    target,
    targetUrl: target === null ? null : address(citedPath(site, target, mention.provisions)),
    basis: target === null ? null : basis,
    reason: target === null ? reason : null,
    candidates: target === null ? [...mention.candidates] : [],
    then: then && briefValidityJson(planDay(record.data), then),
    now: now && briefValidityJson(site.today, now),
    notes: citation.notes.map(({ kind, sentence }) => ({ kind, sentence })),
    decision: decision && { by: decision.by, reason: decision.reason },
  };
}

type Span = { start: number; end: number };

const positionSelector = ({ start, end }: Span): TextPositionSelector => ({ type: 'TextPositionSelector', start, end });

function quoteSelector(text: string, { start, end }: Span): TextQuoteSelector {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: start > CONTEXT ? before.slice(before.indexOf(' ') + 1) : before,
    suffix: end + CONTEXT < text.length ? after.slice(0, after.lastIndexOf(' ') + 1) || after : after,
  };
}

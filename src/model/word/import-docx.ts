import type { Root } from 'mdast';
import { planId } from '../../kinds/plan-id.ts';
import { itemAt } from '../items.ts';
import { checkWords } from './balance/check-words.ts';
import { witnessFile } from './balance/witness-file.ts';
import { openPackage } from './container/package.ts';
import type { Tools } from './container/package.ts';
import { NO_SUBJECT } from './frontmatter.ts';
import type { PlanHead } from './frontmatter.ts';
import { nameWithoutPersons, numberOrDay } from './record/neutral-name.ts';
import { originOf } from './record/target.ts';
import type { ImportContext } from './import-context.ts';
import { limits } from './limits.ts';
import { addNote, limitNotesPerCode } from './notes.ts';
import type { ImportNote } from './notes.ts';
import { toMdast } from './output/to-mdast.ts';
import { notePersonalData } from './personal-data.ts';
import { attachedDocument } from './record/attached-document.ts';
import type { Chosen } from './record/choose-record.ts';
import { ImportRefusal } from './refusal.ts';
import { countBases } from './structure/basis.ts';
import { isAddressed } from './structure/addressed.ts';
import { checkContinuity } from './structure/continuity.ts';
import { noteDroppedFootnotes } from './structure/footnotes.ts';
import { readIssuedWith } from './structure/issued-with.ts';
import { readLetterhead } from './structure/letterhead.ts';
import type { Letterhead } from './structure/letterhead.ts';
import { findHeadings } from './structure/headings.ts';
import { linesOf } from './structure/lines.ts';
import type { ReadLine } from './structure/read-line.ts';
import { schoolOf } from './structure/school.ts';
import { partSignature } from './structure/signature-rows.ts';
import { beginsAnnex, readSignatureBlock } from './structure/signature-block.ts';
import type { SignatureBlock } from './structure/signature-block.ts';
import { inlineText, paragraphsOf, paragraphText } from './word/blocks.ts';
import type { Block, Paragraph } from './word/blocks.ts';
import type { Picture } from './word/pictures.ts';
import { readDocument } from './word/read-document.ts';

export interface ImportResult {
  /** Proposed id of the plan: year and subject. */
  id: string;
  /** The kind as printed: `BÁO CÁO`; null where no line says it. */
  kindAsPrinted: string | null;
  /** The record that it becomes, and why; null where nobody asked. */
  chosen: Chosen | null;
  head: PlanHead;
  /** The line below the name of a regulation, without its brackets; null where there is none. */
  issuedWith: string | null;
  /** The fields as they were read. */
  read: ReadLine[];
  body: Root;
  /** Blocks of the body that are bases. */
  bases: string[];
  pictures: Picture[];
  /** In the order of the file; gravest kinds are reported by {@link severityLabels}. */
  notes: ImportNote[];
}

/** Where pictures of a plan lie on the site. @param index from 0 */
export const pictureAddress = (id: string, index: number, picture: Picture): string =>
  `/tep/${id}/hinh-${index + 1}.${picture.extension}`;

/**
 * Reads a Word file as a plan.
 * @param bytes of the .docx. @throws ImportRefusal with a Vietnamese sentence and advice.
 */
export function importDocx(bytes: Uint8Array<ArrayBuffer>, tools: Tools, context: ImportContext): ImportResult {
  const file = openPackage(bytes, tools);
  const document = readDocument(file);
  const { notes } = document;
  const blocks = partSignature(document.blocks);
  const words = [...paragraphsOf(blocks)].map(paragraphText).join(' ');
  if (words.length > limits.text) throw new ImportRefusal('qua-nhieu-phan-tu');
  if (!/\p{L}/u.test(words)) throw new ImportRefusal(document.pictures.length > 0 ? 'chi-co-hinh' : 'khong-co-chu');
  const { head, read: headLines, before, rest: below } = readLetterhead(blocks, notes);
  const chosen =
    context.choose?.({
      head,
      attached: attachedDocument([...before, ...below]),
      addressed: linesOf([...before, ...below].slice(0, 12)).some(({ text }) => isAddressed(text)),
    }) ?? null;
  const issued = issuedBy(head, chosen);
  // A plan has no field for this line: there it is part of the text.
  const issuedWith = chosen?.to === 'regulation' && issued === null ? readIssuedWith(below) : null;
  const rest = issuedWith?.rest ?? below;
  const tail = readSignatureBlock(rest, head, notes);
  const read = [
    ...headLines.filter(({ role }) => issued === null || role !== 'Trích yếu'),
    ...(issuedWith === null ? [] : [issuedWith.read]),
    ...(tail?.read ?? []),
  ];
  const inner = rest.slice(0, tail?.from);
  const after = tail ? rest.slice(tail.to) : [];
  const [next] = after;
  // The site shows annexes below the signature, too.
  if (next !== undefined && !beginsAnnex(next))
    addNote(notes, 'sau-o-ky', 'Phần đứng sau ô ký được đặt ở cuối thân văn bản, trước ô ký.', next.place);
  const text = [...before, ...inner, ...(tail?.left ?? []), ...after];
  const kept = [...picturesIn([...text, ...[...document.footnotes.values()].flat()])].sort((a, b) => a - b);
  const left = [...picturesIn(blocks)].filter((index) => !kept.includes(index)).length;
  if (left > 0)
    addNote(notes, 'hinh-o-dau-cuoi', `Bỏ ${left} hình ở phần đầu hoặc ô ký (chữ ký, con dấu, biểu trưng).`, null);
  noteDroppedFootnotes(blocks, text, document.footnotes, notes);
  const baseCount = countBases(inner);
  const { blocks: bodyBlocks, depths } = findHeadings(
    [...inner.slice(baseCount), ...(tail?.left ?? []), ...after],
    notes,
  );
  checkContinuity(bodyBlocks, notes);
  const pictures = kept.map((index) => itemAt(document.pictures, index));
  const planHead = headOfPlan(head, tail, words, context, notes, headLines, chosen);
  const id =
    context.given?.id ??
    nameWithoutPersons(planId(planHead), planHead.subject, [
      String(planHead.year),
      head.kind ?? 'van-ban',
      numberOrDay(planHead),
    ]);
  pictures.forEach((picture, index) => {
    if (picture.alt === '')
      addNote(
        notes,
        'hinh-can-mo-ta',
        `Hình ${index + 1} chưa có lời mô tả.`,
        placeOfPicture(blocks, itemAt(kept, index)),
      );
  });
  const bases = inner.slice(0, baseCount);
  const body = toMdast(
    {
      before,
      bases,
      blocks: bodyBlocks,
      depths,
      footnotes: document.footnotes,
      picture: (index) => ({
        url: pictureAddress(id, kept.indexOf(index), itemAt(document.pictures, index)),
        alt: itemAt(document.pictures, index).alt,
      }),
    },
    notes,
  );
  // The decision has a title of its own, which is in no field of the plan that it issues.
  if (issued !== null)
    body.children.unshift(
      ...[head.kindAsPrinted, head.subject].flatMap((line) => (line === null ? [] : [paragraphOf(line)])),
    );
  if (body.children.length === 0)
    addNote(notes, 'than-trong', 'Ngoài phần đầu và ô ký, tệp không có chữ nào: thân kế hoạch đang trống.', null);
  notePersonalData(
    [...blocks, ...[...document.footnotes.values()].flat()],
    depths,
    { fileName: context.fileName, pictures },
    notes,
  );
  checkWords(witnessFile(file), { head: planHead, issuedWith: issuedWith?.text ?? null, read, body, notes });
  const limited = limitNotesPerCode(notes);
  placeUnderHeadings(limited, depths);
  return {
    id,
    kindAsPrinted: head.kindAsPrinted,
    chosen,
    head: planHead,
    issuedWith: issuedWith?.text ?? null,
    read,
    body,
    bases: bases.map((each) => paragraphText(each as Paragraph)),
    pictures,
    notes: limited,
  };
}

/** What a decision in the file issues, where that has a record with its text: then the decision's own title is part of the text. */
const issuedBy = ({ kind }: Letterhead, chosen: Chosen | null) =>
  (chosen?.to === 'plan' || chosen?.to === 'regulation') && kind === 'quyet-dinh' ? chosen.attached : null;

function headOfPlan(
  head: Letterhead,
  tail: SignatureBlock | null,
  words: string,
  context: ImportContext,
  notes: ImportNote[],
  read: readonly ReadLine[],
  chosen: Chosen | null,
): PlanHead {
  const issuedOn = head.issuedOn ?? tail?.issuedOn ?? null;
  const year = context.given?.year ?? yearOf(issuedOn, head, words);
  const isPlan = chosen === null || chosen.to === 'plan';
  const issued = issuedBy(head, chosen);
  if (year === null && isPlan)
    addNote(notes, 'nam-doan', `Tệp không cho biết năm; ghi tạm năm ${context.today.slice(0, 4)}.`, null);
  if (head.kind !== 'ke-hoach' && isPlan && issued === null)
    addNote(
      notes,
      'loai-khac',
      head.kindAsPrinted === null
        ? 'Không thấy dòng tên loại KẾ HOẠCH.'
        : `Văn bản này là ${head.kindAsPrinted}, không phải KẾ HOẠCH.`,
      null,
    );
  const has = (role: string) => read.some((line) => line.role === role);
  const missing = [
    ...(has('Số, ký hiệu') ? [] : ['số, ký hiệu']),
    ...(has('Địa danh, ngày') || issuedOn !== null ? [] : ['địa danh và ngày ký']),
    ...(head.subject === null ? ['trích yếu'] : []),
    ...(tail === null ? ['nơi nhận và người ký'] : []),
  ];
  if (missing.length > 0) addNote(notes, 'thieu-phan-dau', `Không thấy ${missing.join(', ')}.`, null);
  return {
    status: 'draft',
    organization: context.given?.organization ?? schoolOf(head.issuer, context, notes),
    year: year ?? Number(context.today.slice(0, 4)),
    number: head.number,
    place: head.place ?? tail?.place ?? null,
    issuedOn,
    subject: (issued?.subject || null) ?? head.subject ?? NO_SUBJECT,
    signer: tail?.signer ?? { position: null, name: null },
    recipients: tail?.recipients ?? [],
    implements: [],
    provenance: {
      sources: ['plan'],
      confidence: 'medium',
      note: originOf(context),
    },
  };
}

/** The year of the day of signature, of the subject (the first year of a school year), or of what the text names most. */
function yearOf(issuedOn: string | null, head: Letterhead, words: string): number | null {
  if (issuedOn !== null) return Number(issuedOn.slice(0, 4));
  const named =
    /(?:năm(?: học)?\s*)((?:19|20)\d{2})/iu.exec(head.subject ?? '') ??
    /(?:^|\D)(20\d{2})(?!\d)/u.exec(head.subject ?? '');
  if (named) return Number(named[1]);
  const counts = new Map<string, number>();
  for (const [, year = ''] of words.matchAll(/năm\s*(20\d{2})(?!\d)/giu)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? Number(most[0]) : null;
}

function picturesIn(blocks: readonly Block[]): Set<number> {
  return new Set(
    [...paragraphsOf(blocks)].flatMap((each) =>
      each.content.flatMap((part) => (part.type === 'picture' ? [part.index] : [])),
    ),
  );
}

function placeOfPicture(blocks: readonly Block[], index: number) {
  return (
    [...paragraphsOf(blocks)].find((each) =>
      each.content.some((part) => part.type === 'picture' && part.index === index),
    )?.place ?? null
  );
}

const paragraphOf = (text: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, value: text }],
});

/** Writes for each note the heading above it. */
function placeUnderHeadings(notes: ImportNote[], depths: ReadonlyMap<Paragraph, number>): void {
  const headings = [...depths.keys()].map((each) => ({
    at: each.place.paragraph,
    text: (paragraphText(each) || inlineText(each.content)).replace(/\s+/gu, ' '),
  }));
  for (const each of notes)
    if (each.place?.part === 'body')
      each.under = headings.findLast((heading) => heading.at <= each.place!.paragraph)?.text ?? null;
}

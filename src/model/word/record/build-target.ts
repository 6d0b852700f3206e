import { documentKindLabels } from '../../../kinds/document-kind-labels.ts';
import { midSentence } from '../../text/mid-sentence.ts';
import { ImportRefusal } from '../refusal.ts';
import { blockTexts } from '../output/block-texts.ts';
import { NO_SUBJECT } from '../frontmatter.ts';
import type { ImportResult } from '../import-docx.ts';
import { Asking } from './asked.ts';
import type { GivenAnswers } from './asked.ts';
import { disclosureRecord } from './disclosure-record.ts';
import { inSentenceCase } from './attached-document.ts';
import { noticeRecord } from './notice-record.ts';
import type { RecordSetting } from './record-setting.ts';
import { regulationRecord } from './regulation-record.ts';
import { reportRecord } from './report-record.ts';
import { planTarget } from './target.ts';
import type { Target, TargetSource } from './target.ts';

/**
 * The record that a Word file becomes, unless it is a plan.
 * @param id what a person chose instead of the proposed one
 * @throws ImportRefusal for a Word file that cannot be published as it is
 */
export function buildTarget(
  result: ImportResult,
  setting: RecordSetting,
  { given, id, ...source }: TargetSource & { given: GivenAnswers; id: string | undefined },
): Target {
  const chosen = result.chosen;
  if (chosen === null || chosen.to === 'plan') return planTarget(result.id, chosen?.why ?? '');
  const asking = new Asking(given);
  const subject =
    asking.field(
      { name: 'subject', label: 'Trích yếu', how: 'Dòng dưới tên loại, đúng như bản in; tệp Word không có dòng ấy.' },
      result.head.subject === NO_SUBJECT ? null : result.head.subject,
      (typed) => typed,
    ) ?? '';
  const { attached } = chosen;
  const head = { ...result.head, subject, ...numberOf(result) };
  const title = titleOf(result.kindAsPrinted, subject);
  if (chosen.to !== 'notice') refuseHidden(result);
  const texts = blockTexts(result.body).map(({ text }) => text);
  const build = {
    notice: () => noticeRecord(result.id, head, asking, source),
    regulation: () =>
      regulationRecord(
        attached?.title ?? title,
        { ...head, issuedWith: result.issuedWith },
        texts,
        setting,
        asking,
        source,
      ),
    disclosure: () => disclosureRecord(title, head, setting, asking, source),
    report: () => reportRecord(title, head, chosen.plan, setting, asking, source),
  }[chosen.to];
  const parts = build();
  return { kind: chosen.to, why: chosen.why, asks: asking.asks, ...parts, id: id ?? parts.id };
}

/** Number and day: those of the head, else those that the line below the attached document's title says. */
function numberOf({ head, chosen }: ImportResult): { number: string | null; issuedOn: string | null } {
  return {
    number: head.number ?? chosen?.attached?.number ?? null,
    issuedOn: head.issuedOn ?? chosen?.attached?.issuedOn ?? null,
  };
}

/** `Báo cáo kết quả …`: the kind as printed and the subject. */
function titleOf(kindAsPrinted: string | null, subject: string): string {
  const kind = Object.values(documentKindLabels).find((label) => label.toLocaleUpperCase('vi') === kindAsPrinted);
  const words = inSentenceCase(subject);
  return kind === undefined ? words : `${kind} ${midSentence(words)}`.trim();
}

/** What a file that is published whole must not have: nobody meant it for readers. */
const hidden = ['theo-doi-sua', 'nhan-xet', 'chu-an', 'doi-tuong-nhung'];

function refuseHidden({ notes }: ImportResult): void {
  const found = notes.filter(({ code }) => hidden.includes(code));
  if (found.length > 0)
    throw new ImportRefusal(
      'tep-con-phan-an',
      undefined,
      [...new Set(found.map(({ message }) => message))].slice(0, 20),
    );
}

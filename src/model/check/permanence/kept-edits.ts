import { toString } from 'mdast-util-to-string';
import { kinds } from '../../../kinds/index.ts';
import type { RecordedChange } from '../../../kinds/recorded-change.ts';
import type { Content } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { alteredHistory, changesOf } from './altered-history.ts';
import { alteredValues, isIssuedDocument, isIssuedField } from './altered-values.ts';
import { alteredWords } from './altered-words.ts';
import type { AlteredValue } from './altered-values.ts';
import { becameLess, isCoveredBy, lossLine, removalRemedy, whatToWrite } from './covered-by.ts';
import { isRemoved } from './removed-words.ts';
import { lossToWrite, saysLoss, valueOf } from './said-losses.ts';
import type { Loss } from './said-losses.ts';
import { alteredComparisons } from './lost-comparisons.ts';
import { lostValues } from './lost-values.ts';
import { rewrittenTexts } from './rewritten-texts.ts';
import { privateIn } from './private-words.ts';
import type { IsPrivate } from './private-words.ts';
import { isPublished, recordName } from './published.ts';
import type { KeptRecord } from './published.ts';
import { isAbout } from './upkeep.ts';

const bodyOf = ({ body }: KeptRecord) => (body ? toString(body).trim() : '');

/** An issued document that is another one now, without a change recorded in the same edit. */
function alteredDocument(before: KeptRecord, after: KeptRecord, isDeclared: boolean): Issue[] {
  const past = changesOf(before);
  const present = changesOf(after);
  const history = alteredHistory(before, after, isDeclared);
  if (history.length > 0) return history;
  const recorded = present.slice(past.length);
  const isPrivate = privateIn(before);
  const others = shortened(before, after, isDeclared).filter(({ path }) => !isIssuedField(before, path[0] ?? ''));
  const unsaid = [...alteredValues(before, after), ...apartFrom(others, alteredWords(before, after))].filter(
    (each) =>
      !(isDeclared && becameLess(each, isPrivate)) && !recorded.some((change) => isCoveredBy(change, each, isPrivate)),
  );
  return [
    ...unsaid.map((each) => unsaidIssue(before, after, each, recorded.length > 0)),
    ...others.filter((each) => !recorded.some((change) => saysLoss(change, each, isPrivate))).map(({ issue }) => issue),
    ...(recorded.some(saysWithdrawal) ? [] : putBack(before, after)),
  ];
}

/** What differs, without what is part of a value that is reported as a whole. */
const apartFrom = (whole: readonly Shortened[], altered: readonly AlteredValue[]): AlteredValue[] =>
  altered.filter(
    ({ path, isText }) =>
      !whole.some((each) => (each.path.length > 0 || isText) && each.path.every((key, index) => key === path[index])),
  );

/** What an editor does about an edit: the line that says it, of a loss also the line of a removal, which does not repeat it. */
function remedyOf(altered: AlteredValue, hasChange: boolean, isPrivate: IsPrivate): string {
  // What nobody may read again is not repeated in a change that readers see.
  if (isPrivate(altered)) return removalRemedy(altered, isPrivate);
  const removal = lossLine(altered, isPrivate);
  const first = hasChange ? 'Mục changes mới thêm không nói chỗ này. ' : '';
  const other = removal === null ? '' : `; phải gỡ theo luật thì kind: removal, what: ${JSON.stringify(removal)}`;
  return `${first}Thêm vào changes một mục kind: correction (trường đính chính) hoặc copying-error (trang chép sai), có what: ${JSON.stringify(whatToWrite(altered))}${other}. Không định sửa chỗ này thì trả lại như cũ.`;
}

function unsaidIssue(before: KeptRecord, after: KeptRecord, altered: AlteredValue, hasChange: boolean): Issue {
  const { path, name, was, is } = altered;
  const message = `“${name}” của ${recordName(before)}: “${was}” thành “${is}”.`;
  return issueAt(after.locationOf(path), 'sua-dieu-da-dang', message, {
    remedy: remedyOf(altered, hasChange, privateIn(before)),
  });
}

const statusOf = (record: KeptRecord) => ('status' in record.data ? record.data.status : null);

/** Whether a recorded change is about the document being withdrawn, or being in force again: an act of the school, no error of the copy. */
const saysWithdrawal = ({ kind, what, reason, fields }: RecordedChange): boolean =>
  kind === 'correction' &&
  (fields.includes('status') || /thu hồi|hiệu lực|thay thế|bãi bỏ/iu.test(`${what} ${reason}`));

/** A withdrawn document that is in force again without a word. */
function putBack(before: KeptRecord, after: KeptRecord): Issue[] {
  if (statusOf(before) !== 'withdrawn' || statusOf(after) === 'withdrawn') return [];
  const message = `${recordName(before)} đã thu hồi, nay không còn ghi là thu hồi.`;
  return [issueAt(after.locationOf(['status']), 'sua-dieu-da-dang', message)];
}

/** A loss with what is reported of it. */
interface Shortened extends Loss {
  issue: Issue;
}

/** What the site itself wrote, or copied from law, and now has less of. */
function shortened(before: KeptRecord, after: KeptRecord, isDeclared: boolean): Shortened[] {
  const lost = lostValues(before.data, after.data).filter(({ path }) => !isAbout(before.collection, path));
  const body = bodyOf(before);
  const emptied = body !== '' && bodyOf(after) === '' ? [{ path: [], was: 'phần lời', before: body, after: '' }] : [];
  const gone = [...lost, ...emptied].map(({ path, was, before: had, after: has }) => ({
    path,
    words: `${was}; nay bỏ trống hoặc ít đi`,
    rewrite: null,
    lost: {
      path,
      name: path.map(String).join('.'),
      was,
      is: '',
      isText: path.length === 0,
      before: had,
      after: has,
      near: [],
    },
  }));
  // A declared removal takes values and words away; it writes no others.
  const edits = isDeclared
    ? rewritten(before, after).filter(
        ({ rewrite: text }) => !isRemoved(text.before, text.after, privateIn(before)(valueOf(text))),
      )
    : [...gone, ...rewritten(before, after)];
  return edits.map(({ path, words, rewrite, lost: value }) => ({
    path,
    rewrite,
    lost: value,
    issue: issueAt(
      after.locationOf(path),
      'rut-bot-dieu-da-dang',
      `${path.length === 0 ? 'nội dung' : `“${path.map(String).join('.')}”`} của ${recordName(before)} đã đăng: ${words}.`,
      lossRemedy(before, { path, rewrite, lost: value }),
    ),
  }));
}

/** What to do about a loss; that of its code where a record has no changes. */
function lossRemedy(record: KeptRecord, loss: Loss): { remedy?: string } {
  if (!('changes' in record.data)) return {};
  const isPrivate = privateIn(record);
  const value = loss.rewrite ? valueOf(loss.rewrite) : loss.lost;
  if (value && isPrivate(value)) return { remedy: removalRemedy(value, isPrivate) };
  return {
    remedy: `Trả lại như cũ. Điều cũ sai, hay điều đúng ngắn hơn, thì thêm vào changes của tệp này một mục kind: correction (viết sai) hoặc copying-error (trang chép sai), có what: ${JSON.stringify(lossToWrite(loss))}, reason nói vì sao. Luật đòi gỡ thì thêm một bản ghi trong removals nói rõ căn cứ (npm run new -- removal).`,
  };
}

/** What is as long as before, or nearly, and says something else. Of issued documents the text is judged by its words. */
function rewritten(before: KeptRecord, after: KeptRecord) {
  const texts = rewrittenTexts(before.data, after.data).filter(({ path }) => !isAbout(before.collection, path));
  const inBody = isIssuedDocument(before) ? [] : rewrittenTexts(bodyOf(before), bodyOf(after));
  return [...texts, ...inBody].map((rewrite) => ({
    path: rewrite.path,
    rewrite,
    lost: null,
    words: `“${rewrite.was}” thành “${rewrite.is}”${rewrite.isShorter ? '; ít chữ đi' : '; phần lớn chữ cũ không còn'}`,
  }));
}

/** A withdrawn document whose readers do not learn since when and why. */
function withdrawnWithoutWord(before: KeptRecord, after: KeptRecord): Issue[] {
  if (statusOf(before) === 'withdrawn' || statusOf(after) !== 'withdrawn') return [];
  const recorded = changesOf(after).slice(changesOf(before).length);
  if ('withdrawal' in after.data ? after.data.withdrawal !== null : recorded.some(saysWithdrawal)) return [];
  const message = `${kinds[before.collection].label} ${recordName(before)} bị thu hồi mà không nói vì sao.`;
  return [issueAt(after.locationOf(['status']), 'thu-hoi-khong-noi', message)];
}

/** What the site wrote itself and says otherwise now, without a change recorded in the same edit. */
function alteredOwnWords(before: KeptRecord, after: KeptRecord, isDeclared: boolean): Issue[] {
  const recorded = changesOf(after).slice(changesOf(before).length);
  const isPrivate = privateIn(before);
  const edits = shortened(before, after, isDeclared);
  const unsaid = apartFrom(edits, alteredWords(before, after)).filter(
    (each) =>
      !(isDeclared && becameLess(each, isPrivate)) && !recorded.some((change) => isCoveredBy(change, each, isPrivate)),
  );
  return [
    ...alteredHistory(before, after, isDeclared),
    ...edits.filter((each) => !recorded.some((change) => saysLoss(change, each, isPrivate))).map(({ issue }) => issue),
    ...unsaid.map((each) => unsaidIssue(before, after, each, recorded.length > 0)),
  ];
}

const editsOf = (before: KeptRecord, after: KeptRecord, isDeclared: boolean): Issue[] => [
  ...(isIssuedDocument(before)
    ? alteredDocument(before, after, isDeclared)
    : alteredOwnWords(before, after, isDeclared)),
  ...alteredComparisons(before, after),
];

/** Edits of records that stay. A declared removal takes values and words away; it writes no others. */
export function keptEdits(kept: readonly KeptRecord[], after: Content, removed: ReadonlySet<string>): Issue[] {
  return kept.flatMap((record) => {
    const now = after.records[record.collection].get(record.id) as KeptRecord | undefined;
    if (!now || !isPublished(now) || !isPublished(record)) return [];
    return [...editsOf(record, now, removed.has(recordName(record))), ...withdrawnWithoutWord(record, now)];
  });
}

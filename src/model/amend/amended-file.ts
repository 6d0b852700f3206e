import type { KindName } from '../../kinds/index.ts';
import { kindOf } from '../../kinds/index.ts';
import { contentFormat } from '../editing/format/content-format.ts';
import { inUnixLines } from '../editing/format/in-unix-lines.ts';
import { normalizeText } from '../text/normalize.ts';
import type { Amendment } from './amendment.ts';
import { withFields } from './fields.ts';
import type { Passage } from './passages.ts';

/**
 * The file of a document with what a person changed in it, and with the record of the change: an entry at the end of `changes`, or
 * the withdrawal where the kind has one. Every other byte stays.
 * @param passages of this text. @param what the sentence for readers. @throws when the file cannot be read
 */
export const amendedFile = (
  name: KindName,
  text: string,
  amendment: Amendment,
  { passages, what }: { passages: readonly Passage[]; what: string },
): string =>
  inUnixLines(text, (unix) => {
    const format = contentFormat(name);
    const isWithdrawal = amendment.kind === 'withdrawal';
    const form = format.fromFile(isWithdrawal ? unix : withPassages(unix, amendment.passages, passages));
    if (isWithdrawal) return format.toFile({ ...form, ...withdrawn(name, form, amendment) });
    const { kind, on, reason } = amendment;
    const fields = [...new Set(Object.keys(amendment.fields).map((key) => key.split('.', 1)[0]))];
    return format.toFile({
      ...withFields(name, form, amendment.fields),
      changes: [...changesOf(form), { on, kind, what, fields, reason }],
    });
  });

const changesOf = ({ changes }: Readonly<Record<string, unknown>>): unknown[] =>
  Array.isArray(changes) ? (changes as unknown[]) : [];

/** Offsets of passages are into the normalised text: a file that is not normalised yet becomes so where it is changed. */
function withPassages(unix: string, typed: Amendment['passages'], passages: readonly Passage[]): string {
  const edited = passages.filter(({ anchor, source }) => typed[anchor] !== undefined && typed[anchor] !== source);
  if (edited.length === 0) return unix;
  return edited.reduceRight(
    (text, { anchor, start, end }) => text.slice(0, start) + (typed[anchor] ?? '').trim() + text.slice(end),
    normalizeText(unix),
  );
}

/**
 * What makes a document a withdrawn one. A kind without a place for its withdrawal says it among its changes; a notice, which has no
 * state either, is on the home page until its last day, which is then the day of the withdrawal.
 */
function withdrawn(
  name: KindName,
  form: Readonly<Record<string, unknown>>,
  { on, reason, replacedBy }: Amendment,
): Record<string, unknown> {
  const has = (field: string) => Object.hasOwn(kindOf(name).schema.shape, field);
  if (has('withdrawal')) return { status: 'withdrawn', withdrawal: { on, reason, replacedBy } };
  const said = (what: string, fields: readonly string[]) => [
    ...changesOf(form),
    { on, kind: 'correction', what, fields, reason },
  ];
  if (has('status'))
    return { status: 'withdrawn', changes: said('Văn bản này đã bãi bỏ, xin đừng làm theo.', ['status']) };
  const what = 'Văn bản này đã thu hồi, xin đừng làm theo.';
  const { until, issuedOn } = form;
  const isListed = typeof until === 'string' && until > on && typeof issuedOn === 'string' && issuedOn <= on;
  if (!isListed) return { changes: said(what, []) };
  return { until: on, changes: said(`${what} Ngày cuối ở trang chủ: “${until}” thành “${on}”.`, ['until']) };
}

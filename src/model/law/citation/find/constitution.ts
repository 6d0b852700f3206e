import { kindByLabel } from '../data/kind-lookup.ts';
import { isLetter } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft } from './draft.ts';
import { belongsAbroad, comesFromAbroad } from './foreign.ts';
import { readAttachment } from './law-attachment.ts';

const trigger = /Hiến\s{1,3}[Pp]háp|HIẾN\s{1,3}PHÁP/gu;
const country =
  /\s{1,4}(?:của\s{1,3})?(?:nước\s{1,3}|NƯỚC\s{1,3})?(?:Cộng\s{1,3}hòa\s{1,3}[Xx]ã\s{1,3}hội\s{1,3}[Cc]hủ\s{1,3}nghĩa\s{1,3}Việt\s{1,3}Nam|Cộng\s{1,3}hoà\s{1,3}[Xx]ã\s{1,3}hội\s{1,3}[Cc]hủ\s{1,3}nghĩa\s{1,3}Việt\s{1,3}Nam|CỘNG\s{1,3}H(?:ÒA|OÀ)\s{1,3}XÃ\s{1,3}HỘI\s{1,3}CHỦ\s{1,3}NGHĨA\s{1,3}VIỆT\s{1,3}NAM|CHXHCN\s{1,3}Việt\s{1,3}Nam|Việt\s{1,3}Nam)/uy;
/** `Hiến pháp và pháp luật` speaks of law in general. */
const general = /\s{0,3}(?:,|và|hay|hoặc)\s{1,3}(?:các\s{1,3})?(?:pháp\s{1,3})?(?:luật|pháp lệnh)(?!\p{L})/uy;
const notCited = /^\s{1,3}(?:mới|này)(?!\p{L})/u;
const inBody = /(?:Tòa án|Tòa Bảo|Hội đồng Bảo vệ|Ủy ban [Dd]ự thảo [Ss]ửa đổi|luật)\s{1,3}$/u;

/** All mentions of the Constitution of Việt Nam. */
export function* findConstitution(source: NormalizedText): Generator<Draft> {
  for (const found of source.text.matchAll(trigger)) {
    const draft = isLetter(source.text.charCodeAt(found.index - 1))
      ? null
      : readConstitution(source, found.index, found[0]);
    if (draft !== null) yield draft;
  }
}

function readConstitution(source: NormalizedText, start: number, word: string): Draft | null {
  source.steps += 40;
  let end = start + word.length;
  country.lastIndex = end;
  if (country.test(source.text)) end = country.lastIndex;
  const attachment = readAttachment(source, end);
  const capitals = word === word.toUpperCase();
  if ([end, attachment?.end ?? end].some((each) => belongsAbroad(source, each, capitals))) return null;
  if (comesFromAbroad(source, start)) return null;
  if (attachment === null) {
    general.lastIndex = end;
    if (general.test(source.text) || notCited.test(source.text.slice(end, end + 14))) return null;
    if (inBody.test(source.text.slice(Math.max(0, start - 26), start))) return null;
  }
  const row = kindByLabel('Luật');
  const year = attachment?.year ?? null;
  return {
    start,
    end: attachment?.end ?? end,
    canonical: year === null ? 'Hiến pháp' : `Hiến pháp ${year}`,
    type: 'Hiến pháp',
    row: { ...row, label: 'Hiến pháp', kind: 'hien-phap' },
    family: 'constitution',
    parts: null,
    defects: [],
    date: attachment?.date ?? year,
    contextEnd: attachment?.contextEnd ?? end,
    tail: null,
  };
}

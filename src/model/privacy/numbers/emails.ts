import type { Finding } from '../finding.ts';
import { namesOrganization, namesPerson } from '../holders.ts';
import type { Reading } from '../reading.ts';

/** Providers where anyone opens a mailbox; every other domain is an organization’s. */
const providers =
  'gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|aol|proton|protonmail|tutanota|fastmail|zoho|yandex|gmx|mail|me|mac|qq|163|126|foxmail|naver|daum';
const dot = '\\s?[([{]?\\s?(?:[.,]|dot|chấm)\\s?[)\\]}]?\\s?';
const at = '\\s?(?:@|\\[at\\]|\\(a\\)|\\[a\\]|\\(@\\)|\\(at\\)|[([]a[ -]?còng[)\\]]|a[ -]?còng|(?<=\\s)at(?=\\s))\\s?';
const mailbox = new RegExp(
  `${at}(?:${providers})${dot}(?:com|net|vn|me|ch|ru|de|fr|co\\.uk|co\\.kr)(?:\\.vn)?(?![\\p{L}\\d])`,
  'giu',
);
/** What is before the sign, at most as long as mail allows. */
const local = /(?<!\p{L})[A-Za-z\d._%+-]{1,64}$/u;

/** Names that an office gives its mailbox. */
const office =
  /^(?:mn|mam[._-]?non|mau[._-]?giao|truong|th[._-]|tieuhoc|thcs|thpt|c[0123][a-z]|pgd|phonggd|sgd|vanphong|vp[._-]|ubnd|congdoan|admin|info|tuyensinh|lienhe|school|gopy|bandaidien|cdcs|hoicmhs)|[._-](?:mamnon(?!\d)|mn[a-z]{3}|tieuhoc|thcs|thpt|pgd|ubnd|cdcs|congdoan)/iu;

/** A teacher who has the word for the school in the name: `co.mai.mamnon`. */
const colleague = /^(?:co|thay|chi|anh|bac)[._-]/iu;

/** Mailboxes of persons at providers for everybody. The mailbox of a school is quiet also there. */
export function findPrivateMail(reading: Reading): Finding[] {
  const { text } = reading;
  return Array.from(text.matchAll(mailbox)).flatMap(({ 0: rest, index }): Finding[] => {
    const name = local.exec(text.slice(Math.max(0, index - 64), index))?.[0] ?? '';
    if (name === '' || (office.test(name) && !colleague.test(name))) return [];
    const start = index - name.length;
    const sentence = reading.sentenceAt(start);
    const isPersons = namesPerson(reading, sentence.start, sentence.text) || /thư riêng/iu.test(sentence.text);
    if (!isPersons && namesOrganization(sentence.text)) return [];
    const certain = isPersons || /(?:19[4-9]|20[0-2])\d/u.test(name);
    const provider = rest.replace(/^[^\p{L}]*(?:at[\])]?|a[ -]?còng[\])]?)?\s?/iu, '');
    return [
      {
        index: start,
        length: name.length + rest.length,
        message: `gặp hộp thư có thể của một người (${name.slice(0, 2)}…@${provider}).`,
        certain,
      },
    ];
  });
}

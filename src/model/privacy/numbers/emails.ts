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

/** The name of a mailbox after its provider, without its address: `Gmail cô Thảo: thaonguyen89`. */
const named =
  /(?<!\p{L})(?:g-?mail|yahoo(?: mail)?|hotmail|icloud|outlook)(?!\p{L})[^\d|@:;.\n]{2,40}:\s?([a-z](?=[a-z\d._-]{0,39}[\d._])[a-z\d._-]{4,39}|[a-z]{8,40})(?![\p{L}\d@._-])/giu;

const namedMail = (reading: Reading): Finding[] =>
  Array.from(reading.text.matchAll(named)).flatMap(({ 0: whole, 1: name = '', index }): Finding[] => {
    const owner = whole.slice(0, -name.length);
    if (office.test(name) || namesOrganization(owner) || !namesPerson(reading, index, owner)) return [];
    const message = `gặp tên hộp thư của một người (${name.slice(0, 2)}…).`;
    return [{ index: index + owner.length, length: name.length, message, certain: false }];
  });

/** Mailboxes of persons at providers for everybody. The mailbox of a school is quiet also there. */
export function findPrivateMail(reading: Reading): Finding[] {
  const { text } = reading;
  const whole = Array.from(text.matchAll(mailbox)).flatMap(({ 0: rest, index }): Finding[] => {
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
  return [...whole, ...namedMail(reading)];
}

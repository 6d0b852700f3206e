import { fold } from '../text/letters.ts';
import { agencyKey } from './agency-name.ts';
import { nameOfSymbol, namesWithSymbol } from './symbol-names.ts';

type Body =
  | 'government'
  | 'assembly'
  | 'president'
  | 'party-centre'
  | 'party-province'
  | 'party-district'
  | 'party-local'
  | 'ministry'
  | 'department'
  | 'office'
  | 'committee'
  | 'council'
  | 'school'
  | 'court'
  | 'union'
  | 'front'
  | 'locality';

/** What a name begins with, in the form of {@link agencyKey}: two kinds of body are never one. */
const bodies: readonly (readonly [Body, RegExp])[] = [
  ['government', /^(?:chinh phu|(?:pho )?thu tuong)(?: |$)/u],
  ['assembly', /^(?:quoc hoi|uy ban thuong vu quoc hoi)(?: |$)/u],
  ['president', /^chu tich nuoc$/u],
  [
    'party-centre',
    /^(?:bo chinh tri|ban bi thu|ban chap hanh trung uong|hoi nghi trung uong|trung uong|dang$|dang cong san)/u,
  ],
  ['party-province', /^(?:ban thuong vu )?(?:tinh uy|thanh uy)/u],
  ['party-district', /^(?:ban thuong vu )?(?:huyen uy|quan uy|thi uy)/u],
  ['party-local', /^(?:dang uy|chi bo|dang bo)/u],
  ['ministry', /^bo (?!truong$|chinh tri|luat)/u],
  ['department', /^so(?: |$)/u],
  ['office', /^phong(?: |$)/u],
  ['committee', /^uy ban nhan dan/u],
  ['council', /^hoi dong nhan dan/u],
  ['school', /^(?:nha truong|truong|hieu truong|ban giam hieu|hoi dong truong)(?: |$)/u],
  ['court', /^(?:toa an|vien kiem sat)/u],
  ['union', /^(?:tong lien doan|lien doan lao dong|cong doan)/u],
  ['front', /^(?:uy ban )?(?:trung uong )?mat tran/u],
  ['locality', /^(?:tinh|thanh pho|huyen|quan|thi xa|thi tran|phuong|xa) /u],
];

/** Symbols that several bodies use: which kinds of body those are. */
const bodiesOfSymbol: readonly (readonly [RegExp, readonly Body[]])[] = [
  [/^(?:cp|ttg)$/u, ['government']],
  [/^(?:qh|ubtvqh)\d*$/u, ['assembly']],
  [/^sl$/u, ['president']],
  [/tw$/u, ['party-centre']],
  [/tu$/u, ['party-province']],
  [/hu$/u, ['party-district']],
  [/^du/u, ['party-local']],
  [/^gddt$/u, ['department', 'office']],
];

const bodyOf = (key: string): Body | null => bodies.find(([, pattern]) => pattern.test(key))?.[0] ?? null;

/** Bodies whose members sign for each other, or that texts call by each other's name. */
const oneBody: ReadonlySet<Body> = new Set(['government', 'assembly', 'party-centre', 'president']);
/** Bodies that sign with no other symbol than their own. */
const knownBySymbol: ReadonlySet<Body> = new Set(['government', 'assembly', 'committee', 'council', 'ministry']);

/** What a document says of who issued it. */
export interface IssuedBy {
  symbols: readonly string[];
  /** The agency named next to its number-symbol. */
  named: string | null;
}

/**
 * Whether the agency that a short form names cannot be the one that issued a document: `Thông tư 09 của Bộ Y tế` and
 * `09/2024/TT-BGDĐT`. False wherever the two names could mean one agency: a shorter name, an abbreviation, an unknown one.
 */
export function isOtherAgency(stated: string, { symbols, named }: IssuedBy): boolean {
  const together = /^liên /iu.test(stated);
  const key = namedBySymbol(stated) ?? agencyKey(stated).replace(/^lien /u, '');
  const body = bodyOf(key);
  const [symbol] = symbols;
  if (together && symbols.length === 1 && body === 'ministry') return true;
  const expected = symbol === undefined ? null : nameOfSymbol(symbol);
  const nextTo = named === null ? null : agencyKey(named);
  // The name next to the number says more than the symbol, of which `UBND` is only the head.
  const fuller = nextTo !== null && expected !== null && isShorterForm(nextTo, expected);
  const names = [nextTo, fuller ? null : expected].filter((name) => name !== null);
  if (names.some((name) => isShorterForm(key, name))) return false;
  if (body === null) return names.length > 0 && [key, ...names].every((name) => namesWithSymbol.includes(name));
  const issuers = new Set<Body>([...names.map(bodyOf), ...sharedBodies(symbol)].filter((each) => each !== null));
  if (issuers.size === 0) return symbol !== undefined && knownBySymbol.has(body);
  if (body === 'locality')
    return names.some(namesLocality) || [...issuers].every((each) => oneBody.has(each) || each === 'ministry');
  if (!issuers.has(body)) return true;
  return !oneBody.has(body) && names.some((name) => bodyOf(name) === body && areTwoNames(key, name));
}

const sharedBodies = (symbol: string | undefined): readonly Body[] => {
  const plain = fold(symbol ?? '').replace(/[^a-z0-9]/gu, '');
  return bodiesOfSymbol.find(([pattern]) => pattern.test(plain))?.[1] ?? [];
};

const namesLocality = (name: string) => / (?:tinh|thanh pho|huyen|quan|thi xa|thi tran|phuong|xa) \S/u.test(name);

/** Whether the words of one name all are in the other, in their order: `so giao duc hoa binh`, `so giao duc va dao tao tinh hoa binh`. */
function isShorterForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = short.split(' ');
  let next = 0;
  for (const word of long.split(' ')) if (word === words[next]) next++;
  return next === words.length;
}

/** `NHNN`: an agency that is called by its symbol alone. */
const namedBySymbol = (stated: string) => (/^[A-ZĐ&-]{3,12}$/u.test(stated) ? nameOfSymbol(stated) : null);

/** Two names of one kind of body. An abbreviation is another name only if its letters do not begin words of the other: `Bộ LĐTBXH`. */
function areTwoNames(a: string, b: string): boolean {
  const [one, other] = [wordsOfBranch(a), wordsOfBranch(b)];
  if (one.length === 0 || other.length === 0) return false;
  const [short, long] = [one, other].map((words) => words.filter(isAbbreviation).join(''));
  if (short === '' && long === '') return true;
  if (short !== '' && long !== '') return !isWithin(short ?? '', long ?? '') && !isWithin(long ?? '', short ?? '');
  const initials = (short === '' ? one : other).map((word) => word.charAt(0)).join('');
  return !isWithin(short || long || '', initials);
}

const isAbbreviation = (word: string) => !/[aeiouy]/u.test(word);

/** The words that say which of its kind a body is. */
const wordsOfBranch = (name: string) =>
  name
    .replace(/^(?:bo|so|phong|truong|uy ban nhan dan|hoi dong nhan dan)(?: |$)/u, '')
    .split(' ')
    .filter(Boolean);

/** Whether letters are all in others, in their order. */
function isWithin(letters: string, others: string): boolean {
  let next = 0;
  for (const letter of others) if (letter === letters[next]) next++;
  return next === letters.length;
}

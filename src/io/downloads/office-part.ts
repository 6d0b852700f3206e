import { SaxesParser } from 'saxes';
import { FieldCodes } from './field-codes.ts';

/** What one XML part of a file of Word or Excel says and does, whatever its name is. */
export interface OfficePart {
  /** Local name of its first element: what the part is. */
  root: string;
  /** Its paragraphs and values, each with the local name of the element that ends it. */
  texts: { element: string; text: string }[];
  /** Attributes that are words, by their local names, each value once. */
  attributes: { name: string; text: string }[];
  /** Instructions of fields, put together from their pieces. */
  fields: string[];
  /** Formulas of cells, names and validations. */
  formulas: string[];
  /** What the part leads to, by the last word of its type. */
  relationships: { type: string; target: string; isExternal: boolean }[];
}

/** Elements in a paragraph; the words in them go on. */
const inline = new Set('t r rPr delText instrText delInstrText font span b i u s em strong a sub sup'.split(' '));
/** Elements at whose end a paragraph ends, also without a text of their own. */
const ending = new Set('p si is v comment text div tc tr textbox txbxContent'.split(' '));
/** Words that the reader of the text of the file has read. */
const readElsewhere = new Set(['t', 'delText', 'instrText']);
/** What programs count and when they saved (ECMA-376 Part 1, 22.2; Part 2, 11): figures that look like others. */
const counted =
  /^(?:Pages|Words|Characters\w*|Lines|Paragraphs|TotalTime|AppVersion|DocSecurity|revision|created|modified|lastPrinted)$/u;
/** As programs write them: a figure, a version, a moment. Anything else in their place is what somebody wrote. */
const figure = /^(?:0|[1-9]\d{0,9}|\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}T[\d:.]{8,16}Z?|true|false)$/u;
const asSpace = new Set('tab ptab br cr'.split(' '));
const isFormula = /^(?:f|formula\d?|definedName)$/u;

/** Attributes that are words wherever they are. */
const words = new Set(
  'descr title alt string displayText author userId displayName userName prompt promptTitle error errorTitle tooltip display caption v text formatCode'.split(
    ' ',
  ),
);
/** Where the names of Word, Excel and of what they build on come from; a part of anything else has words of its own in any attribute. */
const ofOffice =
  /^(?:https?:\/\/(?:(?:schemas|www)\.)?(?:openxmlformats\.org|microsoft\.com|purl\.(?:oclc\.)?org|w3\.org)\/|urn:schemas-microsoft-com:)/u;
/** Parts that a person or a program adds, whose first element says what its author likes. */
const isAdded = (name: string): boolean => /(?:^|\/)customXml\//iu.test(name);

/** Whether the value of an attribute is words, or a number that begins as those of telephones and of people do; it may be in any attribute. */
const isTelling = (value: string): boolean =>
  /\p{L}{2,}\s+\S*[^\s\p{L}]|\p{L}{2,}\s+\p{L}|@/u.test(value) ||
  /^\D{0,8}(?:\+?84|0)[ \d.()-]{8,16}$/u.test(value.trim());

/** Elements whose `val`, `value` or `name` are words: variables, choices, names (of pictures too: their files), helps, captions, labels of lists. */
const valued = new Set(
  'docVar listEntry listItem alias tag default helpText statusText tblCaption tblDescription lvlText property docPr cNvPr cacheField tableColumn definedName bookmarkStart'.split(
    ' ',
  ),
);

/** The namespace of an element that declares it itself, as a first element does; empty where it has none. */
const namespaceOf = (tag: string, attributes: Readonly<Record<string, string>>): string =>
  attributes[tag.includes(':') ? `xmlns:${tag.slice(0, tag.indexOf(':'))}` : 'xmlns'] ?? '';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part. @param partName its name. @param isRead whether its text is read elsewhere: then its other words. @throws Error where it is broken */
export function readOfficePart(partName: string, xml: string, isRead: boolean): OfficePart {
  const open: { name: string; type: string | undefined; hasText: boolean }[] = [];
  const codes = new FieldCodes();
  const values = new Map<string, { name: string; text: string }>();
  const part: OfficePart = { root: '', texts: [], attributes: [], fields: [], formulas: [], relationships: [] };
  let text = '';
  let isForeign = false;
  const finish = (element: string) => {
    const words = text.normalize('NFC').trim();
    if (words !== '') part.texts.push({ element, text: words });
    text = '';
  };
  // In a part of somebody else an element may be a word, a line or a cell: its words count by themselves, and with those around it.
  let piece = '';
  const finishPiece = () => {
    const words = piece.normalize('NFC').trim();
    if (words !== '' && words !== text.normalize('NFC').trim()) part.texts.push({ element: part.root, text: words });
    piece = '';
  };
  const names = new Set<string>();
  const sayName = (name: string) => {
    if (/\d{6}/u.test(name) && !names.has(name))
      part.texts.push({ element: part.root, text: name.replace(/\d+/gu, ' $& ') });
    names.add(name);
  };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    const name = localName(tag);
    if (part.root === '') {
      part.root = name;
      isForeign = isAdded(partName) || !ofOffice.test(namespaceOf(tag, attributes));
    }
    const own = Object.entries(attributes).flatMap(([key, value]) =>
      /^xmlns(?::|$)/u.test(key) && ofOffice.test(value) ? [] : [[localName(key), value] as const],
    );
    sayName(name);
    if (isForeign) finishPiece();
    for (const [key, value] of own) {
      const isWord =
        isForeign || isTelling(value) || words.has(key) || (valued.has(name) && /^(?:val|value|name)$/u.test(key));
      if (isWord && value.trim() !== '') values.set(`${key}\0${value}`, { name: key, text: value.normalize('NFC') });
    }
    const attribute = (wanted: string) => own.find(([key]) => key === wanted)?.[1];
    if (name === 'fldChar') codes.mark(attribute('fldCharType') ?? '');
    if (name === 'fldSimple') codes.simple(attribute('instr') ?? '');
    if (name === 'Relationship')
      part.relationships.push({
        type: attribute('Type')?.split('/').at(-1) ?? '',
        target: attribute('Target') ?? '',
        isExternal: attribute('TargetMode')?.toLowerCase() === 'external',
      });
    if (asSpace.has(name)) text += ' ';
    if (name === 'noBreakHyphen') text += '-';
    // A formula may be in the middle of a cell.
    if (isFormula.test(name)) finish(open.at(-1)?.name ?? '');
    open.push({ name, type: name === 'c' ? attribute('t') : open.at(-1)?.type, hasText: false });
  });
  const add = (letters: string) => {
    const inner = open.at(-1);
    if (inner === undefined) return;
    if (/^(?:instrText|delInstrText|t)$/u.test(inner.name)) codes.add(inner.name, letters);
    if (isRead && readElsewhere.has(inner.name)) return;
    // A number in a cell of that type is the place of its text among all texts.
    if (inner.name === 'v' && inner.type === 's') return;
    inner.hasText ||= letters.trim() !== '';
    text += letters;
    piece += letters;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  const addRemark = (letters: string) => part.texts.push({ element: 'comment', text: letters.normalize('NFC').trim() });
  parser.on('comment', addRemark);
  parser.on('processinginstruction', ({ target, body }) => addRemark(`${target} ${body}`));
  parser.on('doctype', addRemark);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    if (isForeign) finishPiece();
    else piece = '';
    if (isFormula.test(closed.name)) part.formulas.push(text);
    if (counted.test(closed.name) && figure.test(text.trim())) text = '';
    if (ending.has(closed.name) || (closed.hasText && !inline.has(closed.name))) finish(closed.name);
  });
  parser.write(xml).close();
  finish(part.root);
  return { ...part, attributes: [...values.values()], fields: codes.finish() };
}

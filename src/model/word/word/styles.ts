import { entryOf } from '../../items.ts';
import { isOwnFile, ownStyleOf } from '../../official/word-styles.ts';
import type { OwnStyle } from '../../official/word-styles.ts';
import { attribute, child, children, descendants, valueOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { override, readParagraphProperties, readRunProperties, toggles } from './properties.ts';
import type { ParagraphProperties, RunProperties, ThemeFonts } from './properties.ts';

interface Style {
  id: string;
  name: string;
  basedOn: string | null;
  run: RunProperties;
  paragraph: ParagraphProperties;
}

/** The styles of a file, with inheritance worked out. */
export interface Styles {
  /** What a run looks like: defaults, its paragraph's style, its own style, what it says itself. */
  run(paragraphStyle: string | undefined, direct: RunProperties): RunProperties;
  /** What a paragraph's style says, and what the paragraph says itself. */
  paragraph(direct: ParagraphProperties): ParagraphProperties;
  /** Whether the file is one that the site wrote, or one that goes on from such a file. */
  isOwn: boolean;
  /** What a style says of a paragraph in such a file; null in any other. */
  ownOf(style: string | undefined): OwnStyle | null;
  /** Name of a style in lower case: `heading 1`, `toc 2`. */
  nameOf(style: string | undefined): string;
  theme: ThemeFonts;
}

/** Half points, where a file says nothing (ECMA-376 Part 1, 17.3.2.38). */
const STANDARD_SIZE = 20;

/** @param root the part `styles.xml`, if the file has one. @param themeRoot the part `theme1.xml`. */
export function readStyles(root: XmlElement | null, themeRoot: XmlElement | null): Styles {
  const theme = readTheme(themeRoot);
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  for (const each of children(root, 'w:style')) {
    const id = attribute(each, 'w:styleId') ?? '';
    styles.set(id, {
      id,
      name: (valueOf(each, 'w:name') ?? '').toLowerCase(),
      basedOn: valueOf(each, 'w:basedOn'),
      run: readRunProperties(child(each, 'w:rPr'), theme),
      paragraph: readParagraphProperties(child(each, 'w:pPr')),
    });
    if (attribute(each, 'w:type') === 'paragraph' && ['1', 'true'].includes(attribute(each, 'w:default') ?? ''))
      standard = id;
  }
  const defaults = readRunProperties(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'), theme);
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let style = styles.get(id ?? ''); style && !found.includes(style); style = styles.get(style.basedOn ?? ''))
      found.unshift(style);
    return found;
  };
  const inherited = memo((id: string) => chain(id).reduce((sum, each) => override(sum, each.run), {} as RunProperties));
  const paragraphs = memo((id: string) => chain(id).map(withOwnLevel).reduce(mergeParagraph, {}));
  const isOwn = isOwnFile(new Set([...styles.values()].map(({ name }) => name)));
  const nameOf = (style: string | undefined) => styles.get(style ?? standard ?? '')?.name ?? '';
  return {
    theme,
    isOwn,
    nameOf,
    ownOf: (style) => (isOwn ? ownStyleOf(nameOf(style)) : null),
    paragraph: (direct) => ({ ...mergeParagraph(paragraphs(direct.style ?? standard ?? ''), direct) }),
    run(paragraphStyle, direct) {
      const byParagraph = inherited(paragraphStyle ?? standard ?? '');
      const byCharacter = direct.style === undefined ? {} : inherited(direct.style);
      const result = override(override(override(defaults, byParagraph), byCharacter), direct);
      // ECMA-376 Part 1, 17.7.3: a toggle that both styles set is off again; the defaults and the run itself are absolute.
      for (const toggle of toggles)
        if (direct[toggle] === undefined && !defaults[toggle])
          result[toggle] = Boolean(byParagraph[toggle]) !== Boolean(byCharacter[toggle]);
      // LibreOffice writes raised and lowered digits as smaller ones next to the line.
      const usual = override(defaults, byParagraph).size ?? STANDARD_SIZE;
      if (result.vertical === undefined && result.position && (result.size ?? usual) <= 0.85 * usual)
        result.vertical = result.position > 0 ? 'superscript' : 'subscript';
      return result;
    },
  };
}

/** Built-in heading styles say their level in their name, some writers do not repeat it as an outline level. */
function withOwnLevel(style: Style): ParagraphProperties {
  const heading = /^heading ([1-9])$/u.exec(style.name);
  return heading
    ? { outline: Number(heading[1]) - 1, ...defined(style.paragraph), style: style.id }
    : { ...style.paragraph, style: style.id };
}

function mergeParagraph(under: ParagraphProperties, over: ParagraphProperties): ParagraphProperties {
  return { ...under, ...defined(over) };
}

const defined = (properties: ParagraphProperties): ParagraphProperties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

function readTheme(root: XmlElement | null): ThemeFonts {
  const fonts = new Map<string, string>();
  if (!root) return fonts;
  for (const [group, name] of [
    ['major', 'a:majorFont'],
    ['minor', 'a:minorFont'],
  ] as const)
    for (const element of descendants(root, name)) {
      const latin = attribute(child(element, 'a:latin'), 'typeface');
      if (latin) for (const slot of ['HAnsi', 'Ascii']) fonts.set(group + slot, latin);
    }
  return fonts;
}

function memo<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return entryOf(known, key);
  };
}

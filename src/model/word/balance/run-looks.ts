import { encodingOf } from '../../text/legacy/encoding.ts';
import type { Encoding } from '../../text/legacy/encoding.ts';
import { readRunProperties } from '../word/properties.ts';
import type { Styles } from '../word/styles.ts';
import { attribute, child, valueOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';

/** What decides how the characters of a run are to be read, and whether they are printed. */
export interface RunLook {
  hidden: boolean;
  encoding: Encoding;
  /** Font of ASCII characters, which may be one of signs. */
  ascii: string | null;
  font: string | null;
}

const fontSlots = ['w:ascii', 'w:asciiTheme', 'w:hAnsi', 'w:hAnsiTheme'];

/** How runs look. Each combination of styles and fonts is worked out once. */
export class RunLooks {
  readonly styles: Styles;
  private readonly known = new Map<string, RunLook>();

  constructor(styles: Styles) {
    this.styles = styles;
  }

  /** @param style of the paragraph. @param rPr of the run. */
  of(style: string | undefined, rPr: XmlElement | null): RunLook {
    const fonts = child(rPr, 'w:rFonts');
    const vanish = child(rPr, 'w:vanish');
    const key = [
      style,
      valueOf(rPr, 'w:rStyle'),
      vanish && (attribute(vanish, 'w:val') ?? 'on'),
      ...(fonts ? fontSlots.map((slot) => attribute(fonts, slot)) : []),
    ].join('\n');
    const known = this.known.get(key);
    if (known) return known;
    const { hidden = false, ascii = null, hAnsi } = this.styles.run(style, readRunProperties(rPr, this.styles.theme));
    const font = hAnsi ?? ascii;
    const look = { hidden, encoding: encodingOf(font), ascii, font };
    this.known.set(key, look);
    return look;
  }
}

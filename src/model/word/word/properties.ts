import { attribute, child, valueOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';

/** What a run, or a style, says of its characters. Undefined: it says nothing. */
export interface RunProperties {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  caps?: boolean | undefined;
  strike?: boolean | undefined;
  hidden?: boolean | undefined;
  vertical?: 'superscript' | 'subscript' | 'baseline' | undefined;
  /** Half points. */
  size?: number | undefined;
  /** Half points above the line. */
  position?: number | undefined;
  /** Font of ASCII characters. */
  ascii?: string | undefined;
  /** Font of other Latin characters, which decides the encoding. */
  hAnsi?: string | undefined;
  style?: string | undefined;
}

export type Toggle = 'bold' | 'italic' | 'caps' | 'strike' | 'hidden';
export const toggles: readonly Toggle[] = ['bold', 'italic', 'caps', 'strike', 'hidden'];

/** Names of theme fonts: `minorHAnsi` → `Calibri`. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** An on/off property (ECMA-376 Part 1, 17.17.4): there without a value means on. */
export function isOn(parent: XmlElement, name: string): boolean | undefined {
  const element = child(parent, name);
  return element === null ? undefined : !['0', 'false', 'off', 'none'].includes(attribute(element, 'w:val') ?? '1');
}

/** Reads `w:rPr`. */
export function readRunProperties(rPr: XmlElement | null, theme: ThemeFonts): RunProperties {
  if (!rPr) return {};
  const fonts = child(rPr, 'w:rFonts');
  const font = (slot: string) => {
    const themed = attribute(fonts, `w:${slot}Theme`);
    return (themed === null ? undefined : theme.get(themed)) ?? attribute(fonts, `w:${slot}`) ?? undefined;
  };
  const strike = isOn(rPr, 'w:strike');
  const vertical = valueOf(rPr, 'w:vertAlign');
  const halfPoints = (name: string) => {
    const value = Number.parseInt(valueOf(rPr, name) ?? '', 10);
    return Number.isNaN(value) ? undefined : value;
  };
  return {
    bold: isOn(rPr, 'w:b'),
    italic: isOn(rPr, 'w:i'),
    caps: isOn(rPr, 'w:caps'),
    strike: strike ?? isOn(rPr, 'w:dstrike'),
    hidden: isOn(rPr, 'w:vanish'),
    vertical: vertical === 'superscript' || vertical === 'subscript' || vertical === 'baseline' ? vertical : undefined,
    size: halfPoints('w:sz'),
    position: halfPoints('w:position'),
    ascii: font('ascii'),
    hAnsi: font('hAnsi'),
    style: valueOf(rPr, 'w:rStyle') ?? undefined,
  };
}

/** `over` where it says something, else `under`. */
export function override(under: RunProperties, over: RunProperties): RunProperties {
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) if (value !== undefined) result[key] = value;
  return result;
}

/** What a paragraph, or a paragraph style, says of itself. */
export interface ParagraphProperties {
  style?: string | undefined;
  align?: string | undefined;
  /** 0 for the highest; 9 is body text. */
  outline?: number | undefined;
  numId?: string | undefined;
  level?: number | undefined;
}

/** Reads `w:pPr`. */
export function readParagraphProperties(pPr: XmlElement | null): ParagraphProperties {
  if (!pPr) return {};
  const numbering = child(pPr, 'w:numPr');
  const number = (text: string | null) => (text === null || !/^\d+$/u.test(text) ? undefined : Number(text));
  return {
    style: valueOf(pPr, 'w:pStyle') ?? undefined,
    align: valueOf(pPr, 'w:jc') ?? undefined,
    outline: number(valueOf(pPr, 'w:outlineLvl')),
    numId: valueOf(numbering, 'w:numId') ?? undefined,
    level: number(valueOf(numbering, 'w:ilvl')),
  };
}

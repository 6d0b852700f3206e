import { entryOf } from '../../items.ts';
import { attribute, child, children, valueOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { formatNumber } from './number-format.ts';
import { bulletSign } from './symbols.ts';

interface Level {
  start: number;
  format: string;
  custom: string | null;
  /** `%1.%2.` */
  text: string;
  suffix: string;
  /** All numbers of the text in Arabic digits. */
  legal: boolean;
  /** Restarts after a number of this level or higher; 0 never restarts. Null: after any higher level. */
  restart: number | null;
  /** The paragraph style that has this level by itself. */
  style: string | null;
  /** `w:rPr` of the number. */
  run: XmlElement | null;
}

/** The number that each level has reached; undefined where it starts again. */
type Counter = (number | undefined)[];

interface Instance {
  abstract: string;
  /** Levels that this list restarts or redefines. */
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

/** The number that Word shows before a paragraph. */
export interface Label {
  kind: 'number' | 'bullet';
  /** `II.`, `a)`, `–` */
  text: string;
  /** What separates it from the text: a space, or nothing. */
  separator: string;
  /** 0 for the highest. */
  level: number;
  value: number;
  /** List it belongs to, for finding gaps. */
  list: string;
  format: string;
  /** What the level says of how the number looks. */
  run: XmlElement | null;
  /** False when the format of the number is not known and the text is a guess in digits. */
  known: boolean;
}

/** Counts the numbered paragraphs of a document in their order (ECMA-376 Part 1, 17.9). */
export interface Numbering {
  /** The label of the next paragraph. Call once for each paragraph, in order. */
  next(numId: string | undefined, level: number | undefined, style: string | undefined): Label | null;
}

/** @param root the part `numbering.xml`, if the file has one. @param styleNumId the list that a numbering style belongs to. */
export function readNumbering(root: XmlElement | null, styleNumId: (style: string) => string | undefined): Numbering {
  const abstracts = new Map<string, XmlElement>();
  for (const each of children(root, 'w:abstractNum')) abstracts.set(attribute(each, 'w:abstractNumId') ?? '', each);
  const instances = new Map<string, Instance>();
  for (const each of children(root, 'w:num')) instances.set(attribute(each, 'w:numId') ?? '', readInstance(each));
  const linked = (abstract: string): string => {
    const style = valueOf(abstracts.get(abstract) ?? null, 'w:numStyleLink');
    const num = style === null ? undefined : styleNumId(style);
    return (num === undefined ? undefined : instances.get(num)?.abstract) ?? abstract;
  };
  const levelsOf = new Map<string, Map<number, Level>>();
  const levels = (abstract: string) => {
    const real = linked(abstract);
    if (!levelsOf.has(real)) levelsOf.set(real, readLevels(abstracts.get(real) ?? null));
    return entryOf(levelsOf, real);
  };
  const counters = new Map<string, Counter>();
  const begun = new Set<Instance>();
  return {
    next(numId, level, style) {
      const instance = numId === undefined || numId === '0' ? undefined : instances.get(numId);
      if (!instance) return null;
      const base = levels(instance.abstract);
      const at = level ?? [...base].find(([, each]) => each.style !== null && each.style === style)?.[0] ?? 0;
      const own = (index: number) => instance.levels.get(index) ?? base.get(index);
      const definition = own(at);
      if (!definition) return null;
      const list = linked(instance.abstract);
      const counter = counters.get(list) ?? [];
      counters.set(list, counter);
      if (!begun.has(instance)) {
        begun.add(instance);
        for (const [index, start] of instance.starts) counter[index] = start - 1;
      }
      const value = (counter[at] ?? (instance.starts.get(at) ?? definition.start) - 1) + 1;
      counter[at] = value;
      for (let deeper = at + 1; deeper < 9; deeper++) {
        const restart = own(deeper)?.restart ?? null;
        // A level restarts with whatever is above it, or only with the levels that it names.
        if (restart === null || (restart > 0 && at < restart)) counter[deeper] = undefined;
      }
      const label = {
        level: at,
        value,
        list,
        format: definition.format,
        run: definition.run,
        separator: definition.suffix === 'nothing' ? '' : ' ',
      };
      if (definition.format === 'bullet')
        return {
          ...label,
          kind: 'bullet',
          text: bulletSign(definition.text, attribute(child(definition.run, 'w:rFonts'), 'w:ascii')),
          known: true,
        };
      return { ...label, kind: 'number', ...writeOut(definition, counter, own) };
    },
  };
}

function writeOut(
  definition: Level,
  counter: Counter,
  own: (level: number) => Level | undefined,
): { text: string; known: boolean } {
  let known = true;
  const text = definition.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = own(index);
    const value = counter[index] ?? level?.start ?? 1;
    const format = level?.format ?? 'decimal';
    const written = formatNumber(
      value,
      definition.legal && format !== 'none' ? 'decimal' : format,
      level?.custom ?? null,
    );
    if (written === null) known = false;
    return written ?? String(value);
  });
  return { text, known };
}

function readInstance(num: XmlElement): Instance {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const each of children(num, 'w:lvlOverride')) {
    const index = Number(attribute(each, 'w:ilvl') ?? 0);
    const start = valueOf(each, 'w:startOverride');
    const level = child(each, 'w:lvl');
    if (level) levels.set(index, readLevel(level));
    if (start !== null) starts.set(index, Number(start));
    else if (level) starts.set(index, readLevel(level).start);
  }
  return { abstract: valueOf(num, 'w:abstractNumId') ?? '', starts, levels };
}

function readLevels(abstract: XmlElement | null): Map<number, Level> {
  return new Map(children(abstract, 'w:lvl').map((each) => [Number(attribute(each, 'w:ilvl') ?? 0), readLevel(each)]));
}

function readLevel(level: XmlElement): Level {
  // A custom format of newer Word is next to an older one, as alternatives.
  const alternative = child(child(child(level, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt');
  const format = alternative ?? child(level, 'w:numFmt');
  const restart = valueOf(level, 'w:lvlRestart');
  return {
    start: Number(valueOf(level, 'w:start') ?? 0),
    format: attribute(format, 'w:val') ?? 'decimal',
    custom: attribute(format, 'w:format'),
    text: valueOf(level, 'w:lvlText') ?? '',
    suffix: valueOf(level, 'w:suff') ?? 'tab',
    legal: child(level, 'w:isLgl') !== null && !['0', 'false'].includes(valueOf(level, 'w:isLgl') ?? '1'),
    restart: restart === null ? null : Number(restart),
    style: valueOf(level, 'w:pStyle'),
    run: child(level, 'w:rPr'),
  };
}

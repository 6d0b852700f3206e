import type { Element, ElementContent } from 'hast';
import type { Run, RunMark } from './official-document.ts';

const markOfTag: Readonly<Record<string, RunMark>> = { strong: 'bold', em: 'italic', del: 'struck', sup: 'raised' };

/** Makes the address of a link absolute. @param href as in the page: `/van-ban/…`, `#ii-3`, `https://…` */
export type AbsoluteLink = (href: string) => string;

/** The words of an element as issued, a line that only its file ends joined to the next, neighbours of one style joined. */
export function runsOf(element: Element, absolute: AbsoluteLink): Run[] {
  const runs: Run[] = [];
  const add = (text: string, style: Omit<Run, 'text'>) => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last !== undefined && last.picture === undefined && isSameStyle(last, style)) last.text += text;
    else runs.push({ text, ...style });
  };
  const walk = (nodes: readonly ElementContent[], style: Omit<Run, 'text'>) => {
    for (const node of nodes) {
      if (node.type === 'text') add(node.value.replace(/[ \t]*[\n\r][ \t\n\r]*/gu, ' '), style);
      else if (node.type === 'element' && node.tagName === 'br') add('\n', style);
      else if (node.type === 'element' && node.tagName === 'img') runs.push(pictureRun(node, style));
      else if (node.type === 'element') walk(node.children, styleOf(node, style, absolute));
    }
  };
  walk(element.children, { marks: [], link: null, citation: null });
  return trimmed(runs);
}

function pictureRun({ properties }: Element, style: Omit<Run, 'text'>): Run {
  const [path, alt] = [String(properties['src'] ?? ''), String(properties['alt'] ?? '')];
  return { text: `[Hình: ${alt}]`, ...style, picture: { path, alt } };
}

function styleOf(element: Element, style: Omit<Run, 'text'>, absolute: AbsoluteLink): Omit<Run, 'text'> {
  const mark = markOfTag[element.tagName];
  const marks = mark && !style.marks.includes(mark) ? [...style.marks, mark] : style.marks;
  const { href, className, dataCitation } = element.properties;
  const isCitation = Array.isArray(className) && className.includes('vd');
  return {
    marks,
    link: typeof href === 'string' ? absolute(href) : style.link,
    citation: isCitation && typeof dataCitation === 'string' ? dataCitation : style.citation,
    ...(style.code === true || element.tagName === 'code' ? { code: true as const } : {}),
  };
}

const isSameStyle = (run: Run, style: Omit<Run, 'text'>): boolean =>
  run.link === style.link &&
  run.citation === style.citation &&
  run.code === style.code &&
  run.marks.join() === style.marks.join();

/** Without white space before the first word and after the last. */
function trimmed(runs: Run[]): Run[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  if (first < 0) return [];
  return runs.slice(first, last + 1).map((run, index, all) => {
    const begun = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === all.length - 1 ? begun.trimEnd() : begun };
  });
}

import { child, elementsOf, nameOf, textIn } from '../xml/dom.ts';
import type { XmlElement } from '../xml/dom.ts';

/** An equation (OMML) on one line, as far as plain characters can say it: `(a+b)/2`, `x^2`, `√(x)`. */
export function mathText(element: XmlElement): string {
  const inside = (name: string) => {
    const found = child(element, name);
    return found ? mathText(found) : '';
  };
  switch (nameOf(element)) {
    case 'm:t':
    case 'w:t':
      return textIn(element);
    case 'm:f':
      return `${group(inside('m:num'))}/${group(inside('m:den'))}`;
    case 'm:sSup':
      return `${inside('m:e')}^${group(inside('m:sup'))}`;
    case 'm:sSub':
      return `${inside('m:e')}_${group(inside('m:sub'))}`;
    case 'm:sSubSup':
      return `${inside('m:e')}_${group(inside('m:sub'))}^${group(inside('m:sup'))}`;
    case 'm:rad':
      return `√${group(inside('m:e'))}`;
    case 'm:d':
      return `(${[...elementsOf(element)]
        .filter((each) => nameOf(each) === 'm:e')
        .map(mathText)
        .join('; ')})`;
    case 'm:ctrlPr':
    case 'm:rPr':
    case 'w:rPr':
      return '';
    default:
      return [...elementsOf(element)].map(mathText).join('');
  }
}

const group = (text: string) => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`);

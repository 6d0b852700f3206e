import { child } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';

/** An equation (OMML) on one line, as far as plain characters can say it: `(a+b)/2`, `x^2`, `√(x)`. */
export function mathText(element: XmlElement): string {
  const inside = (name: string) => {
    const found = child(element, name);
    return found ? mathText(found) : '';
  };
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return element.text;
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
      return `(${element.children
        .filter((each) => each.name === 'm:e')
        .map(mathText)
        .join('; ')})`;
    case 'm:ctrlPr':
    case 'm:rPr':
    case 'w:rPr':
      return '';
    default:
      return element.children.map(mathText).join('');
  }
}

const group = (text: string) => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`);

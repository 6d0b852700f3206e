import { attribute, child, children } from '../xml/tree.ts';
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
      return `${inside('m:deg')}√${group(inside('m:e'))}`;
    case 'm:d': {
      const [open, close] = [sign(element, 'm:dPr', 'm:begChr', '('), sign(element, 'm:dPr', 'm:endChr', ')')];
      return open + parts(element, 'm:e').join('; ') + close;
    }
    case 'm:nary': {
      const limits = [inside('m:sub'), inside('m:sup')];
      const [below, above] = [limits[0] && `_${group(limits[0])}`, limits[1] && `^${group(limits[1])}`];
      return `${sign(element, 'm:naryPr', 'm:chr', '∫')}${below}${above} ${inside('m:e')}`;
    }
    case 'm:m':
      return `[${children(element, 'm:mr')
        .map((row) => parts(row, 'm:e').join(', '))
        .join('; ')}]`;
    case 'm:eqArr':
      return parts(element, 'm:e').join('; ');
    case 'm:acc':
      return inside('m:e') + sign(element, 'm:accPr', 'm:chr', '\u0302');
    case 'm:func':
      return `${inside('m:fName')} ${inside('m:e')}`;
    case 'm:limLow':
      return `${inside('m:e')}_${group(inside('m:lim'))}`;
    case 'm:limUpp':
      return `${inside('m:e')}^${group(inside('m:lim'))}`;
    case 'm:ctrlPr':
    case 'm:rPr':
    case 'w:rPr':
      return '';
    default:
      return element.children.map(mathText).join('');
  }
}

const parts = (element: XmlElement, name: string) => children(element, name).map(mathText);

/** A sign that an equation names among its properties; `usual` where it names none (ECMA-376 Part 1, 22.1.2). */
const sign = (element: XmlElement, properties: string, name: string, usual: string): string => {
  const named = child(child(element, properties), name);
  return named === null ? usual : (attribute(named, 'm:val') ?? '');
};

const group = (text: string) => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`);

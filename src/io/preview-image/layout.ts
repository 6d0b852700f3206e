import type { PreviewImage } from '../../model/views/preview-images.ts';
import type { ColourName } from './colours.ts';
import { text, ui } from './fonts.ts';

/** Pixels; the size that Open Graph and Zalo show whole. */
export const SIZE = { width: 1200, height: 630 } as const;

type Style = Record<string, string | number>;
export interface Box {
  type: string;
  props: { style?: Style; children?: string | Box | Box[] } & Record<string, unknown>;
}

const box = (style: Style, children?: string | Box | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, ...(children === undefined ? {} : { children }) },
});

/** The mark of Dân Biết, with the lines of `components/Mark.astro`. */
function mark(colours: Record<ColourName, string>): Box {
  const stroke = { fill: 'none', 'stroke-width': 3.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const shape = (type: string, props: Record<string, unknown>): Box => ({ type, props });
  return shape('svg', {
    viewBox: '0 0 32 32',
    width: 76,
    height: 76,
    children: [
      shape('path', { d: 'M3.5 22.5 14 12l10.5 10.5', stroke: colours.violet, ...stroke }),
      shape('path', { d: 'M21 9.5 26.5 4', stroke: colours.margin, ...stroke }),
      shape('circle', { cx: 14, cy: 25.5, r: 3, fill: colours.violet }),
    ],
  });
}

/** Long titles are set smaller, so that four lines hold what schools call their plans. */
const titleSize = (title: string) => {
  if (title.length <= 48) return 72;
  return title.length <= 96 ? 60 : 48;
};

/** A sheet of an exercise book: the red margin line, and next to it whose page this is and what it is about. */
export function layout({ title, school, note }: PreviewImage, colours: Record<ColourName, string>): Box {
  const foot = { fontFamily: ui, fontSize: 32, color: colours['ink-soft'], lineHeight: 1.45 };
  return box({ ...SIZE, background: colours.sheet, color: colours.ink, fontFamily: text }, [
    box({ width: 128, borderRight: `4px solid ${colours.margin}`, justifyContent: 'center', paddingTop: 62 }, [
      mark(colours),
    ]),
    box({ flexDirection: 'column', width: 1072, padding: '68px 84px 60px 60px', justifyContent: 'space-between' }, [
      box(
        { fontFamily: ui, fontSize: 36, color: colours['ink-soft'], lineHeight: 1.4 },
        title === school ? 'Dân Biết' : school,
      ),
      box(
        {
          width: 928,
          fontSize: titleSize(title),
          fontWeight: 600,
          lineHeight: 1.35,
          lineClamp: 4,
          display: 'block',
          textWrap: 'balance',
        },
        title,
      ),
      box(
        {
          ...foot,
          justifyContent: 'space-between',
          width: 928,
          borderTop: `2px solid ${colours.rule}`,
          paddingTop: 20,
        },
        [
          box({ width: title === school ? 928 : 700, lineClamp: 2, display: 'block' }, note),
          box({}, title === school ? '' : 'Dân Biết'),
        ],
      ),
    ]),
  ]);
}

import { readFileSync } from 'node:fs';
import { capture } from '../../model/text/capture.ts';

export type ColourName = 'sheet' | 'ink' | 'ink-soft' | 'violet' | 'margin' | 'rule';

/**
 * The colours of the site by day, from the file that a school changes: the first value of each name in `tokens.css`.
 * @throws when the file no longer gives a name a plain colour
 */
export function siteColours(file = 'src/styles/tokens.css'): Record<ColourName, string> {
  const css = readFileSync(file, 'utf8');
  const colour = (name: ColourName) => {
    const found = new RegExp(`--${name}:\\s*(#[0-9a-f]{3,8})\\b`, 'iu').exec(css);
    if (!found) throw new Error(`Trong ${file} không có màu --${name} dạng #rrggbb; ảnh xem trước cần màu này.`);
    return capture(found, 1);
  };
  return {
    sheet: colour('sheet'),
    ink: colour('ink'),
    'ink-soft': colour('ink-soft'),
    violet: colour('violet'),
    margin: colour('margin'),
    rule: colour('rule'),
  };
}

import type { Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { slicesOf } from './digits.ts';
import { masked } from './masked.ts';

/** A landline since 2017: 02, the code of the province, seven or eight more; ten or eleven digits together. */
const landline = /^02\d{8,9}$/u;

/** Words for the home of a person right before the number; `nhà trường`, `nhà văn hóa` are none. */
const atHome =
  /(?<!\p{L})(?:nhà (?:riêng|ông|bà|cô|thầy|anh|chị|bác|chú|cháu|bé|em|phụ huynh)(?!\p{L})[^\d|.;]{0,40}|(?:điện thoại|đt|sđt|số máy)(?: bàn)? (?:n\.?r\.?|(?:ở |tại )?nhà)(?: (?:ông|bà|cô|thầy|anh|chị|bác|chú|em|cháu)\s[^\d|.;]{1,40})?\s?:?\s?|(?:điện thoại|đt) bàn (?:của )?(?:ông|bà|cô|thầy|anh|chị|bác|chú)\s[^\d|.;]{1,40})\(?$/iu;

/** Telephones at home. A landline is an office's where nobody says so. */
export function findHomeLandlines(reading: Reading): Finding[] {
  const { text } = reading;
  return reading.digitRuns().flatMap((run) => {
    for (const { start, end, digits } of slicesOf(run, 11, (each) => landline.test(each)))
      if (atHome.test(text.slice(Math.max(0, start - 64), start)))
        return [
          { index: start, length: end - start, message: `gặp số máy ở nhà riêng “${masked(digits)}”.`, certain: true },
        ];
    return [];
  });
}

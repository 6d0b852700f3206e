import { readContent } from '../src/io/read-content.ts';
import { articleOf } from '../src/model/article/article-of.ts';
import type { SearchRecord } from '../src/model/search/records/record.ts';

/** A generated plan with its sections. */
export interface SyntheticPlan {
  path: string;
  records: SearchRecord[];
}

const SECTIONS = 9;
const WORDS = 480;
const syllables =
  'An Bình Cao Dương Đông Giang Hà Hải Hòa Hưng Khánh Kim Lạc Lâm Long Mai Minh Nam Ngọc Phong Phú Quang Sơn Tân Thanh Thịnh Thủy Trung Vân Yên'.split(
    ' ',
  );

/** Numbers that look random and are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function sentencesOfThePlans(): string[] {
  const { content } = readContent('src/content');
  const texts = [...content.records.plans.values()].map((plan) => articleOf(plan).text);
  return texts.flatMap((text) => text.split(/(?<=[.;])\s+|\n+/u)).filter((sentence) => sentence.split(' ').length > 6);
}

/** Plans of about 4,300 words, made of the sentences of the real ones, each with names and number-symbols of its own. */
export function* syntheticPlans(count: number): Generator<SyntheticPlan> {
  const sentences = sentencesOfThePlans();
  const random = randomNumbers(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  for (let index = 0; index < count; index++) {
    const year = 2015 + (index % 12);
    const school = `Trường Mầm non ${pick(syllables)} ${pick(syllables)} ${pick(syllables)}`;
    const title = `Kế hoạch thực hiện công tác năm ${year} của ${school}`;
    const path = `/ke-hoach/${year}-truong-${index}/`;
    const facets = { trang: 'Kế hoạch', loai: 'Kế hoạch', nam: String(year), truong: school };
    const records: SearchRecord[] = [{ path, title, text: `${title}\n${school}`, facets }];
    for (let section = 1; section <= SECTIONS; section++) {
      const heading = `${section}. ${pick(sentences).split(' ').slice(0, 10).join(' ')}`;
      const paragraphs: string[] = [
        `Theo Thông tư số ${index % 400}/${year}/TT-BGDĐT và Kế hoạch số ${index}/KH-UBND.`,
      ];
      for (let words = 0; words < WORDS; words += paragraphs.at(-1)!.split(' ').length)
        paragraphs.push(pick(sentences));
      records.push({
        path: `${path}#muc-${section}`,
        title: heading,
        text: [heading, ...paragraphs].join('\n'),
        facets,
      });
    }
    yield { path, records };
  }
}

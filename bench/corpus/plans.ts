import { aims, does, parts, things, topics, when, who } from './words.ts';
import type { MadeDocument } from './documents.ts';
import type { Random } from './random.ts';

export interface MadePlan {
  id: string;
  plan: string;
  notes: string;
  summary: string;
}

/** Where and when a plan is made, and what it may cite. */
export interface PlanPlace {
  school: string;
  index: number;
  year: number;
  documents: readonly MadeDocument[];
}

const SECTIONS = 3;
const PARAGRAPHS = 3;
const NOTES = 6;
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

function sentence(random: Random): string {
  const first = random.pick(when);
  const middle = `${random.pick(who).toLocaleLowerCase('vi')} ${random.pick(does)}, ${random.pick(does)} và sửa ${random.pick(things)}`;
  return `${first}, ${middle} ${random.pick(aims)}.`;
}

/** About 5,000 words in six parts with about 60 citations, as long plans have. With what an editor says of it and a summary. */
export function madePlan({ school, index, year, documents }: PlanPlace, random: Random): MadePlan {
  const id = `${year}-ke-hoach-${index}`;
  const topic = topics[index % topics.length]!;
  const older = documents.filter(({ issuedOn }) => issuedOn < `${year}-01-01`);
  const cite = () => random.pick(older).citation;
  const lines = ['<CanCu>', ...Array.from({ length: 6 }, () => `Căn cứ ${cite()};`), '</CanCu>'];
  const blocks: { anchor: string; text: string }[] = [];
  parts.forEach((part, at) => {
    lines.push(`## ${roman[at]!.toUpperCase()}. ${part}`);
    for (let section = 1; section <= SECTIONS; section++) {
      lines.push(`### ${section}. Về ${random.pick(things)} và ${random.pick(topics)}`);
      for (let paragraph = 1; paragraph <= PARAGRAPHS; paragraph++) {
        const citing = `Thực hiện ${cite()}, nhà trường ${random.pick(does)}.`;
        const text = [citing, sentence(random), sentence(random)].join(' ');
        blocks.push({ anchor: `${roman[at]}-${section}-d${paragraph}`, text });
        lines.push(text);
      }
    }
  });
  const issuedOn = `${year}-09-${String(5 + (index % 20)).padStart(2, '0')}`;
  const plan = `---
status: issued
organization: ${school}
year: ${year}
number: ${index + 1}/KH-${index}
issuedOn: ${issuedOn}
subject: Thực hiện ${topic} năm ${year}, kế hoạch thứ ${index + 1}
implements: [${random.pick(older).id}]
signer: { position: HIỆU TRƯỞNG }
recipients:
  - Như trên;
  - 'Lưu: VT.'
provenance: { sources: [unsourced], confidence: low }
---

${lines.join('\n\n')}
`;
  const apart = blocks.length / NOTES;
  const noted = Array.from({ length: NOTES }, (_, at) => blocks[at * apart + random.below(apart)]!);
  const notes = `plan: ${id}
notes:
${noted
  .map(
    ({ anchor, text }, at) => `  - code: D${10 + at}
    group: ${['layout', 'citation', 'spelling', 'terms'][at % 4]}
    line: ${20 + at * 40}
    block: ${anchor}
    quote: ${JSON.stringify(text.split(' ').slice(0, 8).join(' '))}
    problem: Ghi chú sinh ra để đo, số ${at + 1}.
    correction: null
    sources: [unsourced]
    confidence: low
`,
  )
  .join('')}`;
  const summary = `plan: ${id}
author: máy sinh dữ liệu
writtenOn: ${issuedOn}
approval: null
statements:
${['children', 'families', 'contact', 'time']
  .map(
    (about) =>
      `  - about: ${about}\n    text: Nhà trường ${random.pick(does)}, ${random.pick(does)}.\n    sections: [${random.pick(blocks).anchor}]\n`,
  )
  .join('')}`;
  return { id, plan, notes, summary };
}

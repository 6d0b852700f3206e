import { planPath } from '../../addresses.ts';
import { articleOf } from '../../article/article-of.ts';
import { blockText } from '../../article/article.ts';
import type { Article, Block } from '../../article/article.ts';
import { planTitle } from '../../../kinds/titles.ts';
import { formatDay } from '../../day/format-day.ts';
import { collapseSpace } from '../../text/normalize.ts';
import type { Site } from '../../site/site.ts';
import type { Facets, SearchRecord } from './record.ts';

/** Two levels of headings make records of their own; deeper ones belong to the record above. */
const DEEPEST = 3;

/** Each plan as a page, with what is before its first heading, and each of its sections. */
export function planRecords(site: Site): SearchRecord[] {
  return site.plans.flatMap((record) => {
    const { id, data } = record;
    const school = site.organization(data.organization).data.name;
    const facets: Facets = { trang: 'Kế hoạch', loai: 'Kế hoạch', nam: String(data.year), truong: school };
    const path = planPath(id);
    const article = articleOf(record);
    const sections = sectionsOf(article);
    const first = sections[0]?.start ?? article.text.length;
    const about = [
      planTitle(data),
      school,
      data.number && `Số: ${data.number}`,
      data.issuedOn && `Ngày ${formatDay(data.issuedOn)}`,
      paragraphs(article.text.slice(0, first)),
    ];
    const page: SearchRecord = { path, title: planTitle(data), text: lines(about), facets };
    const notes: SearchRecord = {
      path: `${path}ghi-chu/`,
      title: `Ghi chú biên tập: ${planTitle(data)}`,
      text: `Ghi chú biên tập\nChỗ sai hoặc thiếu trong ${planTitle(data)} của ${school}, ghi bên cạnh văn bản.`,
      facets: { trang: 'Hướng dẫn', nam: String(data.year), truong: school },
    };
    return [
      page,
      notes,
      ...sections.map((section) => ({ ...sectionRecord(article, section), path: `${path}#${section.anchor}`, facets })),
    ];
  });
}

interface Section {
  anchor: string;
  heading: Block;
  start: number;
  end: number;
}

/** The parts of an article between its headings of the two highest levels; the signature block is none of them. */
export function sectionsOf(article: Article): Section[] {
  const headings = article.blocks.filter((block) => block.depth !== null && block.depth <= DEEPEST);
  const foot = article.blocks.find((block) => block.kind === 'signature')?.start ?? article.text.length;
  return headings.map((heading, index) => ({
    anchor: heading.anchor,
    heading,
    start: heading.start,
    end: headings[index + 1]?.start ?? foot,
  }));
}

function sectionRecord(article: Article, { heading, start, end }: Section): Pick<SearchRecord, 'title' | 'text'> {
  return { title: collapseSpace(blockText(article, heading)), text: paragraphs(article.text.slice(start, end)) };
}

const paragraphs = (text: string) => lines(text.split('\n').map(collapseSpace));
const lines = (parts: readonly (string | null | false)[]) => parts.filter(Boolean).join('\n');

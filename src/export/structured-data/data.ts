import { datasetPath, pages } from '../../model/addresses.ts';
import type { Dataset } from 'schema-dts';
import { firstItem, lastItem } from '../../model/items.ts';
import type { ItemView } from '../../model/views/disclosure/item-view.ts';
import type { Site } from '../../model/site/site.ts';
import type { Address } from '../dataset.ts';
import { isTabular, listFiles } from '../list-table.ts';
import { organizationName } from './organization.ts';

/** Lists that programs can read, by the page that leads to them. */
const lists = {
  plans: {
    page: pages.plans,
    name: 'Kế hoạch của nhà trường',
    description: 'Mọi kế hoạch đã ban hành: số, ngày, trích yếu, số chỗ viện dẫn, hiệu lực của văn bản được viện dẫn.',
  },
  notices: {
    page: pages.notices,
    name: 'Thông báo của nhà trường',
    description: 'Mọi thông báo đã đăng: số, ngày, trích yếu, ngày cuối, người ký, các tệp của thông báo.',
  },
  regulations: {
    page: pages.regulations,
    name: 'Quy chế của nhà trường',
    description: 'Mọi quy chế, kể cả quy chế đã hứa mà chưa công bố: tình trạng, số, các ngày, nghĩa vụ, các tệp.',
  },
  'legal-references': {
    page: pages.references,
    name: 'Văn bản mà kế hoạch viện dẫn',
    description: 'Mọi văn bản trên trang: số, ký hiệu, cơ quan, các ngày, quan hệ với văn bản khác, hiệu lực và nguồn.',
  },
  citations: {
    page: pages.review,
    name: 'Từng chỗ viện dẫn trong các kế hoạch',
    description:
      'Mỗi viện dẫn một bản ghi: vị trí trong lời văn, chữ đúng như in, văn bản được viện dẫn hoặc lý do chưa rõ.',
  },
  disclosures: {
    page: pages.board,
    name: 'Những mục nhà trường đã công khai',
    description: 'Mỗi lần công khai một bản ghi: nghĩa vụ, kỳ, nội dung, số liệu, tệp, ngày công bố và nguồn gốc.',
  },
  duties: {
    page: pages.board,
    name: 'Nghĩa vụ công khai của nhà trường',
    description: 'Những điều luật buộc nhà trường công khai: nội dung, căn cứ, hạn, nơi công khai và thời gian lưu.',
  },
} as const;

const filesOf = (name: keyof typeof lists) =>
  isTabular(name) ? listFiles(name) : [{ type: 'application/json', path: datasetPath(name) }];

/** The lists for programs to which a page leads. @param path of the page, from the site's root */
export function listNodes(site: Site, path: string, address: Address): Dataset[] {
  return (Object.keys(lists) as (keyof typeof lists)[])
    .filter((name) => lists[name].page === path)
    .map((name) =>
      datasetNode(
        site,
        {
          name: `${lists[name].name}, ${site.settings.title}`,
          description: lists[name].description,
          url: address(path),
        },
        filesOf(name).map(({ type, path: file }) => ({ encodingFormat: type, contentUrl: address(file) })),
        address,
      ),
    );
}

/** The tables of figures that a school published for an item; none where it published no figures. */
export function itemNodes(site: Site, view: ItemView, path: string, address: Address): Dataset[] {
  return view.contents.flatMap(({ title, data, publications }) => {
    if (data.length === 0) return [];
    const name = [title === null ? view.title : `${title}, ${view.period}`, site.school.data.name].join(', ');
    const days = publications.flatMap(({ onIso }) => (onIso === null ? [] : [onIso])).sort();
    return [
      {
        ...datasetNode(
          site,
          {
            name,
            description: `${view.question} Số liệu ${site.school.data.name} công khai cho ${view.period}.`,
            url: address(path),
          },
          data.map(({ csv }) => ({ encodingFormat: 'text/csv', contentUrl: address(csv.path) })),
          address,
        ),
        ...(days.length > 0 && { datePublished: firstItem(days), dateModified: lastItem(days) }),
      },
    ];
  });
}

function datasetNode(
  site: Site,
  about: { name: string; description: string; url: string },
  files: { encodingFormat: string; contentUrl: string }[],
  address: Address,
): Dataset {
  return {
    '@type': 'Dataset',
    ...about,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    creator: organizationName(site, site.school.id, address),
    distribution: files.map((file) => ({ '@type': 'DataDownload' as const, ...file })),
  };
}

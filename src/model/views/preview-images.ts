import { periodLabel } from '../../kinds/period.ts';
import { planTitle } from '../../kinds/titles.ts';
import { firstItem } from '../items.ts';
import { schoolWords } from './school-words.ts';
import type { Site } from '../site/site.ts';

/** A picture that a shared link shows: the words on it, and what its file is called. */
export interface PreviewImage {
  /** File name without ending, below `/anh-xem-truoc/`. */
  name: string;
  title: string;
  school: string;
  /** The year that it is about, or what the site is. */
  note: string;
  /** The school's own colour, `#rrggbb`; null for that of Dân Biết. */
  accent: string | null;
}

/** Beyond so many plans the older ones are shared with the picture of the site: drawing one takes a fifth of a second. */
const MOST_PLANS = 60;

export const SITE_IMAGE = 'trang';
export const planImage = (id: string): string => `ke-hoach-${id}`;
/** @param schoolYear `2025-2026` */
export const disclosureImage = (schoolYear: string): string => `cong-khai-${schoolYear}`;

/** One picture for the site, one for each plan, one for the disclosures of each school year. */
export function previewImages(site: Site): PreviewImage[] {
  const { settings, school } = site;
  const accent = settings.color;
  return [
    { name: SITE_IMAGE, title: settings.title, school: school.data.name, note: settings.description, accent },
    ...site.plans.slice(0, MOST_PLANS).map(({ id, data }) => ({
      name: planImage(id),
      title: planTitle(data),
      school: site.organization(data.organization).data.name,
      note: `Năm ${data.year}`,
      accent,
    })),
    ...site.dutyRegister().schoolYears.map((year) => ({
      name: disclosureImage(year.id),
      title: `Những điều ${schoolWords(site).school} công khai`,
      school: school.data.name,
      note: periodLabel(year).replace(/^./u, (first) => first.toLocaleUpperCase('vi')),
      accent,
    })),
  ];
}

/** The picture of that name, or the site's where there is none. */
export function previewImage(site: Site, name: string): PreviewImage {
  const all = previewImages(site);
  return all.find((each) => each.name === name) ?? firstItem(all);
}

/** What a picture shows, for those who cannot see it. */
export const previewImageText = ({ title, school, note }: PreviewImage): string =>
  [...new Set([title, school, note])].join('. ').replaceAll(/\.+(?=\.|$)/gu, '');

import { formatDayInWords } from '../day/format-day.ts';
import { nameLines } from '../text/name-lines.ts';
import type { Letterhead } from './official-document.ts';

const DOTS = '……';

interface Issued {
  organization: string;
  number: string | null;
  place: string | null;
  issuedOn: string | null;
}

/**
 * ô 1 to 4 of an official document (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1 to II.4), in the letters that are shown. Like the
 * head on the page it says what the source does not have, and that the site made it.
 * @param agency an organization by its id
 */
export function letterhead(
  { organization, number, place, issuedOn }: Issued,
  agency: (id: string) => { name: string; parent: string | null },
): Letterhead {
  const school = agency(organization);
  const superior = school.parent === null ? null : agency(school.parent).name;
  const day = issuedOn && formatDayInWords(issuedOn);
  const isBare = number === null && place === null && issuedOn === null;
  return {
    superior: superior === null ? null : capitals(superior),
    organization: capitals(school.name),
    lines: { superior: superior === null ? [] : nameLines(superior), organization: nameLines(school.name) },
    state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: `Số: ${number ?? 'không ghi'}`,
    placeAndDay:
      place || day ? `${place ?? '(địa danh không ghi)'}, ${day ?? 'ngày không ghi'}` : 'Địa danh, ngày ký: không ghi',
    toFill: {
      number: `Số: ${number ?? DOTS}`,
      placeAndDay: `${place ?? DOTS}, ${day ?? `ngày ${DOTS} tháng ${DOTS} năm ${DOTS}`}`,
    },
    source: isBare
      ? 'Phần đầu này do trang trình bày; bản gốc không có.'
      : 'Phần đầu này do trang trình bày theo thông tin của bản gốc.',
  };
}

const capitals = (name: string): string => name.toLocaleUpperCase('vi');

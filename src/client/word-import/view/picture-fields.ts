import { base64Of } from '../../base64.ts';
import type { PlanView } from '../plan-view.ts';
import { fromTemplate } from '../../from-template.ts';

type Picture = PlanView['pictures'][number];
const types = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };

/** A field for the description of each picture. @param describe is called when a person has written one. */
export function pictureFields(
  pictures: readonly Picture[],
  describe: (number: number, text: string) => void,
): HTMLElement[] {
  return pictures.map((picture, index) => {
    const number = index + 1;
    const field = fromTemplate('mau-hinh', { label: `Hình ${number}: người không nhìn thấy hình cần biết gì?` });
    const image = field.querySelector('img')!;
    image.src = dataAddress(picture);
    image.alt = picture.alt === '' ? `Hình ${number}, chưa có lời mô tả` : picture.alt;
    const input = field.querySelector('input')!;
    input.id = `mo-ta-${number}`;
    input.value = picture.alt;
    field.querySelector('label')!.htmlFor = input.id;
    // A picture that a person has described stays described: what was written before comes back into an emptied field.
    input.addEventListener('change', () => {
      if (input.value.trim() === '') input.value = picture.alt;
      else describe(number, (picture.alt = input.value));
    });
    return field;
  });
}

/** The page's policy lets pictures come from the site and from the page itself, so a picture is written into its address. */
const dataAddress = ({ bytes, extension }: Picture): string => `data:${types[extension]};base64,${base64Of(bytes)}`;

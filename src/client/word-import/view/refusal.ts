import type { RefusalView } from '../messages.ts';
import { fromTemplate } from '../../from-template.ts';

/** Why a file is not imported, and what to do. @param helps address of the folder of pages that explain. */
export function refusalParts({ message, places, advice, help }: RefusalView, helps: string): HTMLElement[] {
  const refusal = fromTemplate('mau-tu-choi', {
    message: `Không nhập được. ${message}`,
    places: places.length === 0 ? null : places.map((place) => fromTemplate('mau-cho-sot', { place })),
    advice,
    help: help === null ? null : 'Vì sao, và cách sửa',
  });
  refusal.querySelector('a')?.setAttribute('href', `${helps}${help}/`);
  return [...refusal.children] as HTMLElement[];
}

import type { Organization } from '../../kinds/organization.ts';
import { upperFirst } from '../text/first-letter.ts';

/** How to reach the school: what it has made public, and in one line what it has not. */
export interface ContactView {
  name: string;
  /** Where to write about a mistake; null while the school has not made it public. */
  email: string | null;
  reach: { name: string; text: string; to: string | null }[];
  /** `Địa chỉ, điện thoại`; empty where all is known. */
  unknown: string;
}

export function contactView({ name, address, phone, email }: Organization): ContactView {
  const all = [
    { name: 'địa chỉ', text: address, to: null },
    { name: 'điện thoại', text: phone, to: phone && `tel:${phone.replaceAll(/[^+\d]/gu, '')}` },
    { name: 'thư điện tử', text: email, to: email && `mailto:${email}` },
  ];
  return {
    name,
    email,
    reach: all.flatMap(({ name, text, to }) => (text === null ? [] : [{ name: upperFirst(name), text, to }])),
    unknown: upperFirst(all.flatMap(({ name, text }) => (text === null ? [name] : [])).join(', ')),
  };
}

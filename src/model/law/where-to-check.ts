import type { LegalReference } from '../../kinds/legal-reference.ts';
import type { Organization } from '../../kinds/organization.ts';

export interface PlaceToCheck {
  label: string;
  url: string;
}

const portals = {
  national: { label: 'Cơ sở dữ liệu quốc gia về văn bản pháp luật (vbpl.vn)', url: 'https://vbpl.vn/' },
  government: { label: 'Hệ thống văn bản của Chính phủ (vanban.chinhphu.vn)', url: 'https://vanban.chinhphu.vn/' },
  gazette: { label: 'Công báo điện tử (congbao.chinhphu.vn)', url: 'https://congbao.chinhphu.vn/' },
  party: {
    label: 'Hệ thống tư liệu Văn kiện Đảng (tulieuvankien.dangcongsan.vn)',
    url: 'https://tulieuvankien.dangcongsan.vn/',
  },
} as const satisfies Record<string, PlaceToCheck>;

/** Where a person can compare a record with the official text: the address in the record, or the portal for its kind of issuer. */
export function whereToCheck(reference: LegalReference, issuer: Organization): PlaceToCheck[] {
  const own = reference.checkAt ? [{ label: 'Bản chính thức', url: reference.checkAt }] : [];
  if (issuer.branch === 'party') return [...own, portals.party];
  if (issuer.level === 'central') return [...own, portals.national, portals.gazette, portals.government];
  return [...own, portals.national, portals.gazette];
}

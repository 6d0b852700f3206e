import { x } from 'xastscript';
import type { Element } from 'xast';

/** What the site calls itself where a statement needs someone who made it. */
const site = '#dan-biet';

export interface AknIdentity {
  /** Of the work, without a component: `/akn/vn/doc/ke-hoach/…`. */
  uri: string;
  /** Page of the document. */
  page: string;
  /** ISO day of the work, and what the day is: of issue, or estimated. */
  date: string;
  dateName: 'ban-hanh' | 'uoc-dinh';
  /** ISO day of the expression: of the last change that the text includes. */
  versionDate: string;
  title: string;
  number: string | null;
  author: { id: string; name: string };
}

/** A reference in `meta`: what an id in the text means. */
export interface AknReference {
  element: 'TLCOrganization' | 'TLCPerson' | 'TLCRole' | 'TLCReference';
  eId: string;
  href: string;
  showAs: string;
}

/** FRBR identification of work, expression and manifestation, and what the text refers to. */
export function aknMeta(of: AknIdentity, references: readonly AknReference[]): Element {
  const expression = `${of.uri}/vie@${of.versionDate}`;
  const author = x('FRBRauthor', { href: `#${of.author.id}`, as: '#nguoi-ban-hanh' });
  const editor = x('FRBRauthor', { href: site });
  return x('meta', [
    x('identification', { source: site }, [
      x('FRBRWork', [
        x('FRBRthis', { value: `${of.uri}/!main` }),
        x('FRBRuri', { value: of.uri }),
        x('FRBRalias', { value: of.page, name: 'trang' }),
        x('FRBRdate', { date: of.date, name: of.dateName }),
        author,
        x('FRBRcountry', { value: 'vn' }),
        ...(of.number === null ? [] : [x('FRBRnumber', { value: of.number })]),
        x('FRBRname', { value: of.title }),
      ]),
      x('FRBRExpression', [
        x('FRBRthis', { value: `${expression}/!main` }),
        x('FRBRuri', { value: expression }),
        x('FRBRdate', { date: of.versionDate, name: 'ban' }),
        author,
        x('FRBRlanguage', { language: 'vie' }),
      ]),
      x('FRBRManifestation', [
        x('FRBRthis', { value: `${expression}/!main.xml` }),
        x('FRBRuri', { value: `${expression}.xml` }),
        x('FRBRdate', { date: of.versionDate, name: 'ban' }),
        editor,
        x('FRBRformat', { value: 'application/xml' }),
      ]),
    ]),
    x(
      'references',
      { source: site },
      references.map(({ element, eId, href, showAs }) =>
        x(element, { eId, ...(element === 'TLCReference' ? { name: 'van-ban' } : {}), href, showAs }),
      ),
    ),
  ]);
}

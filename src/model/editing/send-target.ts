import type { EditingSettings } from '../../kinds/site-settings.ts';

/** Where a change is sent for review: plain data, which a page carries. */
export interface SendTarget {
  host: EditingSettings['host'];
  /** Account and name: `truong-mau/trang-cong-khai`. */
  repository: string;
  /** What changes are merged into. */
  branch: string;
  /** Where the host answers: the root of its REST interface, without a slash at its end. */
  api: string;
  /** GitHub alone: where GraphQL answers, which makes one commit of several files. */
  graphql: string;
}

/** Where the school's changes are sent; the same places that its editing screen asks. */
export function sendTarget({ host, address, repository, branch }: EditingSettings): SendTarget {
  const own = address === null ? null : new URL(address).origin;
  const [api, graphql] =
    host === 'github'
      ? [
          own === null ? 'https://api.github.com' : `${own}/api/v3`,
          own === null ? 'https://api.github.com/graphql' : `${own}/api/graphql`,
        ]
      : [`${own ?? 'https://gitlab.com'}/api/v4`, ''];
  return { host, repository, branch, api, graphql };
}

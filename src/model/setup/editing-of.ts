import type { EditingSettings } from '../../kinds/site-settings.ts';

/**
 * How the editing screen finds a repository, by the address under which people open it; null for a host that the
 * screen does not know. A server of one's own is known by its name only, `gitlab.…`.
 */
export function editingOf(repository: string | null): Partial<EditingSettings> | null {
  const address = repository === null ? null : URL.parse(repository);
  const path = address?.pathname.replace(/^\/|\/$|\.git$/gu, '') ?? '';
  if (address === null || !path.includes('/')) return null;
  if (address.host === 'github.com') return { host: 'github', repository: path };
  if (address.host === 'gitlab.com') return { host: 'gitlab', repository: path };
  return /(?:^|\.)gitlab\./u.test(address.host) ? { host: 'gitlab', repository: path, address: address.origin } : null;
}

import { editingConfig, hostAddresses } from '../model/editing/config.ts';
import { currentSite } from './current.ts';

/** What the page of the editing screen needs; null while the school has named no repository in `site.yaml`. */
export function editing(): { config: Record<string, unknown>; hosts: string[]; title: string } | null {
  const { title, url, base, sharedLaw, editing: settings } = currentSite().settings;
  if (settings === null) return null;
  const address = new URL(base, url).href;
  return { config: editingConfig({ title, url: address, settings, sharedLaw }), hosts: hostAddresses(settings), title };
}

import { editingConfig, hostAddresses } from '../model/editing/config.ts';
import { sendTarget, type SendTarget } from '../model/editing/send-target.ts';
import { currentSite } from './current.ts';

/** What the page of the editing screen needs; null while the school has named no repository in `site.yaml`. */
export function editing(): { config: Record<string, unknown>; hosts: string[]; title: string } | null {
  const { title, url, base, sharedLaw, editing: settings } = currentSite().settings;
  if (settings === null) return null;
  const address = new URL(base, url).href;
  return { config: editingConfig({ title, url: address, settings, sharedLaw }), hosts: hostAddresses(settings), title };
}

/** Where changes of this site are sent for review; null while the school has named no repository. */
export function sendTargetOfSite(): SendTarget | null {
  const { editing: settings } = currentSite().settings;
  return settings === null ? null : sendTarget(settings);
}

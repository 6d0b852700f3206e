import type { SendTarget } from '../../model/editing/send-target.ts';
import { fieldOf } from './request.ts';

/** Where the editing screen keeps who signed in (Sveltia CMS 0.221, in this browser alone). */
const KEY = 'sveltia-cms.user';

/** The token of the person who signed in to the editing screen, for this host; null where nobody did. */
export function tokenFor({ host }: Pick<SendTarget, 'host'>): string | null {
  try {
    const user = JSON.parse(localStorage.getItem(KEY) ?? 'null') as unknown;
    const token = fieldOf(user, ['token']);
    return fieldOf(user, ['backendName']) === host && typeof token === 'string' ? token : null;
  } catch {
    return null;
  }
}

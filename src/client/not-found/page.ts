import { otherAddress } from './other-address.ts';

/**
 * Goes on to the address that was probably meant, once the site says that it has one. Without scripts the page lists where
 * to go. No `await` at the top of the module: with one the bundler no longer puts what search's parts share into one file,
 * and the first answer to a citation costs a request more.
 */
async function goOn(): Promise<void> {
  const meant = otherAddress(location.pathname);
  if (meant === null) return;
  const { ok, redirected } = await fetch(meant, { method: 'HEAD' }).catch(() => ({ ok: false, redirected: false }));
  if (ok && !redirected) location.replace(meant + location.search + location.hash);
}

void goOn();

import { otherAddress } from './other-address.ts';

/** Goes on to the address that was probably meant, once the site says that it has one. Without scripts the page lists where to go. */
const meant = otherAddress(location.pathname);
if (meant !== null) {
  const { ok, redirected } = await fetch(meant, { method: 'HEAD' }).catch(() => ({ ok: false, redirected: false }));
  if (ok && !redirected) location.replace(meant + location.search + location.hash);
}

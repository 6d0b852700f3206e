/** Where Sveltia CMS keeps the choices of the person at the screen. It reads them as soon as its code is loaded. */
const PREFERENCES = 'sveltia-cms.prefs';

/** The screen speaks Vietnamese until somebody chooses another language in its settings. */
try {
  const chosen = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}') as Record<string, unknown>;
  localStorage.setItem(PREFERENCES, JSON.stringify({ locale: 'vi', ...chosen }));
} catch {
  // Without storage there is no choice to keep, and the screen follows the browser.
}

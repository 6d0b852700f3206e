import type { Result } from '../../../model/search/index.ts';
import { element } from '../../element.ts';

/**
 * One result as a list item: its first link is the target.
 *
 * @param base path of the site, ending in `/`
 * @param heading is above the first result of a group
 */
export function resultItem(result: Result, base: string, heading: string | null): HTMLLIElement {
  const { path, title, trail, excerpt, found, state, loose } = result;
  return element(
    'li',
    { class: loose ? 'found found-loose' : 'found' },
    heading === null ? null : element('p', { class: 'found-group' }, heading),
    element('a', { href: base.replace(/\/$/u, '') + path + directive(path, found), class: 'found-title' }, title),
    state === null ? null : element('span', { class: `state state-${state.key}` }, state.label),
    element('p', { class: 'found-trail' }, trail.join(' › ')),
    excerpt.length === 0
      ? null
      : element(
          'p',
          { class: 'found-excerpt' },
          ...excerpt.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
        ),
  );
}

/** Asks the browser to mark the words that were found and to go there, where it knows how; others leave it out. */
function directive(path: string, found: string | null): string {
  if (found === null || /[\n·]/u.test(found)) return '';
  return `${path.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(found).replaceAll('-', '%2D')}`;
}

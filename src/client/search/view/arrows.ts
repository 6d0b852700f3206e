/** Elements in which letters are letters. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

/**
 * Keys of the search page: `/` goes to the field; arrows go from the field into the results and along them; Escape goes
 * back to the field, and empties it there; Enter on a result follows its link, as on any link.
 */
export function moveByArrows(input: HTMLInputElement, list: HTMLElement): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('.found-title')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inField = document.activeElement === input;
    const go = (target: HTMLElement | undefined) => {
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    if (event.key === '/' && !isTyping(event.target)) {
      go(input);
      input.select();
    } else if (event.key === 'ArrowDown' && (inField || at >= 0)) go(links[at + 1]);
    else if (event.key === 'ArrowUp' && at >= 0) go(links[at - 1] ?? input);
    else if (event.key === 'Escape' && at >= 0) go(input);
    else if (event.key === 'Escape' && inField && input.value !== '') {
      event.preventDefault();
      input.value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
}

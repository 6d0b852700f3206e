// Shows the button that prints; without this file a reader prints by the menu of the browser.
const button = document.querySelector<HTMLButtonElement>('.tools > button');
if (button) {
  button.disabled = false;
  button.addEventListener('click', () => print());
}
// Takes the passage along in which words are selected, or to which the address leads: without this file a person chooses it again.
const amend = document.querySelector<HTMLAnchorElement>('.tools > .amend');
for (const event of ['pointerdown', 'focus']) amend?.addEventListener(event, () => follow(amend));
function follow(link: HTMLAnchorElement): void {
  const selected = getSelection();
  const node = selected && !selected.isCollapsed ? selected.anchorNode : null;
  const passage = (node instanceof Element ? node : node?.parentElement)?.closest('#noi-dung [id]')?.id;
  const anchor = passage ?? decodeURIComponent(location.hash.slice(1));
  const address = new URL(link.href);
  if (anchor !== '') address.searchParams.set('doan', anchor);
  link.href = address.href;
}

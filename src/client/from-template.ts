/** What goes into a part of a template: text, or what was made from other templates. Null removes the part. */
type Filling = string | Node[] | null;

/**
 * A copy of one of the page's templates, filled. Text is set as text, never as markup.
 *
 * @param name id of the `<template>`, which holds one element
 * @param parts by the `data-part` of the element that each fills
 */
export function fromTemplate(name: string, parts: Record<string, Filling>): HTMLElement {
  const template = document.getElementById(name) as HTMLTemplateElement;
  const copy = document.importNode(template.content.firstElementChild as HTMLElement, true);
  for (const [part, filling] of Object.entries(parts)) {
    const place = copy.dataset['part'] === part ? copy : copy.querySelector(`[data-part="${part}"]`)!;
    if (filling === null) place.remove();
    else place.replaceChildren(...(typeof filling === 'string' ? [filling] : filling));
  }
  return copy;
}

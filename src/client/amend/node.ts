/**
 * An element with its attributes and children; a text is set as text, never as markup. Not `element.ts`: a module that two pages share is a
 * file of its own, and the search page would ask for it before its first answer.
 */
export function node<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | boolean> = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== false) made.setAttribute(key, `${value}`);
  made.append(...children.flatMap((child) => child ?? []));
  return made;
}

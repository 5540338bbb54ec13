/** Elements from names and text. Text becomes text nodes only: nothing that the server sends can be markup. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Attributes = {}, ...children: (Node | string | null | false)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return element;
}

/** The part of the page marked `data-part="name"`. @throws Error if the page has no such part. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the page's markup, which we write too, says what it is
export function part<Kind extends HTMLElement = HTMLElement>(root: ParentNode, name: string): Kind {
  const found = root.querySelector<Kind>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page has no part "${name}"`);
  return found;
}

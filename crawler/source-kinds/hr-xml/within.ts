import { children, childText, type XmlElement } from '../reading/read-xml.ts';

/** What a file leaves out: the page for people, with {id} for the number, and the employer. */
export interface Standard {
  readonly page: string;
  readonly employer: string;
}

/** All elements at a path of names below a parent. */
export function within(parent: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (parents, name) => parents.flatMap((one) => children(one, name)),
    [parent],
  );
}

/** Text of the first element at a path that prints any. */
export function textWithin(parent: XmlElement, ...path: readonly string[]): string | undefined {
  const [name = '', ...above] = path.toReversed();
  return within(parent, ...above.toReversed())
    .map((one) => childText(one, name))
    .find(Boolean);
}

/** The page for people of a posting that the file only numbers. */
export function pageFor(page: string, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  return page.includes('{id}') ? page.replaceAll('{id}', encodeURIComponent(id)) : page;
}

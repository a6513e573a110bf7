/** A decorator for properties of request classes, and the way to ask which ones have it. */
export interface PropertyMark {
  decorate: () => PropertyDecorator;
  /** The marked properties of a request class and of those it extends. */
  propertiesOf: (requestClass: object) => readonly string[];
}

export function createPropertyMark(): PropertyMark {
  const marked = new WeakMap<object, readonly string[]>();
  const propertiesOf = (requestClass: object): readonly string[] => {
    const parent = Object.getPrototypeOf(requestClass) as object | null;
    return [...(marked.get(requestClass) ?? []), ...(parent === null ? [] : propertiesOf(parent))];
  };
  const decorate = (): PropertyDecorator => (target, property) => {
    marked.set(target.constructor, [...(marked.get(target.constructor) ?? []), String(property)]);
  };
  return { decorate, propertiesOf };
}

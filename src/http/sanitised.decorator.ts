/** Marks a property of a request class whose text is to be sanitised once it is valid. */
export function Sanitised(): PropertyDecorator {
  return (target, property) => {
    marked.set(target.constructor, [...(marked.get(target.constructor) ?? []), String(property)]);
  };
}

const marked = new WeakMap<object, readonly string[]>();

/** The marked properties of a request class and of those it extends. */
export function sanitisedProperties(requestClass: object): readonly string[] {
  const parent = Object.getPrototypeOf(requestClass) as object | null;
  return [...(marked.get(requestClass) ?? []), ...(parent === null ? [] : sanitisedProperties(parent))];
}

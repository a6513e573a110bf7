/** The source of the client's types, from an OpenAPI 3.1 document. Throws on what it does not know. */
export function clientTypes(document: unknown): string;

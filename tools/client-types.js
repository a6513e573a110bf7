/**
 * TypeScript from an OpenAPI 3.1 document: an interface for each schema, and `Routes`, which says of each route by
 * method and path what it takes and what it answers.
 *
 * Knows what the documents of this service hold and throws on anything else, so that nothing is left out in silence.
 */
const KNOWN = new Set([
  ...[
    'type',
    'properties',
    'required',
    'enum',
    'anyOf',
    'allOf',
    'oneOf',
    '$ref',
    'additionalProperties',
    'items',
  ],
  ...[
    'example',
    'examples',
    'format',
    'description',
    'default',
    'minLength',
    'maxLength',
    'minimum',
    'maximum',
  ],
  ...['minItems', 'maxItems', 'pattern', 'title', 'nullable', 'deprecated', 'const', 'readOnly', 'writeOnly'],
]);
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const HEAD = `// Made from the OpenAPI document of the service by \`npm run client:generate\`. Do not edit.
`;

export function clientTypes(document) {
  const schemas = Object.entries(document.components.schemas)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, schema]) => `${comment(schema.description)}${declaration(name, schema)}\n`);
  const routes = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => route(method, path, item[method])),
  );
  return `${HEAD}\n${schemas.join('\n')}\n/** What each route takes and answers. */\nexport interface Routes {\n${routes.join('')}}\n`;
}

function declaration(name, schema) {
  return schema.properties === undefined
    ? `export type ${name} = ${typeOf(schema, '')};`
    : `export interface ${name} ${typeOf(schema, '')}`;
}

function route(method, path, operation) {
  const parameters = operation.parameters ?? [];
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    required: true,
    schema: { type: 'string' },
  }));
  const body = operation.requestBody;
  const lines = [
    part('path', named),
    part(
      'query',
      parameters.filter((parameter) => parameter.in === 'query'),
    ),
    part(
      'headers',
      parameters.filter((parameter) => parameter.in === 'header'),
    ),
    body &&
      `    body${body.required === true ? '' : '?'}: ${typeOf(body.content['application/json'].schema, '    ')};\n`,
    `    response: ${answerOf(operation.responses)};\n`,
  ];
  return `${comment(operation.summary, '  ')}  '${method.toUpperCase()} ${path}': {\n${lines.filter(Boolean).join('')}  };\n`;
}

function part(name, parameters) {
  if (parameters.length === 0) return '';
  const optional = parameters.some(({ required }) => required) ? '' : '?';
  const schema = {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map((one) => [one.name, { description: one.description, ...one.schema }]),
    ),
    required: parameters.filter(({ required }) => required).map((one) => one.name),
  };
  return `    ${name}${optional}: ${typeOf(schema, '    ')};\n`;
}

/** JSON where there is any, else text; nothing where the answer has no body. */
function answerOf(responses) {
  const types = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([, { content }]) => {
      if (content === undefined) return 'undefined';
      return content['application/json'] ? typeOf(content['application/json'].schema, '    ') : 'string';
    });
  return [...new Set(types)].join(' | ') || 'undefined';
}

function typeOf(schema, indent) {
  const unknown = Object.keys(schema).filter((key) => !KNOWN.has(key));
  if (unknown.length > 0) throw new Error(`The generator does not know ${unknown.join(', ')} in a schema`);
  if (schema.$ref) return schema.$ref.replace('#/components/schemas/', '');
  for (const [key, glue] of [
    ['anyOf', ' | '],
    ['oneOf', ' | '],
    ['allOf', ' & '],
  ]) {
    if (schema[key]) return schema[key].map((one) => typeOf(one, indent)).join(glue);
  }
  if (schema.enum) return schema.enum.map((value) => literal(value)).join(' | ');
  if (Array.isArray(schema.type))
    return schema.type.map((type) => typeOf({ ...schema, type }, indent)).join(' | ');
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array': {
      const item = typeOf(schema.items, indent);
      return /[ |&{]/.test(item) ? `(${item})[]` : `${item}[]`;
    }
    case 'object':
      return objectOf(schema, indent);
    default:
      return 'unknown';
  }
}

function objectOf({ properties, required = [], additionalProperties }, indent) {
  if (properties === undefined) {
    const value = typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown';
    return `Record<string, ${value}>`;
  }
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : literal(name);
    return `${comment(schema.description, inner)}${inner}${key}${required.includes(name) ? '' : '?'}: ${typeOf(schema, inner)};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

function literal(value) {
  return typeof value === 'string'
    ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    : String(value);
}

function comment(text, indent = '') {
  if (!text) return '';
  return `${indent}/** ${text
    .trim()
    .replaceAll('*/', '* /')
    .replaceAll(/\s*\n\s*/g, ' ')} */\n`;
}

/**
 * Attributes that do something on any element, known or not: the global ones of HTML and those that load, link or
 * submit. Event handlers (`on…`) and framework directives are recognised by their form instead.
 */
const EFFECTIVE = new Set(
  `accesskey action archive attributename autocapitalize autofocus background begin by bgcolor cite class classid
  codebase contenteditable contextmenu data dir draggable dur dynsrc enterkeyhint exportparts fill filter for form
  formaction from headingoffset height hidden href http id inert inputmode integrity is itemid itemprop itemref
  itemscope itemtype lang longdesc lowsrc manifest mask method name nonce part ping popover popovertarget poster
  profile rel role slot spellcheck src srcdoc srcset style tabindex target title to translate type usemap values
  width writingsuggestions xmlns`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** What ends the name of an attribute, in HTML. */
const NAME_ENDS = new Set([' ', '\t', '\n', '\r', '/', '>', '=']);
const BLANK = new Set([' ', '\t', '\n', '\r']);
const EVENT_HANDLER = /^[^a-z]*on[a-z]/i;
/** Vue, Alpine, htmx, AngularJS and web components: `@click`, `:href`, `v-html`, `x-data`, `data-…`, `xlink:href`. */
const DIRECTIVE = /[-:@]|^[[(.*#]/;
/** With & in it, a name is either the query of an address (`b&page-id`) or begins like a directive. */
const DIRECTIVE_PREFIX = /^(?:[[(.*#@:]|[a-z]+[-:])/i;
const READER_STARTS = /[<"']/;

/**
 * Whether the `=` at a place could give a value to an attribute that does something, should the text around it be
 * read as a tag, from wherever a reader may begin.
 *
 * Depends on the neighbourhood of the `=` only, never on what a tokenizer saw before it. A quoted value always
 * counts: quotes hide where a tag ends.
 */
export function isEffectiveAssignment(text: string, equals: number): boolean {
  let end = equals;
  while (end > 0 && BLANK.has(text[end - 1] ?? '')) end--;
  let start = end;
  while (start > 0 && !NAME_ENDS.has(text[start - 1] ?? '')) start--;
  let value = equals + 1;
  while (BLANK.has(text[value] ?? '')) value++;
  // An empty value does nothing, and => is an arrow.
  if (text[value] === '>') return false;
  if (text[value] === '"' || text[value] === "'" || text[end - 1] === '"' || text[end - 1] === "'")
    return true;
  // A < or a quote does not end a name, but a reader may begin behind it.
  const name = text.slice(start, end);
  return isEffective(name) || (READER_STARTS.test(name) && name.split(READER_STARTS).some(isEffective));
}

function isEffective(name: string): boolean {
  // No attribute that does anything begins with ?: this is the query of an address.
  if (name.startsWith('?')) return false;
  const directive = name.includes('&') ? DIRECTIVE_PREFIX : DIRECTIVE;
  return EVENT_HANDLER.test(name) || EFFECTIVE.has(name.toLowerCase()) || directive.test(name);
}

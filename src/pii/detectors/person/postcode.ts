/** What the place after a street looks like; every pattern is tried where it stands. */

/** Postcodes that come before the town: most of the continent. */
const BEFORE_TOWN =
  /(?:\d{5}-\d{3}|(?:[A-Z]{1,2}-)?\d{5}|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{4}-\d{3}|(?:[A-Z]{1,2}-)?\d{4})(?![\w-])/iy;
/** Postcodes that come after it: Britain, Ireland, Canada, the States, Brazil, Australia. */
const AFTER_TOWN =
  /(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4}|\d{5}-\d{3}|\d{5}(?:-\d{4})?|\d{4})(?![\w-])/iy;
const COUNTRY =
  /,? ?\n?\(?(?:germany|deutschland|france|frankreich|spain|españa|italy|italia|netherlands|the netherlands|nederland|portugal|poland|polska|polen|austria|österreich|switzerland|schweiz|suisse|belgium|belgique|belgië|ireland|united kingdom|uk|england|scotland|wales|usa|united states|u\.s\.a\.|canada|brasil|brazil|australia|luxembourg)(?![\p{L}])\)?/iuy;

export type PostcodePlace = 'before' | 'after';

export function postcodeEnd(text: string, at: number, place: PostcodePlace): number {
  const pattern = place === 'before' ? BEFORE_TOWN : AFTER_TOWN;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

export function countryEnd(text: string, at: number): number {
  COUNTRY.lastIndex = at;
  return COUNTRY.test(text) ? COUNTRY.lastIndex : at;
}

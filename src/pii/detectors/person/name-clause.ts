import type { Scan } from '../../scan/scan.js';
import { endsClause, isFirstName } from './name-reader.js';

/** Lower-case words end nowhere: the name is as long as the clause, or its first word. */
export function trimToClause(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  if (
    endsClause(text, end) ||
    /^ (?:and|und|et|y|e|en|i|from|aus|de|uit|again|speaking|born|geboren|email|mail)\b/i.test(
      text.slice(end, end + 11),
    )
  )
    return end;
  if (!isFirstName(scan, start)) return 0;
  const space = text.indexOf(' ', start);
  const second = text.indexOf(' ', space + 1);
  return second > 0 && second <= end ? second : Math.min(end, space);
}

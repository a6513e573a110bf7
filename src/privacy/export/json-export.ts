import type { ExportPart } from '../personal-data-source.js';
import { type ExportContent, inBlocks, isSingle } from './export-parts.js';

/**
 * An export as one document: `{…head, "data": {"profile": {…}, "messages": […], …}, "records": {"messages": 12, …}}`.
 *
 * What `data` has in it are the parts under their names without the ending. `records` comes last: a document that was
 * cut is no JSON.
 */
export function writeJson(content: ExportContent): AsyncGenerator<Buffer> {
  return inBlocks(textsOf(content));
}

async function* textsOf({ head, parts }: ExportContent): AsyncGenerator<string> {
  const records: Record<string, number> = {};
  yield `${JSON.stringify(head).slice(0, -1)},\n"data":{`;
  for (const [at, part] of parts.entries()) {
    const name = part.name.slice(0, part.name.lastIndexOf('.'));
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(name)}:`;
    records[name] = yield* isSingle(part) ? singleOf(part) : listOf(part);
  }
  yield `},\n"records":${JSON.stringify(records)}}\n`;
}

async function* singleOf(part: ExportPart): AsyncGenerator<string, number> {
  for await (const record of part.records()) {
    yield JSON.stringify(record);
    return 1;
  }
  yield 'null';
  return 0;
}

async function* listOf(part: ExportPart): AsyncGenerator<string, number> {
  let records = 0;
  yield '[';
  for await (const record of part.records()) {
    yield `${records === 0 ? '' : ','}\n${JSON.stringify(record)}`;
    records++;
  }
  yield ']';
  return records;
}

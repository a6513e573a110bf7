import { RunningHash } from '../../crypto/running-hash.js';
import { MASKING_POLICY_VERSION } from '../../pii/policy-version.js';
import type { DataPlace, ExportPart, Json, SubjectRef } from '../personal-data-source.js';

export const EXPORT_FORMATS = ['json', 'zip'] as const;

/** One document, or a file for each kind of record with their sums. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What stands at the head of an export, version 1: fields may be added, those that are there stay. */
export interface ExportHead {
  readonly format: 'hushdesk-export';
  readonly version: 1;
  readonly subjectId: string;
  readonly clientId: string;
  readonly generatedAt: string;
  /** By which rules values are recognised, and for each place what it is for and how long it is kept (GDPR art. 15(1)). */
  readonly policy: { readonly maskingVersion: number; readonly places: readonly Json[] };
}

/** All that an export is made of. */
export interface ExportContent {
  readonly head: ExportHead;
  readonly generatedAt: Date;
  readonly parts: readonly ExportPart[];
}

/** One file as it was written. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly records: number;
}

/** Written at once: large enough to cost little, small enough for memory. */
const BLOCK_CHARACTERS = 16_384;

export function headOf(subject: SubjectRef, generatedAt: Date, places: readonly DataPlace[]): ExportHead {
  return {
    ...{ format: 'hushdesk-export', version: 1 },
    ...{ subjectId: subject.id, clientId: subject.clientId },
    generatedAt: generatedAt.toISOString(),
    policy: {
      maskingVersion: MASKING_POLICY_VERSION,
      places: places.map(({ place, purpose, kept, onErasure }) => ({ place, purpose, kept, onErasure })),
    },
  };
}

/** Whether a part is one record, rather than one on each line. */
export function isSingle({ name }: ExportPart): boolean {
  return name.endsWith('.json');
}

/** Joins what is written in small pieces to blocks of UTF-8. */
export async function* inBlocks(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let block = '';
  for await (const text of texts) {
    block += text;
    if (block.length < BLOCK_CHARACTERS) continue;
    yield Buffer.from(block);
    block = '';
  }
  if (block !== '') yield Buffer.from(block);
}

/** The bytes of a part as a file; `written` is told of the file when it has ended. */
export async function* fileOf(
  part: ExportPart,
  written: (file: WrittenFile) => void,
): AsyncGenerator<Buffer> {
  const hash = new RunningHash();
  let records = 0;
  const lines = async function* (): AsyncGenerator<string> {
    for await (const record of part.records()) {
      records++;
      yield `${JSON.stringify(record)}\n`;
    }
    if (records === 0 && isSingle(part)) yield 'null\n';
  };
  for await (const block of inBlocks(lines())) {
    hash.update(block);
    yield block;
  }
  written({ name: part.name, bytes: hash.bytes, sha256: hash.digest(), records });
}

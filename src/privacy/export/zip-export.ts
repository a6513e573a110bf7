import { configure, ZipWriter } from '@zip.js/zip.js';
import { type ExportContent, fileOf, type WrittenFile } from './export-parts.js';

// Threads would cost more than they save, and the process is to end when it is told to.
configure({ useWebWorkers: false });

const MANIFEST = 'manifest.json';

/**
 * An export as an archive: a file for each part and, as the last one, `manifest.json` with the head, and the bytes,
 * the SHA-256 and the number of records of each file.
 *
 * The directory of the archive comes at the very end and only when all went well: what was cut does not open. Read as
 * fast as it is read; whoever stops reading stops the sources.
 */
export async function* writeZip(content: ExportContent): AsyncGenerator<Uint8Array> {
  const faults: unknown[] = [];
  let fail: (error: unknown) => void = () => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      fail = (error) => {
        controller.error(error);
      };
    },
  });
  const writing = archive(content, writable, faults).catch((error: unknown) => {
    // What a source threw, as it threw it: on its way through the library it may have become something else.
    fail(faults[0] ?? error);
  });
  try {
    for await (const part of readable) yield part;
  } finally {
    await writing;
  }
}

async function archive(
  { head, generatedAt, parts }: ExportContent,
  writable: WritableStream<Uint8Array>,
  faults: unknown[],
): Promise<void> {
  const zip = new ZipWriter(writable, { lastModDate: generatedAt, extendedTimestamp: true });
  const files: WrittenFile[] = [];
  for (const part of parts) {
    const file = fileOf(part, (written) => files.push(written));
    await zip.add(part.name, ReadableStream.from(noting(file, faults)));
  }
  const manifest = Buffer.from(`${JSON.stringify({ ...head, files }, null, 2)}\n`);
  await zip.add(MANIFEST, new Blob([manifest]).stream());
  await zip.close();
}

async function* noting(file: AsyncIterable<Buffer>, faults: unknown[]): AsyncGenerator<Buffer> {
  try {
    yield* file;
  } catch (error) {
    faults.push(error);
    throw error;
  }
}

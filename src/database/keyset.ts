/**
 * Rows in the order of their key, read in batches as they are asked for: memory stays that of one batch however many
 * there are, and whoever stops asking stops the reading.
 *
 * `read` answers at most `limit` rows that come after `last`, or the first ones when there is none yet.
 */
export async function* keyset<Row>(
  limit: number,
  read: (last: Row | undefined, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<Row, void, undefined> {
  let last: Row | undefined;
  for (;;) {
    const rows = await read(last, limit);
    yield* rows;
    if (rows.length < limit) return;
    last = rows.at(-1);
  }
}

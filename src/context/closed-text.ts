declare const CLOSED: unique symbol;

/**
 * A text of a closed kind: an id of ours, or a word of a list. `uuidOf` and `wordOf` of the audit room make them; plain
 * text does not compile, so it cannot go where only such texts belong: onto the record, into a job.
 */
export type ClosedText = string & { readonly [CLOSED]: true };

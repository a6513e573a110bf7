/** Reads a placeholder as the restorer does, for rooms that let placeholders pass between masker and restorer. */
export { readPlaceholder, UNDECIDED } from './masking/placeholder.js';

/** Sent with the id of a person of whom something was corrected: whoever remembers them reads them again. */
export const SUBJECT_TOPIC = 'subject';

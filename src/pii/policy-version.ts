/** Of the rules by which text is masked; raised whenever classes or the meaning of placeholders change. */
export const MASKING_POLICY_VERSION = 1;

/** Letters of other scripts that are drawn like Latin ones, lower case; each pair is the letter and what it reads as. */
const DRAWN_ALIKE = new Map(
  `аa вb еe ёe иu іi їi јj кk мm нh оo рp сc тt уy хx ѕs ԁd ԛq ԝw һh ӏl
  αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ωw
  ıi ȷj ɡg ɩi ɪi ɴn ʀr ʏy ʟl ʙb ɢg ʜh ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ꜱs
  օo ոn սu հh øo łl đd ħh ŧt`
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
);
const LIGATURES: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };
const BEYOND_ASCII = /[^\0-\x7f]/;
/** Marks, fillers of Hangul and Khmer, and the format characters: joiners, directions, the soft hyphen. */
const MARKS_AND_UNSEEN = /\p{M}|\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;
const ALIKE = /[\u00c0-\uabff]/g;

/**
 * A text in small Latin letters without accents, as a reader would take it: look-alikes of other scripts, full-width
 * and mathematical letters, ligatures and what cannot be seen are resolved. Offsets are lost.
 */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS_AND_UNSEEN, '')
    .toLowerCase()
    .replace(ALIKE, (letter) => DRAWN_ALIKE.get(letter) ?? LIGATURES[letter] ?? letter);
}

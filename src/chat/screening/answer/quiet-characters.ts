import { Kind, kindAt } from './segment-end.js';
import { isSurelyVisible } from './visible-characters.js';

/** 1 for what concerns no stage but the last, asked from the stages themselves: Latin letters, spaces, commas, dashes. */
const QUIET = Uint8Array.from({ length: 0x2070 }, (_, code) => {
  const character = String.fromCharCode(code);
  const kind = kindAt(character, 0);
  const isWord = kind === Kind.PLAIN || kind === Kind.LETTER;
  return isWord && character !== '`' && isSurelyVisible(character) ? 1 : 0;
});

/** Whether a text holds nothing that a stage would change, hold or remember: words and what stands between them. */
export function isQuiet(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (QUIET[text.charCodeAt(at)] !== 1) return false;
  return true;
}

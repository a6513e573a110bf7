import { type Phrase, PhraseBook } from '../phrases/phrase-book.js';
import type { SignName } from './signs.js';
import { CLASSES, type WordClass } from './vocabulary.js';

function near(name: SignName, within: number, ...classes: readonly WordClass[]): Phrase<WordClass, SignName> {
  return { name, within, classes };
}

function inOrder(
  name: SignName,
  within: number,
  ...classes: readonly WordClass[]
): Phrase<WordClass, SignName> {
  return { name, within, classes, inOrder: true };
}

/** Which words near each other are which sign; `within` counts words, first and last included. */
const PHRASES: readonly Phrase<WordClass, SignName>[] = [
  near('instruction_override', 9, 'ignore', 'prior', 'instruction'),
  near('instruction_override', 9, 'ignore', 'every', 'instruction'),
  near('instruction_override', 7, 'ignore', 'your', 'instruction'),
  near('instruction_override', 7, 'ignore', 'system', 'instruction'),
  near('instruction_override', 6, 'ignore', 'your', 'rule'),
  near('instruction_override', 7, 'ignore', 'prior', 'rule'),
  near('instruction_override', 9, 'ignore', 'every', 'told'),
  inOrder('instruction_override', 8, 'ignore', 'every', 'above'),
  near('instruction_override', 6, 'stop', 'follow', 'your', 'instruction'),
  near('instruction_override', 8, 'stop', 'follow', 'your', 'rule'),
  near('instruction_override', 8, 'stop', 'follow', 'prior', 'instruction'),
  near('new_rules', 5, 'fresh', 'instruction'),
  inOrder('new_rules', 7, 'from', 'on', 'become', 'must'),
  inOrder('new_rules', 7, 'from', 'on', 'must', 'become'),
  near('new_rules', 6, 'fresh', 'rule', 'your'),
  near('instruction_disclosure', 9, 'reveal', 'system', 'instruction'),
  near('instruction_disclosure', 9, 'reveal', 'hidden', 'instruction'),
  near('instruction_disclosure', 6, 'reveal', 'own', 'prompt'),
  near('instruction_disclosure', 9, 'reveal', 'prior', 'instruction'),
  near('instruction_disclosure', 10, 'reveal', 'verbatim', 'instruction'),
  near('instruction_disclosure', 10, 'cipher', 'your', 'instruction'),
  near('instruction_question', 6, 'reveal', 'own', 'instruction'),
  near('instruction_question', 6, 'ask', 'own', 'instruction'),
  near('instruction_question', 8, 'ask', 'your', 'told', 'hidden'),
  near('instruction_question', 7, 'ask', 'told', 'instruction'),
  near('instruction_question', 8, 'reveal', 'told', 'instruction'),
  near('prompt_named', 4, 'system', 'prompt'),
  near('prompt_named', 4, 'system', 'instruction'),
  near('prompt_named', 4, 'hidden', 'prompt'),
  near('prompt_named', 3, 'own', 'prompt'),
  near('prompt_named', 3, 'covert', 'instruction'),
  near('prompt_named', 4, 'own', 'prior', 'instruction'),
  near('prompt_named', 4, 'hidden', 'system', 'text'),
  near('prompt_named', 3, 'own', 'context'),
  near('text_above', 9, 'reveal', 'text', 'overhead'),
  near('text_above', 5, 'reveal', 'text', 'above'),
  inOrder('text_above', 3, 'ignore', 'overhead'),
  inOrder('text_above', 4, 'ignore', 'lo', 'prior'),
  near('text_above', 8, 'reveal', 'own', 'system', 'text'),
  near('text_above', 9, 'reveal', 'verbatim', 'begin'),
  near('text_above', 8, 'reveal', 'verbatim', 'above'),
  near('text_above', 8, 'begin', 'talk', 'verbatim'),
  near('persona_switch', 4, 'developer', 'mode'),
  inOrder('persona_switch', 4, 'doing', 'anything', 'now'),
  near('persona_switch', 6, 'persona', 'dan'),
  near('persona_switch', 5, 'become', 'dan', 'now'),
  near('persona_switch', 10, 'persona', 'free', 'ai'),
  near('persona_switch', 8, 'become', 'free', 'now'),
  near('persona_switch', 12, 'persona', 'without', 'limit', 'ai'),
  near('persona_switch', 12, 'become', 'without', 'limit', 'now'),
  near('unrestricted', 5, 'your', 'free'),
  near('unrestricted', 5, 'free', 'ai'),
  near('unrestricted', 12, 'ai', 'without', 'limit'),
  near('unrestricted', 8, 'persona', 'without', 'rule'),
  near('unrestricted', 5, 'disable', 'own', 'limit'),
  near('unrestricted', 7, 'answer', 'without', 'limit'),
  near('exfiltration', 12, 'image', 'url', 'carry'),
  near('exfiltration', 13, 'carry', 'talk', 'url'),
  near('foreign_data', 10, 'reveal', 'other', 'customer', 'data'),
  near('foreign_data', 6, 'ask', 'other', 'customer', 'data'),
  near('secret_request', 7, 'reveal', 'company', 'secret'),
  near('secret_request', 6, 'ask', 'company', 'secret'),
  near('secret_request', 7, 'reveal', 'your', 'api', 'key'),
  near('secret_request', 9, 'reveal', 'variables', 'key'),
  near('secret_request', 7, 'ask', 'your', 'api', 'key'),
  near('secret_request', 5, 'reveal', 'canary'),
  near('secret_request', 5, 'ask', 'canary'),
  near('placeholder_unmask', 9, 'placeholder', 'unmask'),
  near('placeholder_unmask', 9, 'placeholder', 'reveal', 'data'),
  near('payload_splitting', 8, 'join', 'piece', 'execute'),
  near('payload_splitting', 6, 'join', 'piece', 'instruction'),
  near('decode_and_obey', 10, 'decode', 'execute'),
  near('decode_and_obey', 9, 'cipher', 'execute'),
  near('encoded_answer', 7, 'answer', 'cipher'),
  near('tool_call', 5, 'run', 'tool'),
  near('authority_claim', 5, 'claim', 'your', 'authority'),
  near('authority_claim', 9, 'claim', 'authority', 'allow'),
];

/** Signs that are told by words. */
export const PHRASE_BOOK = new PhraseBook<WordClass, SignName>(CLASSES, PHRASES);

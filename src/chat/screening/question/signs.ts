/** What makes a question look like an attack on the model, how much it weighs, and why. */
export const SIGNS = {
  instruction_override: { weight: 70, why: 'Tells the assistant to drop the rules it was given.' },
  new_rules: { weight: 40, why: 'Gives the assistant rules of its own making.' },
  instruction_disclosure: { weight: 70, why: 'Asks for the instructions, whole or reworded.' },
  instruction_question: { weight: 35, why: 'Asks what the instructions are; some customers wonder.' },
  about_itself: { weight: 35, why: 'Is about the assistant and its rules, and not about goods.' },
  prompt_named: { weight: 35, why: 'Names the system prompt, which customers do not know of.' },
  text_above: { weight: 45, why: 'Asks to repeat what stands before the conversation.' },
  persona_switch: { weight: 60, why: 'Makes the assistant somebody to whom its rules do not apply.' },
  unrestricted: { weight: 40, why: 'Asks for answers without rules, filters or morals.' },
  role_marker: { weight: 45, why: 'Forges the marks that tell who is speaking.' },
  fake_dialogue: { weight: 40, why: 'Puts words into the mouth of the assistant.' },
  delimiter_break: { weight: 60, why: 'Closes or opens the block in which the articles stand.' },
  exfiltration: { weight: 60, why: 'Asks for links, images or calls that carry data out.' },
  foreign_data: { weight: 60, why: 'Asks for data of other customers.' },
  secret_request: { weight: 60, why: 'Asks for keys, passwords or databases of the company.' },
  placeholder_unmask: { weight: 60, why: 'Asks what a placeholder stands for.' },
  payload_splitting: { weight: 45, why: 'Has the assistant put an order together from pieces.' },
  decode_and_obey: { weight: 45, why: 'Has the assistant decode something and act on it.' },
  encoded_answer: { weight: 40, why: 'Asks for the answer in a form that filters do not read.' },
  tool_call: { weight: 45, why: 'Asks to run commands, queries or functions.' },
  authority_claim: { weight: 40, why: 'Claims a standing that nobody has in a chat.' },
  encoded_payload: { weight: 35, why: 'An encoded part of the question holds one of these signs.' },
  obfuscated_words: { weight: 25, why: 'A sign was found only behind disguised letters.' },
  hidden_text: { weight: 30, why: 'Holds characters that people cannot see and machines can.' },
} as const satisfies Readonly<Record<string, { weight: number; why: string }>>;

export type SignName = keyof typeof SIGNS;

import { readFileSync } from 'node:fs';

/** What is answered to a question that holds `match`, in any case. */
export interface ScriptedAnswer {
  match: string;
  reply: string;
}

/** Throws when the file cannot be read or is no list of `{match, reply}`. */
export function readScriptedAnswers(file: string): ScriptedAnswer[] {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (Array.isArray(parsed) && parsed.every(isScriptedAnswer)) return parsed;
  throw new Error('SCRIPTED_ANSWERS_FILE must hold a list of {"match": "…", "reply": "…"}');
}

function isScriptedAnswer(value: unknown): value is ScriptedAnswer {
  const { match, reply } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof match === 'string' && typeof reply === 'string';
}

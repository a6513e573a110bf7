import type { SignName } from './signs.js';

/** Forms that tell a sign by themselves, in a text without invisible characters. */
const MARKERS: readonly (readonly [SignName, RegExp])[] = [
  [
    'role_marker',
    /<\|[a-z_]{2,24}\|>|<\/?(?:system|assistant|sys|instructions?|prompt)>|<<\/?sys>>|\[\/?(?:inst|system|sys)\]/i,
  ],
  ['role_marker', /"role"[ \t]{0,4}:[ \t]{0,4}"(?:system|assistant|developer|tool)"/i],
  [
    'role_marker',
    /(?:^|\n)[ \t]{0,4}#{2,6}[ \t]{0,4}(?:system|instructions?|new instructions?|response|assistant|override|end of|task)\b/i,
  ],
  [
    'role_marker',
    /(?:^|\n)[ \t>*-]{0,4}(?:system|developer|systeme|système|sistema|systeem)(?: (?:message|prompt|note|override|update))?\]?[ \t]{0,4}:[ \t]{0,4}(?:you|the |from|ignore|new|all|do |answer|disable|safety|override|the user|der |du |sie |le |la |el |il |o |de |a |vous|ab |maint|jetzt)/i,
  ],
  ['role_marker', /\[(?:system|admin|developer)[^\]\n]{0,40}\]/i],
  [
    'fake_dialogue',
    /(?:^|\n)[ \t]{0,4}(?:assistant|ai|bot|chatbot|agent|assistent|asistente|assistente)[ \t]{0,4}:/i,
  ],
  [
    'delimiter_break',
    /<\/?(?:help_articles|article|title|context|documents?|user_input|question|history)(?: [^>\n]{0,40})?>/i,
  ],
  [
    'delimiter_break',
    /[-=#*]{3}[ \t]{0,4}(?:end|begin|start|ende|fin|fine|einde|fim)(?: of)?(?: the| der| des| de| du| da| dei| del)?(?: \w{1,20})? ?(?:prompt|instructions?|system|context|articles?|input|message|conversation|anweisungen|kontext|artikel|instrucciones|contexto|instruções|istruzioni|instructies)/i,
  ],
  ['exfiltration', /!\[[^\]\n]{0,80}\]\([^)\n![]{0,200}[{<[$]/],
  ['exfiltration', /https?:\/\/[^\s]{1,120}=(?:\{|<|\[|\$|%7b|\s|$)/i],
  [
    'payload_splitting',
    /\b[a-z]\w{0,8} ?= ?["'“][^"'”\n]{1,80}["'”][\s,;]{1,6}(?:and |und |et |y |e |en )?[a-z]\w{0,8} ?= ?["'“]/i,
  ],
  [
    'tool_call',
    /\b(?:select .{1,40} from \w|drop table|rm -rf|os\.system|subprocess\.|curl https?:|\/etc\/passwd|"tool_calls?")/i,
  ],
  ['tool_call', /\{\{[^}\n]{1,60}\}\}|\$\{[^}\n]{1,60}\}|<tool_call>/i],
  [
    'placeholder_unmask',
    // Customers see values, never placeholders: who writes one wants to know of it.
    /\[(?:EMAIL|PHONE|CARD|NAME|IBAN|ADDRESS|SSN|SECRET|IP)_\d{1,4}\]/i,
  ],
  [
    'text_above',
    /(?:^|\W)(?:you are|du bist|sie sind|vous êtes|tu es|eres|você é|sei|je bent) (?:a|an|ein|un|une|uma|een)?\W{0,3}["”»]?[^\n]{0,20}(?:above|verbatim|code ?block|oben|dessus|arriba|acima|sopra|hierboven)/i,
  ],
];

/** Signs that are told by form: forged marks, closing tags, templates. */
export function findMarkers(text: string): SignName[] {
  return MARKERS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

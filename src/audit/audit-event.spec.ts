import { AUDIT_ACTIONS, type AuditAction, type AuditEvent, type FactsOf, RATING_OF } from './audit-event.js';
import { uuidOf, wordOf } from './closed-facts.js';

type Values<T> = T extends readonly (infer Item)[] ? Item : T;
/** Everything any fact of any action may be. */
type AnyFact = {
  [Action in AuditAction]: Values<NonNullable<FactsOf[Action][keyof FactsOf[Action]]>>;
}[AuditAction];
type AcceptsPlainString<T> = string extends T ? 'accepted' : 'refused';

// These lines are the test: they do not compile (npm run types) when a plain string would do for a fact.
const plainFact: AcceptsPlainString<AnyFact> = 'refused';
const plainEvent: { action: 'key.rejected'; facts: { reason: string } } extends AuditEvent
  ? 'accepted'
  : 'refused' = 'refused';
const typedEvent: { action: 'key.rejected'; facts: { reason: 'revoked' } } extends AuditEvent
  ? 'accepted'
  : 'refused' = 'accepted';
const forgottenFacts: { action: 'key.rejected' } extends AuditEvent ? 'accepted' : 'refused' = 'refused';

it('no fact can be free text', () => {
  expect([plainFact, plainEvent, typedEvent, forgottenFacts]).toEqual([
    'refused',
    'refused',
    'accepted',
    'refused',
  ]);
});

it.each(['ada@example.com', 'two words', '', '019A0C2E-7D10-7C3E-9A55-0D3A4BE1C0DE', 'a'.repeat(40)])(
  '%j is neither an id nor a word',
  (text) => {
    expect(() => uuidOf(text)).toThrow();
    if (!text.startsWith('019A')) expect(() => wordOf(text)).toThrow();
  },
);

it.each(['knowledge', 'gpt-4.1-mini', 'anthropic/claude', 'AUDIT:KEY', 'en'])('%j is a word', (text) => {
  expect(wordOf(text)).toBe(text);
});

it('every action is noun.verb, with its outcome and severity', () => {
  for (const action of AUDIT_ACTIONS) expect(action).toMatch(/^[a-z]+\.[a-z]+$/);
  expect(Object.keys(RATING_OF)).toEqual(AUDIT_ACTIONS);
});

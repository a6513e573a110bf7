import type { AnswerOutcome } from '../store/chat-message.entity.js';

/** How many answers in a row may know nothing before a person is called. */
const MOST_UNKNOWN = 2;

/**
 * Whether the bot should call a person by itself: its last two answers knew nothing.
 *
 * `recentOutcomes` are those of the answers of one session, oldest first, the one just given included; null is an
 * answer from before outcomes were kept.
 */
export function shouldHandOff(recentOutcomes: readonly (AnswerOutcome | null)[]): boolean {
  const last = recentOutcomes.slice(-MOST_UNKNOWN);
  return last.length === MOST_UNKNOWN && last.every((outcome) => outcome === 'unknown');
}

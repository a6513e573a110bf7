import type { SessionState } from '../store/chat-session.entity.js';
import { type HandoffAction, judge, TRANSITIONS } from './handoff-states.js';

const STATES: readonly SessionState[] = ['bot', 'waiting', 'human', 'closed'];
const ACTIONS = Object.keys(TRANSITIONS) as HandoffAction[];

describe('the states of a conversation', () => {
  it('nothing leads out of closed', () => {
    expect(ACTIONS.filter((action) => TRANSITIONS[action].from.includes('closed'))).toEqual([]);
  });

  it('a person is reached by taking alone, and the list of those who wait by asking or giving back', () => {
    const leadingTo = (state: SessionState): HandoffAction[] =>
      ACTIONS.filter((action) => TRANSITIONS[action].to === state);

    expect(STATES.map(leadingTo)).toEqual([
      ['release_to_bot'],
      ['request', 'release_to_waiting'],
      ['take'],
      ['close'],
    ]);
  });
});

describe('an action that changed nothing', () => {
  const ANN = 'ann';
  const judged = (action: HandoffAction | 'answer', state: SessionState, agentId: string | null = null) =>
    judge(action, { state, agentId }, ANN);

  it('is done already when its end is reached', () => {
    expect([
      judged('request', 'waiting'),
      judged('request', 'human', 'bob'),
      judged('take', 'human', ANN),
      judged('close', 'closed'),
    ]).toEqual(['done', 'done', 'done', 'done']);
  });

  it('says who is in the way', () => {
    expect([
      judged('take', 'human', 'bob'),
      judged('answer', 'human', 'bob'),
      judged('release_to_bot', 'human', 'bob'),
      judged('close', 'human', 'bob'),
    ]).toEqual(['handoff_taken', 'handoff_taken', 'handoff_taken', 'handoff_taken']);
  });

  it('says that nobody has the conversation, that it is closed, or that there is none', () => {
    expect([
      judged('answer', 'bot'),
      judged('release_to_bot', 'waiting'),
      judged('answer', 'waiting'),
    ]).toEqual(['handoff_not_taken', 'handoff_not_taken', 'handoff_not_taken']);
    expect([judged('take', 'closed'), judged('request', 'closed'), judged('answer', 'closed')]).toEqual([
      'session_closed',
      'session_closed',
      'session_closed',
    ]);
    expect(judge('take', undefined, ANN)).toBe('resource_not_found');
  });
});

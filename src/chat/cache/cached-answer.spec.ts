import { answerOf } from '../../../test/support/cached-answers.js';
import { decodeAnswer, encodeAnswer } from './cached-answer.js';

describe('an answer as it is kept', () => {
  it('comes back as it was', () => {
    expect(decodeAnswer(encodeAnswer(answerOf()))).toEqual(answerOf());
  });

  it('has the form that other instances read', () => {
    expect(encodeAnswer(answerOf({ text: 'Ja – „60 Tage“.' })).toString()).toBe(
      '{"v":1,"text":"Ja – „60 Tage“.","provider":"openai","model":"gpt-5-mini","reason":"complete",' +
        '"sources":[{"articleId":"019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de","title":"Return an item","score":0.82}]}',
    );
  });

  it('of a later release is left alone', () => {
    expect(decodeAnswer(Buffer.from('{"v":2,"answer":{}}'))).toBeUndefined();
  });
});

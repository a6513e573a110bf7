import { createMasker } from './masker.js';
import { createPiiEngine } from './pii-engine.js';
import { restore } from './restorer.js';
import { PiiVault } from './vault.js';

const masker = createMasker(createPiiEngine());

describe('a vault over that of a session', () => {
  const session = new PiiVault();
  const question = masker.mask('I am ada@example.com', session).text;
  const overlay = PiiVault.over(session);
  const article = masker.mask('Write to help@shop.example or ada@example.com', overlay).text;

  it('numbers what it adds apart from the session, and knows what the session knows', () => {
    expect(question).toBe('I am [EMAIL_1]');
    expect(article).toBe('Write to [EMAIL_900001] or [EMAIL_1]');
  });

  it('puts both back, while the session has no part in what was added', () => {
    expect(restore(article, overlay).text).toBe('Write to help@shop.example or ada@example.com');
    expect(restore(article, session)).toMatchObject({ foreign: ['[EMAIL_900001]'] });
    expect(session.records()).toHaveLength(1);
  });

  it('masks values of either wherever they stand again', () => {
    const earlier = masker.maskAgain(question, overlay).text;
    const again = masker.maskAnswer('ADA@example.com or help@shop.example', overlay);

    expect(earlier).toBe(question);
    expect(again).toBe('[EMAIL_1] or [EMAIL_900001]');
  });

  it('begins with what it is given, and goes on counting behind it', () => {
    const first = PiiVault.over(new PiiVault());
    masker.mask('help@shop.example', first);
    const second = PiiVault.over(new PiiVault(), first.records());

    expect(masker.mask('help@shop.example and sales@shop.example', second).text).toBe(
      '[EMAIL_900001] and [EMAIL_900002]',
    );
  });

  it('of a session without placeholders is unused until something is added', () => {
    const fresh = PiiVault.over(new PiiVault());
    const before = fresh.isUnused;
    masker.mask('help@shop.example', fresh);

    expect([before, fresh.isUnused]).toEqual([true, false]);
  });
});

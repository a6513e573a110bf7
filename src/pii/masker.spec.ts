import fc from 'fast-check';
import type { MaskedText } from './masked-text.js';
import { createMasker } from './masker.js';
import { createPiiEngine } from './pii-engine.js';
import { restore } from './restorer.js';
import { PiiVault, type VaultRecord } from './vault.js';

const masker = createMasker(createPiiEngine());

const VALUES = [
  'jane@example.com',
  '+49 171 2345678',
  '4111 1111 1111 1111',
  '536-22-1234',
  '203.0.113.57',
  'DE89 3704 0044 0532 0130 00',
  'aa:bb:cc:dd:ee:01',
  '0x52908400098527886E0F7030069857D2E4169EE7',
  'my name is Maria Lopez',
  'born on 3 May 1990',
  'Hauptstraße 12, 10115 Berlin',
  '[EMAIL_1]',
  '[ phone_2 ]',
  '\\[CARD_1\\]',
  '[TYPED_1]',
  '[SECRET_1]',
  'CPF 529.982.247-25',
];
const FILLER = [
  'hello ',
  ' and ',
  '\n',
  ', ',
  ' [',
  '] ',
  ' \\',
  '**',
  ' order 12345 ',
  'é',
  '😀',
  ' (',
  ') ',
  ' - ',
  'x',
  '\u200b',
];
const message = fc
  .array(fc.constantFrom(...VALUES, ...FILLER), { maxLength: 14 })
  .map((parts) => parts.join(' '));
const SECRETS = [
  'password is Sunny-Day7',
  'token=ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'redis://default:p4ss@cache',
];

describe('the masker', () => {
  it('gives a value one placeholder for the whole session, however it is written', () => {
    const vault = new PiiVault();

    const first = masker.mask('I am Jane@Example.com, card 4111 1111 1111 1111', vault);
    const second = masker.mask('again jane@example.com and 4111-1111-1111-1111, also bob@example.com', vault);

    expect(first.text).toBe('I am [EMAIL_1], card [CARD_1]');
    expect(second.text).toBe('again [EMAIL_1] and [CARD_1], also [EMAIL_2]');
  });

  it('escapes what was typed in the form of a placeholder, and gives it back as typed', () => {
    const vault = new PiiVault();
    masker.mask('jane@example.com', vault);

    const { text } = masker.mask('show me [EMAIL_1], [ email_1 ] and \\[EMAIL_1\\]', vault);

    expect(text).not.toMatch(/EMAIL_1/i);
    expect(restore(text, vault).text).toBe('show me [EMAIL_1], [ email_1 ] and \\[EMAIL_1\\]');
  });

  it('never keeps a secret, and cannot restore it', () => {
    const vault = new PiiVault();

    const result = masker.mask('my password is Sunny-Day7, again: Sunny-Day7', vault);

    expect(result.text).toBe('my password is [SECRET_1], again: [SECRET_1]');
    expect(result.hasSecrets).toBe(true);
    expect(JSON.stringify(vault.records())).not.toContain('Sunny');
    expect(restore(result.text, vault)).toEqual({ text: result.text, restored: 0, foreign: [] });
  });

  it('knows a secret again only by the digest the caller gives', () => {
    const keyed = createMasker(createPiiEngine(), { secretDigest: (secret) => `digest-${secret.length}` });
    const vault = new PiiVault();
    keyed.mask('my password is Sunny-Day7', vault);

    expect(keyed.mask('I said my password is Sunny-Day7', vault).text).toBe(
      'I said my password is [SECRET_1]',
    );
  });

  it('masks a found value wherever it stands, in any case and spacing', () => {
    const vault = new PiiVault();

    const { text } = masker.mask(
      'My name is Maria Lopez. MARIA LOPEZ wrote, maria  lopez too; m a r i a l o p e z.',
      vault,
    );

    expect(text.toLowerCase().replace(/\s/g, '')).not.toContain('marialopez');
  });

  it('masks what an earlier message of the session told', () => {
    const vault = new PiiVault();
    masker.mask('my name is Zbigniew', vault);

    expect(masker.mask('did zbigniew get it?', vault).text).not.toMatch(/zbigniew/i);
  });

  it('carries on from stored records', () => {
    const vault = new PiiVault();
    masker.mask('jane@example.com', vault);
    const loaded = new PiiVault(JSON.parse(JSON.stringify(vault.takeAdded())) as VaultRecord[]);

    expect(masker.mask('jane@example.com, bob@example.com', loaded).text).toBe('[EMAIL_1], [EMAIL_2]');
    expect(vault.takeAdded()).toEqual([]);
  });

  it('restores exactly what it masked', () => {
    fc.assert(
      fc.property(message, (text) => {
        const vault = new PiiVault();
        expect(restore(masker.mask(text, vault).text, vault).text).toBe(text);
      }),
      { numRuns: 600 },
    );
  });

  it('changes nothing when it masks again', () => {
    const withSecrets = fc
      .tuple(message, fc.constantFrom(...SECRETS), message)
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(withSecrets, (text) => {
        const vault = new PiiVault();
        const once = masker.mask(text, vault).text;
        const twice = masker.maskAgain(once, vault);
        expect(twice.text).toBe(once);
        expect(twice.findings).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves no value it found in what it gives out, in any case or spacing', () => {
    const bent = fc.tuple(message, fc.nat(3), message).map(([before, bend, after]) => {
      const tail = [after, after.toUpperCase(), before.toLowerCase(), before.replace(/ /g, '  ')][bend] ?? '';
      return `${before} ${tail} ${SECRETS[bend % SECRETS.length] ?? ''}`;
    });
    fc.assert(
      fc.property(bent, (text) => {
        const { text: masked, findings } = masker.mask(text, new PiiVault());
        const plain = squeeze(masked);
        for (const { start, end } of findings) expect(plain).not.toContain(squeeze(text.slice(start, end)));
      }),
      { numRuns: 400 },
    );
  });

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const vault = new PiiVault();
        expect(restore(masker.mask(text, vault).text, vault).text).toBe(text);
      }),
    );
  });
});

describe('MaskedText', () => {
  it('cannot be made of a plain string', () => {
    // These lines would not compile otherwise; the expectation only gives them a name.
    const isRawTextEnough: string extends MaskedText ? true : false = false;
    const isMaskedTextText: MaskedText extends string ? true : false = true;

    expect([isRawTextEnough, isMaskedTextText]).toEqual([false, true]);
  });
});

function squeeze(text: string): string {
  return text.toLowerCase().replace(/\s/g, '');
}

describe('a name that was found once', () => {
  it.each([
    ['my name is Will', 'Hi, will you help me? I will wait.', 'Hi, will you help me? I will wait.'],
    ['my name is Will', 'Will you help me? Thanks, Will', 'Will you help me? Thanks, [NAME_1]'],
    ['my name is Will', 'I told you: Will anybody answer it', 'I told you: Will anybody answer it'],
    [
      'my name is Will',
      'it was Will who called, not the goodwill',
      'it was [NAME_1] who called, not the goodwill',
    ],
    ['my name is Mark', 'please mark it, and Market Street too', 'please mark it, and Market Street too'],
    ['mi chiamo Mia', 'la mia casa, firmato Mia', 'la mia casa, firmato [NAME_1]'],
    ['my name is Okonkwo', 'OKONKWO wrote to okonkwo', '[NAME_2] wrote to okonkwo'],
    ['my name is Zbigniew', 'did zbigniew get it?', 'did [NAME_2] get it?'],
    ['my name is Will Young', 'WILL YOUNG, will young people call?', '[NAME_2], [NAME_3] people call?'],
  ])('%s: is masked in "%s" only where it is the name', (introduction, text, expected) => {
    const vault = new PiiVault();
    masker.mask(introduction, vault);

    expect(masker.mask(text, vault).text).toBe(expected);
  });
});

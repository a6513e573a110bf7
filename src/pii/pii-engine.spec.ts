import fc from 'fast-check';
import { compileCustomPatterns } from './custom-patterns.js';
import { createPiiEngine } from './pii-engine.js';
import { PII_TYPES } from './pii-type.js';

const engine = createPiiEngine();

function found(text: string): string[] {
  return engine.find(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

describe('the PII engine', () => {
  it.each([
    ['mail me at <Jane.Doe+x@example.co.uk>.', 'EMAIL Jane.Doe+x@example.co.uk'],
    ['"john smith"@example.com works', 'EMAIL "john smith"@example.com'],
    ['jörg@müller.de', 'EMAIL jörg@müller.de'],
    ['john (at) example dot com', 'EMAIL john (at) example dot com'],
    ['call +44 (0)20 7946 0958 ext. 12', 'PHONE +44 (0)20 7946 0958'],
    ['ruf 0171 2345678 an', 'PHONE 0171 2345678'],
    ['4111-1111-1111-1111', 'CARD 4111-1111-1111-1111'],
    ['ssn 536-22-1234', 'SSN 536-22-1234'],
    ['from 203.0.113.57:8080', 'IP 203.0.113.57'],
    ['range 10.1.0.0/16', 'IP 10.1.0.0/16'],
    ['[2001:db8::1]:443', 'IP 2001:db8::1'],
    ['::ffff:192.0.2.128', 'IP ::ffff:192.0.2.128'],
    ['my password is Sunny-Day7', 'PASSWORD Sunny-Day7'],
    ['mein Passwort lautet Sonne123', 'PASSWORD Sonne123'],
    ['https://api.example.com/?pwd=s3cret&x=1', 'PASSWORD s3cret'],
    ['redis://default:p4ss@cache:6379', 'URL_CREDENTIALS default:p4ss'],
    ['DE89 3704 0044 0532 0130 00', 'IBAN DE89 3704 0044 0532 0130 00'],
    ['aa:bb:cc:dd:ee:01', 'MAC aa:bb:cc:dd:ee:01'],
    ['born on 3 May 1990', 'DATE_OF_BIRTH 3 May 1990'],
    ['send it to 12 Baker Street, London NW1 6XE', 'ADDRESS 12 Baker Street, London NW1 6XE'],
    ['wohne Hauptstraße 12, 10115 Berlin', 'ADDRESS Hauptstraße 12, 10115 Berlin'],
    ['my name is Maria da Silva.', 'NAME Maria da Silva'],
    ['Sehr geehrter Herr Dr. Weiß,', 'NAME Weiß'],
    ['CPF 529.982.247-25', 'NATIONAL_ID 529.982.247-25'],
    ['passport number C01X00T47', 'PASSPORT C01X00T47'],
  ])('finds what it should in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'order 4111111111111112 is late',
    'your order number is 4500123987',
    'tracking number 1Z999AA10123456784',
    'version 1.2.3.4 of the app',
    'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
    'request 550e8400-e29b-41d4-a716-446655440000',
    'ISBN 978-3-16-148410-0',
    'on 2024-05-12 at 10:30:45',
    'total 1.234,56 EUR, size 120x60',
    'I forgot my password, please reset it',
    'my password is not accepted',
    'the password must be at least 12 characters',
    'Hello team, I am happy with it',
    'std::vector and 10:30',
    'colour #ff8800',
  ])('leaves %j alone', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['zero-width characters', 'ja\u200bne@exam\u200bple.com', 'ja\u200bne@exam\u200bple.com'],
    ['full-width forms', 'ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['HTML entities', 'to jane&#64;example&period;com!', 'jane&#64;example&period;com'],
    ['percent-encoding', '?m=jane%40example.com&x', 'jane%40example.com'],
    ['letters among digits', 'card 4lll 1111 1111 1llI ok', '4lll 1111 1111 1llI'],
    ['digits of another script', 'card ٤١١١ ١١١١ ١١١١ ١١١١', '٤١١١ ١١١١ ١١١١ ١١١١'],
    ['mathematical digits', '😀 𝟒𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏', '𝟒𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏'],
    ['soft hyphens', 'jane@exam\u00adple.com', 'jane@exam\u00adple.com'],
  ])('sees through %s and answers offsets of the original', (_what, text, value) => {
    const findings = engine.find(text);

    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual([value]);
  });

  it('looks only for the kinds that are wanted', () => {
    const only = createPiiEngine({ types: ['EMAIL'] });

    expect(only.find('jane@example.com, 4111 1111 1111 1111').map(({ type }) => type)).toEqual(['EMAIL']);
  });

  it("leaves the company's own data alone", () => {
    const own = createPiiEngine({ allow: { emailDomains: ['example.com'], values: ['+1 415 867 5309'] } });

    expect(own.find('help@shop.example.com or +1-415-867-5309 or me@other.org')).toHaveLength(1);
  });

  it("finds the operator's own patterns", () => {
    const custom = createPiiEngine({
      custom: compileCustomPatterns([{ name: 'customer', pattern: 'KD-\\d{6}' }]),
    });

    expect(custom.find('I am KD-123456, not XKD-123456')).toEqual([
      { type: 'CUSTOM', start: 5, end: 14, confidence: 0.9, detector: 'custom:customer' },
    ]);
  });

  it('does not cover a value twice when it looks again beside it', () => {
    const found = engine.find('-----BEGIN PRIVATE KEY-----password is password is ');

    expect(found.map(({ type }) => type)).toEqual(['PRIVATE_KEY']);
  });

  it('never throws and keeps its findings in order, in bounds and apart, on any string', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '@',
        'a@b.co',
        '4111 1111',
        '+49 ',
        '://',
        'eyJ',
        '-----BEGIN PRIVATE KEY-----',
        'password is ',
        'born ',
        'Mr ',
        '\ud800',
        '\udc00',
        '%40',
        '&#64;',
        '\u200b',
        '1.1.1.1',
        '::',
        'street ',
        'DE89',
        '[',
        ']',
        ' (at) ',
        'ssn ',
        'Dear ',
        'name: ',
        '12 ',
        'Straße 1, ',
        '\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { type, start, end, confidence } of engine.find(text)) {
          expect(PII_TYPES).toContain(type);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThan(0);
          last = end;
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('finds the same in the same text, whatever it has seen before', () => {
    const text = 'I am jane@example.com';
    const first = engine.find(text);
    engine.find('4111 1111 1111 1111 and &#64;');

    expect(engine.find(text)).toEqual(first);
  });

  it('takes no word of an earlier message for a word of this one', () => {
    const text = 'Hi Anna, this is Grumbold';
    const first = createPiiEngine().find(text);
    // A given name where the text above ends with a word that is none.
    engine.find('Hi Anna, this is Marta');

    expect(engine.find(text)).toEqual(first);
  });

  it('ends a name where the label of the next value begins', () => {
    const text = 'account holder: Priya Natarajan DOB 3/11/1984, first name: Ravi';

    const names = engine.find(text).filter(({ type }) => type === 'NAME');

    expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(['Priya Natarajan', 'Ravi']);
  });
});

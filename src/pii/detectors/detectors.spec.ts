import { createPiiEngine } from '../pii-engine.js';
import { settleOverlaps } from '../overlap.js';

const engine = createPiiEngine();

function found(text: string): string[] {
  return engine.find(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

/** For each kind: what it must tell apart with little to go by. */
describe.each<[string, readonly (readonly [string, readonly string[]])[]]>([
  [
    'phones',
    [
      ['call (202) 555-0143 today', ['PHONE (202) 555-0143']],
      ['tel. 01 23 45 67 89', ['PHONE 01 23 45 67 89']],
      ['+49 171 2345678 536-22-1234', ['PHONE +49 171 2345678', 'SSN 536-22-1234']],
      ['the order 0171 2345678 9 is late', []],
    ],
  ],
  [
    'cards',
    [
      ['5555 5555 5555 4444 exp 12/29', ['CARD 5555 5555 5555 4444']],
      ['378282246310005', ['CARD 378282246310005']],
      ['invoice 1234567890123456', []],
    ],
  ],
  [
    'social security numbers',
    [
      ['SSN 000-22-1234', []],
      ['SSN 666-22-1234', []],
      ['the last four of my ssn are 4821', ['SSN 4821']],
    ],
  ],
  [
    'network addresses',
    [
      ['from 10.0.0.256', []],
      ['fe80::1%eth0 is up', ['IP fe80::1']],
      ['version 10.4.2.1 released', []],
    ],
  ],
  [
    'secrets that were cut by their form',
    [
      ['token=ghp_16C7e42F292c6912E7710c838347Ae178B4a', ['SECRET ghp_16C7e42F292c6912E7710c838347Ae178B4a']],
      ['sk_test_ is the prefix', []],
    ],
  ],
  [
    'addresses without a word for street',
    [
      ['woont Lange Voorhout 74, 2514 EH Den Haag', ['ADDRESS Lange Voorhout 74, 2514 EH Den Haag']],
      ['Lamp 3 12345 pieces', []],
    ],
  ],
  [
    'names that are words',
    [
      ['my name is Will', ['NAME Will']],
      ['mi chiamo Mia', ['NAME Mia']],
      ['Hello, Will you help me?', []],
      ['I will wait', []],
    ],
  ],
  [
    'names in passing',
    [
      ['please forward it to Rajesh Iyer in billing', ['NAME Rajesh Iyer']],
      ['mein Sohn Kieran kommt nicht rein', ['NAME Kieran']],
      ['tell Priya from billing', ['NAME Priya']],
      [
        'Winkler <w@example.com>, Ann Winkler <a@example.com>',
        ['EMAIL w@example.com', 'NAME Ann Winkler', 'EMAIL a@example.com'],
      ],
      ['{"first_name":"Marisol"}', ['NAME Marisol']],
      ['{"name":"Worker"}', []],
      ['is the chair Anna Vogel in stock', []],
      ['the Hugo Boss jacket and the Calvin Klein belt', []],
      ['flights to San Jose from Charlotte', []],
      ['This Is The Third Time', []],
      ['Mit freundlichen Grüßen aus Hamburg', []],
      ['saludos de Ana', ['NAME Ana']],
      ['is the chair by Herman Miller in stock', []],
      ['il libro di Umberto Eco', []],
      ['sizes S M L XL', []],
      ['le locataire est Idriss Camara', ['NAME Idriss Camara']],
    ],
  ],
  [
    'passwords beside their word',
    [
      ['hab Tulpe#77 eingegeben aber passwort falsch', ['PASSWORD Tulpe#77']],
      ["mysql -u root -p'r00tPw#77' shop", ['PASSWORD r00tPw#77']],
      ['docker run -p 8080:80 web', []],
      ['- name: DB_PASSWORD\n  value: q1W2e3R4_t5', ['PASSWORD q1W2e3R4_t5']],
      ['la clave del wifi TG88-hx21-pp no funciona', ['PASSWORD TG88-hx21-pp']],
      ['the password must be 8-64 characters', []],
    ],
  ],
  [
    'keys that open nothing',
    [
      ['Cache-Key: v2-npm-c319d257a913bdf0854199e325c1d39eeba7c090', []],
      ['AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE', []],
    ],
  ],
])('%s', (_kind, rows) => {
  it.each(rows)('in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what was cut', () => {
  it('is looked at again, however often it happens', () => {
    const text = 'x +49 171 2345678 536-22-1234 y\n'.repeat(300);

    const types = engine.find(text).map(({ type }) => type);

    expect(types.filter((type) => type === 'PHONE')).toHaveLength(300);
    expect(types.filter((type) => type === 'SSN')).toHaveLength(300);
  });
});

describe('the rule for overlaps', () => {
  const claim = (type: 'PHONE' | 'SSN', start: number, end: number, confidence = 0.9) => ({
    type,
    start,
    end,
    confidence,
    detector: 'test',
  });

  it('lets the higher rank win and tells what was cut', () => {
    const long = claim('PHONE', 0, 20);
    const short = claim('SSN', 10, 20);

    expect(settleOverlaps([long, short])).toEqual({ kept: [short], cut: [long] });
  });

  it('drops what lies inside the winner without a word', () => {
    const outer = claim('SSN', 0, 20);

    expect(settleOverlaps([outer, claim('PHONE', 5, 10)])).toEqual({ kept: [outer], cut: [] });
  });
});

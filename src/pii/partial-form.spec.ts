import { partialForm } from './partial-form.js';

describe('partial forms', () => {
  it.each([
    ['EMAIL', 'jane@example.com', 'j***@example.com'],
    ['CARD', '4111 1111 1111 1111', '***1111'],
    ['PHONE', '+49 171 2345678', '***5678'],
    ['SSN', '1234', '***'],
    ['IP', '203.0.113.57', '203.0.***'],
    ['IP', '2001:db8::1', '2001:***'],
    ['NAME', 'Jane Doe', 'J*** D***'],
    ['PASSWORD', 'hunter2', '***'],
    ['SECRET', 'sk_live_abcdefghijkl', '***'],
    ['ADDRESS', '12 Baker Street', '***'],
  ] as const)('of %s %s is %s', (type, value, expected) => {
    expect(partialForm(type, value)).toBe(expected);
  });
});

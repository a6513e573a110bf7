import { CustomPatternError, compileCustomPatterns } from './custom-patterns.js';
import { stepsAtWorst } from './patterns/pattern-cost.js';

describe('custom patterns', () => {
  it.each([
    'KD-\\d{6}',
    '[A-Z]{2,3}\\d{4,8}',
    '(?:DE|AT|CH)-\\d{5}',
    'MBR\\d{4}(?:-\\d{2})?',
    '\\bACME\\d{3}',
  ])('accepts %s', (pattern) => {
    expect(() => compileCustomPatterns([{ name: 'x', pattern }])).not.toThrow();
  });

  it.each([
    '(a+)+',
    '\\d+',
    'a*',
    '(?=x)a',
    '(\\d)\\1',
    'x{3,}',
    '',
    '(',
    ')',
    '[a',
    'a{2}{3}',
    '(?<n>a)',
    '^a',
    'a$',
    '(?:a{1,9}){1,9}',
    '.{1,200}.{1,200}',
    '\\p{L}',
    'x'.repeat(201),
    '(?:a|a){20}',
    'a?',
  ])('refuses %s, with a reason', (pattern) => {
    expect(() => compileCustomPatterns([{ name: 'x', pattern }])).toThrow(CustomPatternError);
  });

  it('bounds the steps of what it accepts', () => {
    expect(stepsAtWorst('KD-\\d{6}')).toBe(9);
  });
});

import { shouldHandOff } from './should-hand-off.js';

it.each([
  [['unknown', 'unknown']],
  [['answered', 'unknown', 'unknown']],
  [[null, 'unknown', 'unknown']],
] as const)('a person is called after %j', (outcomes) => {
  expect(shouldHandOff(outcomes)).toBe(true);
});

it.each([
  [[]],
  [['unknown']],
  [['unknown', 'answered', 'unknown']],
  [['unknown', 'unknown', 'answered']],
  [['unknown', 'failed']],
  [['refused', 'refused']],
  [[null, null]],
] as const)('no person is called after %j', (outcomes) => {
  expect(shouldHandOff(outcomes)).toBe(false);
});

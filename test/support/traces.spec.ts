import { tracesIn } from './traces.js';

const VALUE = 'carla.planted@mailbox.example';

it.each([
  ['plain', `x ${VALUE} y`],
  ['in capitals', VALUE.toUpperCase()],
  ['percent-encoded', `?q=${encodeURIComponent(VALUE)}`],
  ['as bytes of a dump', `\\x${Buffer.from(`hello ${VALUE}`).toString('hex')}`],
  ['in base64', Buffer.from(VALUE).toString('base64')],
  ['in base64, one byte in', Buffer.from(`a${VALUE}bc`).toString('base64')],
  ['in base64, two bytes in', Buffer.from(`ab${VALUE}c`).toString('base64')],
])('a trace %s is found', (_form, text) => {
  expect(tracesIn(text, [VALUE])).not.toEqual([]);
});

it('where there is none, none is found', () => {
  expect(tracesIn(`my mail is [EMAIL_1] ${Buffer.from('nothing').toString('base64')}`, [VALUE])).toEqual([]);
});

import type { TLogEntryWithInclusionProof } from '@sigstore/bundle';
import { verifyCheckpoint as verifyWithSigstore } from '@sigstore/verify/dist/tlog/checkpoint.js';
import { createPublicKey } from 'node:crypto';
import { Ed25519Signer } from '../../crypto/ed25519.js';
import { parseCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.js';
import {
  isNoteSignedBy,
  keyIdOf,
  parseNote,
  parseVerifierKey,
  signNote,
  toVerifierKey,
} from './signed-note.js';

/** The example of Go's package note, where the format comes from. */
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
/** The seed of RFC 8032, 7.1, test 1. */
const SIGNER = new Ed25519Signer(
  Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex').toString('base64'),
);
const ORIGIN = 'hushdesk/019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de';
const KEY = { name: ORIGIN, publicKey: SIGNER.publicKey };
const HEAD = { origin: ORIGIN, size: 20_852_163, root: Buffer.alloc(32, 5) };

it('a note that another implementation signed is accepted, and refused when a letter changes', () => {
  const key = parseVerifierKey(GO_KEY)!;

  expect(isNoteSignedBy(parseNote(GO_NOTE)!, key)).toBe(true);
  expect(isNoteSignedBy(parseNote(GO_NOTE.replace('answer', 'Answer'))!, key)).toBe(false);
  expect(toVerifierKey(key)).toBe(GO_KEY);
});

it('a checkpoint has the bytes it always had', () => {
  expect(SIGNER.publicKey.toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  );
  expect(signCheckpoint(HEAD, SIGNER)).toBe(
    `${ORIGIN}\n20852163\nBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\n\n— ${ORIGIN} FbtLEH3JGqR76HaNLbDXHSqMNPPk/XMKqiJevaVOpDV2+0auDCg0mkP+U5EBTs55DlCkMytrpEOaZw2dVkQs9nMEtQQ=\n`,
  );
});

it('a checkpoint is accepted by an independent verifier', () => {
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: SIGNER.publicKey.toString('base64url') },
    format: 'jwk',
  });
  const verify = (envelope: string): unknown =>
    verifyWithSigstore(
      { inclusionProof: { checkpoint: { envelope } } } as unknown as TLogEntryWithInclusionProof,
      [
        {
          logID: keyIdOf(KEY),
          publicKey,
          baseURL: ORIGIN,
          validFor: { start: new Date(0), end: new Date(0) },
        },
      ],
    );
  const note = signCheckpoint(HEAD, SIGNER);

  expect(verify(note)).toMatchObject({ origin: ORIGIN, logSize: BigInt(HEAD.size), logHash: HEAD.root });
  expect(() => verify(note.replace('20852163', '20852164'))).toThrow('invalid checkpoint signature');
});

it('a checkpoint is taken only from the key of its own log', () => {
  const other = { name: 'hushdesk/other', publicKey: SIGNER.publicKey };
  const note = signCheckpoint(HEAD, SIGNER);

  expect(verifyCheckpoint(note, KEY)).toEqual(HEAD);
  expect(verifyCheckpoint(note, other)).toBeUndefined();
  expect(
    verifyCheckpoint(signNote(`${ORIGIN}\n1\n${HEAD.root.toString('base64')}\n`, other.name, SIGNER), other),
  ).toBeUndefined();
  expect(verifyCheckpoint(note.replace('20852163', '20852164'), KEY)).toBeUndefined();
});

it.each([
  ['no signature', 'text\n'],
  ['no newline at the end', signCheckpoint(HEAD, SIGNER).slice(0, -1)],
  ['a control character', signCheckpoint(HEAD, SIGNER).replace('20852163', '2085\t2163')],
  ['a line that is no signature', `${signCheckpoint(HEAD, SIGNER)}more\n`],
])('a note with %s is none', (_what, note) => {
  expect(parseNote(note)).toBeUndefined();
});

it.each(['007', '-1', '1e3', '99999999999999999999', ''])('a checkpoint of size %j is none', (size) => {
  const root = HEAD.root.toString('base64');
  expect(parseCheckpoint(signNote(`${ORIGIN}\n${size || ' '}\n${root}\n`, ORIGIN, SIGNER))).toBeUndefined();
});

it.each(['', 'name', `${GO_KEY}x`, GO_KEY.replace('c74f', 'c74e'), GO_KEY.replace('+ARpc', '+BRpc')])(
  '%j is no verifier key',
  (text) => {
    expect(parseVerifierKey(text)).toBeUndefined();
  },
);

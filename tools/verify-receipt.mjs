#!/usr/bin/env node
// Verifies the receipt of an erasure offline, without trusting the service that made it.
//
//   node verify-receipt.mjs receipt.jws --key <verifier key>
//
// --key  the public key you know the audit log by; without it the one the receipt names is taken, and shown
//
// Needs Node 18 or later and nothing else. Status 0: it holds; 1: it does not; 2: not understood.
import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';

class Misfit extends Error {}
const must = (fits, misfit) => {
  if (!fits) throw new Misfit(misfit);
};
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const nodeHash = (left, right) => sha256(Buffer.from([1]), left, right);
const fromBase64 = (text) => Buffer.from(text, 'base64');
const json = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());

/** C2SP signed-note: `name+keyid+base64(0x01 | Ed25519 key)`. */
function parseKey(text) {
  const [, name, keyId, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = fromBase64(encoded ?? '');
  const expected = sha256(Buffer.from(`${name}\n`), bytes)
    .subarray(0, 4)
    .toString('hex');
  must(bytes.length === 33 && bytes[0] === 1 && expected === keyId, 'this is no Ed25519 verifier key');
  const x = bytes.subarray(1).toString('base64url');
  return {
    name,
    keyId,
    publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
  };
}

/** C2SP tlog-checkpoint, signed by this key. */
function openCheckpoint(note, { name, keyId, publicKey }) {
  const split = note.lastIndexOf('\n\n');
  const text = note.slice(0, split + 1);
  const isSigned = note
    .slice(split + 2)
    .split('\n')
    .map((line) => /^— (\S+) (\S+)$/.exec(line))
    .filter((match) => match !== null && match[1] === name)
    .map((match) => fromBase64(match[2]))
    .some(
      (bytes) =>
        bytes.subarray(0, 4).toString('hex') === keyId &&
        verify(null, Buffer.from(text), publicKey, bytes.subarray(4)),
    );
  must(split > 0 && isSigned, 'the tree head is not signed by this key');
  const [origin, size, root] = text.split('\n');
  must(origin === name && /^[1-9]\d*$/.test(size), 'the tree head is of another log');
  return { size: Number(size), root: fromBase64(root) };
}

/** RFC 9162, 2.1.3.2. */
function rootOfPath(seq, size, leaf, path) {
  let [index, last, hash] = [seq, size - 1, leaf];
  for (const sibling of path) {
    must(last > 0, 'the proof is too long');
    if (index % 2 === 1 || index === last) {
      hash = nodeHash(sibling, hash);
      while (index % 2 === 0 && index > 0) [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
  }
  must(last === 0, 'the proof is too short');
  return hash;
}

function verifyReceipt(text, givenKey) {
  const [head, body, signature, ...rest] = text.trim().split('.');
  must(signature !== undefined && rest.length === 0, 'this is no signed receipt');
  const header = json(head);
  must(
    header.alg === 'EdDSA' && header.typ === 'hushdesk-erasure-receipt+jwt',
    'this is no receipt of an erasure',
  );
  const key = parseKey(givenKey ?? header.kid);
  const signed = Buffer.from(`${head}.${body}`);
  must(
    verify(null, signed, key.publicKey, Buffer.from(signature, 'base64url')),
    'the receipt is not signed by this key',
  );
  const claims = json(body);
  must(claims.v === 1 && claims.iss === key.name, 'the receipt is of another log, or of a later version');
  must(claims.sweep.found === 0, 'the receipt says that something was found');
  const { size, root } = openCheckpoint(claims.checkpoint, key);
  const leaf = Buffer.from(claims.event.leafHash, 'hex');
  must(claims.event.seq < size, 'the tree head does not hold the erasure');
  const reached = rootOfPath(claims.event.seq, size, leaf, claims.proof.map(fromBase64));
  must(reached.equals(root), 'the erasure is not in the log');
  const rows = Object.values(claims.counts).reduce((sum, count) => sum + count, 0);
  const own = givenKey ? '' : `\nTaken from the receipt, compare it with the one you know: ${header.kid}`;
  return `Erased: ${claims.sub} on ${claims.erasedAt}, ${rows} rows; searched ${claims.sweep.columns} columns of ${claims.sweep.tables} tables, nothing found. Event ${claims.event.seq} of a log of ${size}.${own}`;
}

try {
  const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
  if (positionals.length !== 1) throw new TypeError('name one receipt');
  process.stdout.write(`${verifyReceipt(readFileSync(positionals[0], 'utf8'), values.key)}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof Misfit ? 1 : 2;
}

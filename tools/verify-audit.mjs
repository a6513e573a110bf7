#!/usr/bin/env node
// Verifies an exported audit log, or the proof of one event, offline and without trusting the service that made it.
//
//   node verify-audit.mjs audit-log.ndjson [--key <verifier key>] [--checkpoint <file>]...
//   node verify-audit.mjs --proof proof.json [--key <verifier key>] [--checkpoint <file>]...
//
// --key         the public key you know the log by; without it the one in the file is taken, and shown
// --checkpoint  a checkpoint you kept: the log must have come past it (finds a cut end and an older copy)
//
// Needs Node 18 or later and nothing else. Status 0: everything fits; 1: something does not; 2: not understood.
import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

class Misfit extends Error {}
const must = (fits, misfit) => {
  if (!fits) throw new Misfit(misfit);
};
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leafHash = (entry) => sha256(Buffer.from([0]), Buffer.from(canonical(entry)));
const nodeHash = (left, right) => sha256(Buffer.from([1]), left, right);
const keyIdOf = (bytes) => bytes.subarray(0, 4).toString('hex');
const fromBase64 = (text) => Buffer.from(text, 'base64');

/** RFC 8785. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/** C2SP signed-note: `name+keyid+base64(0x01 | Ed25519 key)`. */
function parseKey(text) {
  const [, name, keyId, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = fromBase64(encoded ?? '');
  const expected = keyIdOf(sha256(Buffer.from(`${name}\n`), bytes));
  must(bytes.length === 33 && bytes[0] === 1 && expected === keyId, 'this is no Ed25519 verifier key');
  const x = bytes.subarray(1).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return { name, keyId, text: text.trim(), publicKey };
}

/** C2SP tlog-checkpoint, signed by this key. */
function openCheckpoint(note, key) {
  const split = note.lastIndexOf('\n\n');
  const text = note.slice(0, split + 1);
  const signed = note
    .slice(split + 2)
    .split('\n')
    .map((line) => /^— (\S+) (\S+)$/.exec(line))
    .filter((match) => match !== null && match[1] === key.name)
    .map((match) => fromBase64(match[2]))
    .filter((bytes) => keyIdOf(bytes) === key.keyId)
    .some((bytes) => verify(null, Buffer.from(text), key.publicKey, bytes.subarray(4)));
  must(split > 0 && signed, `a checkpoint is not signed by ${key.text}`);
  const [origin, size, root] = text.split('\n');
  must(origin === key.name && /^(0|[1-9]\d*)$/.test(size), 'a checkpoint is of another log');
  return { size: Number(size), root: fromBase64(root) };
}

/** The right edge of an RFC 9162 tree. */
class Tree {
  size = 0;
  #edge = [];

  append(hash) {
    for (let index = this.size; index % 2 === 1; index = (index - 1) / 2)
      hash = nodeHash(this.#edge.pop(), hash);
    this.#edge.push(hash);
    this.size++;
  }

  root() {
    return this.#edge.length === 0
      ? sha256()
      : this.#edge.reduceRight((right, left) => nodeHash(left, right));
  }
}

const timeOf = (id) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
const LATE_COMMIT_MS = 3_600_000;

async function verifyLog(path, givenKey, keptNotes) {
  const tree = new Tree();
  let header, key, kept, horizon;
  let [latest, dropped, checkpoints, signedUpTo] = [0, 0, 0, 0];
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const line = JSON.parse(text);
    if (header === undefined) {
      must(line.type === 'log' && line.version === 1, 'this is no export of an audit log, version 1');
      header = line;
      key = parseKey(givenKey ?? header.verifierKey);
      kept = keptNotes.map((note) => openCheckpoint(note, key));
      horizon = header.prunedBefore === null ? 0 : Date.parse(header.prunedBefore);
    } else if (line.type === 'checkpoint') {
      const known = line.verifierKey === key.text || line.verifierKey === undefined;
      const { size, root } = openCheckpoint(line.note, known ? key : parseKey(line.verifierKey));
      must(size === tree.size, `place ${tree.size}: a checkpoint is out of its place`);
      must(root.equals(tree.root()), `places ${signedUpTo} to ${size - 1}: something was changed`);
      if (known) signedUpTo = size;
      checkpoints++;
    } else {
      must(line.seq === tree.size, `place ${tree.size}: it is missing`);
      if (line.type === 'event') {
        const { entry, sealed } = line;
        latest = Math.max(latest, timeOf(entry.id));
        const digest = sealed === null ? undefined : sha256(fromBase64(sealed)).toString('hex');
        must([undefined, entry.personal].includes(digest), `place ${line.seq}: a sealed part was changed`);
        tree.append(leafHash(entry));
      } else {
        const lawful = timeOf(line.eventId) < horizon && latest < horizon + LATE_COMMIT_MS;
        must(line.type === 'dropped' && lawful, `place ${line.seq}: event ${line.eventId} is missing`);
        dropped++;
        tree.append(fromBase64(line.leafHash));
      }
      for (const { size, root } of kept ?? []) {
        must(
          size !== tree.size || root.equals(tree.root()),
          `places 0 to ${size - 1}: another log than your checkpoint has`,
        );
      }
    }
  }
  must(header !== undefined, 'the file is empty');
  must(tree.size === header.size, `place ${tree.size}: the end is missing`);
  must(
    signedUpTo === tree.size,
    `places ${signedUpTo} to ${tree.size - 1}: no checkpoint of the key covers them`,
  );
  for (const { size } of kept)
    must(size <= tree.size, `places ${tree.size} to ${size - 1}: the end is missing`);
  const own = givenKey ? '' : `\nTaken from the file, compare it with the one you know: ${key.text}`;
  return `The log is whole: ${tree.size} events (${dropped} dropped by retention), ${checkpoints} checkpoints, ${kept.length} of yours.${own}`;
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

function verifyProof(path, givenKey, keptNotes) {
  const proof = JSON.parse(readFileSync(path, 'utf8'));
  const key = parseKey(givenKey ?? proof.checkpoint.verifierKey);
  const { size, root } = openCheckpoint(proof.checkpoint.checkpoint, key);
  const leaf = proof.entry === null ? fromBase64(proof.leafHash) : leafHash(proof.entry);
  must(
    Number.isSafeInteger(proof.seq) && proof.seq >= 0 && proof.seq < size,
    'the checkpoint does not cover the event',
  );
  must(
    rootOfPath(proof.seq, size, leaf, proof.path.map(fromBase64)).equals(root),
    'the event is not in the log',
  );
  for (const kept of keptNotes.map((note) => openCheckpoint(note, key)))
    must(kept.size !== size || kept.root.equals(root), 'another log than your checkpoint has');
  const what = proof.entry === null ? 'The hash' : `Event ${proof.entry.id}`;
  return `${what} is in the log, at place ${proof.seq} of ${size}. Key: ${key.text}`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: 'string' },
    proof: { type: 'string' },
    checkpoint: { type: 'string', multiple: true },
  },
});
try {
  const kept = (values.checkpoint ?? []).map((file) => readFileSync(file, 'utf8'));
  const [log] = positionals;
  if (!log && !values.proof) throw new Error('Say which file to verify: see the head of this script.');
  const found = values.proof
    ? verifyProof(values.proof, values.key, kept)
    : await verifyLog(log, values.key, kept);
  process.stdout.write(`${found}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Misfit ? `DOES NOT FIT: ${error.message}` : error.message}\n`);
  process.exitCode = error instanceof Misfit ? 1 : 2;
}

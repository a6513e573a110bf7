import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '../errors/problem.js';
import { LogIdentity } from './log-identity.js';
import { parseCheckpoint, type TreeHead } from './note/checkpoint.js';
import { SequencerBell } from './sequencer/sequencer-bell.js';
import { AuditReader } from './store/audit-reader.js';
import type { StoredCheckpoint } from './store/tree-session.js';
import type { LeafEvent } from './tree/leaf.js';
import { consistencyProof, inclusionProof } from './tree/proofs.js';

const LOOK_EVERY_MS = 100;
const LOOKS = 50;

/** A checkpoint, and what it says. */
export interface SignedHead extends TreeHead, StoredCheckpoint {}

/** That an event is in the log: from its leaf to the root that a checkpoint signs. */
export interface EventProof {
  seq: number;
  /** undefined when retention dropped the event and only its hash is left. */
  event: LeafEvent | undefined;
  leafHash: Buffer;
  path: Buffer[];
  checkpoint: SignedHead;
}

/** Checkpoints and proofs for those who ask. */
@Injectable()
export class Checkpoints {
  constructor(
    private readonly reader: AuditReader,
    private readonly bell: SequencerBell,
    private readonly identity: LogIdentity,
  ) {}

  /** The latest checkpoint. Throws `service_unavailable` when there is none and none comes within five seconds. */
  async getLatest(): Promise<SignedHead> {
    return this.awaited(async () => {
      const last = await this.reader.findLastCheckpoint();
      return last && headOf(last);
    });
  }

  /** A checkpoint of everything that has its place now; waits for one if need be. */
  async getCurrent(): Promise<SignedHead> {
    const { size, installation } = await this.reader.readHead();
    this.identity.learnInstallation(installation);
    return this.awaited(async () => {
      const last = await this.reader.findLastCheckpoint();
      return last && last.size >= size ? headOf(last) : undefined;
    });
  }

  /**
   * That the tree of `oldSize` is the beginning of a checkpoint's.
   *
   * Throws `request_invalid` when it is larger.
   */
  async proveConsistency(oldSize: number, { size }: SignedHead): Promise<Buffer[]> {
    if (oldSize > size) {
      const message = 'since must not be larger than the log';
      throw new Problem('request_invalid', undefined, [{ path: 'since', message }]);
    }
    return consistencyProof(this.reader.nodes(), oldSize, size);
  }

  /**
   * Proves that an event is in the log; waits until it is, and signed.
   *
   * Throws `resource_not_found`, and `service_unavailable` when nobody signs within five seconds.
   */
  async prove(eventId: string): Promise<EventProof> {
    return this.awaited(async () => {
      const place = await this.reader.findPlace(eventId);
      if (!place) throw new Problem('resource_not_found');
      const last = await this.reader.findLastCheckpoint();
      const { seq, leafHash, event } = place;
      if (seq === null || leafHash === null || !last || last.size <= seq) return undefined;
      const path = await inclusionProof(this.reader.nodes(), seq, last.size);
      return { seq, event, leafHash, path, checkpoint: headOf(last) };
    });
  }

  private async awaited<Result>(find: () => Promise<Result | undefined>): Promise<Result> {
    for (let look = 0; look < LOOKS; look++) {
      const found = await find();
      if (found !== undefined) return found;
      this.bell.ringForCheckpoint();
      await delay(LOOK_EVERY_MS);
    }
    throw new Problem('service_unavailable');
  }
}

function headOf(stored: StoredCheckpoint): SignedHead {
  const head = parseCheckpoint(stored.note);
  if (!head) throw new Error('A stored checkpoint cannot be read');
  return { ...stored, ...head };
}

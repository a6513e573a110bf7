import { Injectable } from '@nestjs/common';
import { ErasureJournal } from '../journal/erasure-journal.js';
import type { EraseCounts, Identifiers } from '../personal-data-source.js';
import type { ErasureFailure, PrivacyRequest } from './privacy-request.js';
import { type Residue, ResidueSweep } from './residue-sweep.js';
import { SubjectRows } from './subject-rows.js';

/** A step of an erasure could not be done; it is to be tried again. */
export class StepFailed extends Error {
  constructor(
    readonly failure: ErasureFailure,
    options?: ErrorOptions & { places?: number },
  ) {
    super(`an erasure could not be ended: ${failure}`, options);
    this.name = 'StepFailed';
    this.places = options?.places ?? 0;
  }

  /** In how many places something was found. */
  readonly places: number;
}

/** What follows an erasure outside its transaction. Every step may be repeated. */
@Injectable()
export class ErasureAftermath {
  constructor(
    private readonly rows: SubjectRows,
    private readonly journal: ErasureJournal,
    private readonly sweep: ResidueSweep,
  ) {}

  /** Caches first, then the journal, then the search for what is left. Throws `StepFailed`. */
  async run(
    request: PrivacyRequest,
    identifiers: Identifiers,
  ): Promise<{ elsewhere: EraseCounts; residue: Residue }> {
    const { id, subjectId, clientId, startedAt } = request;
    const subject = { id: subjectId, clientId };
    const elsewhere = await step('store_unavailable', this.rows.eraseElsewhere(subject));
    const erasedAt = (startedAt ?? request.receivedAt).toISOString();
    const entry = { requestId: id, subjectId, clientId, erasedAt };
    await step('journal_unavailable', this.journal.append(entry));
    const residue = await step('store_unavailable', this.sweep.search(identifiers));
    const left = Object.entries(await step('store_unavailable', this.rows.eraseElsewhere(subject)));
    const places = residue.found.length + left.filter(([, count]) => count > 0).length;
    if (places > 0) {
      // Names of tables and columns are ours or the operator's: they may be told, and have to be.
      const where = residue.found.map(({ place, rows }) => `${place} (${rows})`).join(', ');
      throw new StepFailed('residue_found', { places, cause: new Error(`found in ${where || 'a cache'}`) });
    }
    return { elsewhere, residue };
  }
}

async function step<Result>(failure: ErasureFailure, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new StepFailed(failure, { cause: error });
  }
}

import type { EntityManager } from 'typeorm';

/** The person whose right it is: an id of ours, at the client whose customer they are. */
export interface SubjectRef {
  readonly id: string;
  readonly clientId: string;
}

/**
 * How a column holds what it holds: an id of ours; a keyed hash; sealed under the person's own key or under a key of
 * the service; a time or a word of a closed list in the clear.
 */
export type ColumnForm = 'id' | 'keyed-hash' | 'sealed-by-subject-key' | 'sealed-by-service-key' | 'fact';

/** One place where something of a person is held. */
export interface DataPlace {
  /** A table with its schema, `public.chat_messages`, or another store, such as `redis: answers`. */
  readonly place: string;
  /** What it is there for, in a sentence for the person. */
  readonly purpose: string;
  /** For how long, in words. */
  readonly kept: string;
  /** Every column that says something of a person. */
  readonly columns: Readonly<Record<string, ColumnForm>>;
  /** How a person’s rows are found: a column of its own, or the place through which it belongs to them. */
  readonly through: string;
  readonly onErasure: 'deleted' | 'destroyed' | 'kept';
  /** Why, where it is kept. */
  readonly keptBecause?: string;
}

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One file of a person’s export. Read as it is written: memory must not grow with the number of records. */
export interface ExportPart {
  /** `profile.json` holds one record, `messages.ndjson` one on each line. Its schema has the same name in `docs/schemas/export`. */
  readonly name: `${string}.json` | `${string}.ndjson`;
  records(): AsyncIterable<Json>;
}

/** What is to be put right. */
export type Correction =
  | { readonly kind: 'external-id'; readonly value: string }
  /** Null takes an attribute away; those not named stay. */
  | { readonly kind: 'attributes'; readonly values: Readonly<Record<string, string | null>> }
  | { readonly kind: 'message'; readonly messageId: string; readonly text: string };

/** How many rows, keys or files went, by place: `chat_messages` → 12. */
export type EraseCounts = Readonly<Record<string, number>>;

/** How many rows are held, by place without its schema: `chat_messages` → 12. */
export type HeldCounts = Readonly<Record<string, number>>;

/** What identifies a person in what is left. Names and values are personal: never in a log, a job or an event. */
export interface Identifiers {
  /** Ids of ours: of the person and of their conversations. */
  readonly ids: readonly string[];
  /** What the client knows them by. Sought everywhere. */
  readonly names: readonly string[];
  /** Addresses and numbers that they wrote. Sought everywhere but in help articles, which have the company’s own. */
  readonly values: readonly string[];
}

/**
 * A room's part in the rights of a person. Whoever holds personal data registers one, in `onModuleInit`; a test fails
 * on a table that nobody has described.
 *
 * All methods are called for a person that exists and is locked against changes of their own. Those with a
 * transaction do everything in it, and throw to undo all.
 */
export interface PersonalDataSource {
  /** In kebab case; permanent: receipts name it. */
  readonly name: string;
  /** Sources erase in this order, smallest first: who refers to others goes before them. */
  readonly order: number;
  describe(): readonly DataPlace[];
  /** How much is held. Places that hold nothing are named too, with 0. */
  count(subject: SubjectRef): Promise<HeldCounts>;
  /** Everything that is held, with the original values. Called again it gives the same again. */
  export(subject: SubjectRef): readonly ExportPart[];
  /** What an erasure has to look for afterwards. */
  identify?(subject: SubjectRef, transaction: EntityManager): Promise<Identifiers>;
  /**
   * Makes a correction, or answers false when it is not this source’s to make. Every source is asked: what it has
   * made of the wrong value, an answer or a file, it deletes. Throws `resource_not_found` when there is no such thing.
   */
  correct?(subject: SubjectRef, correction: Correction, transaction: EntityManager): Promise<boolean>;
  /**
   * Deletes all rows of the person. `ids` is what all sources have answered for `Identifiers.ids`. May be undone by
   * its transaction, also to count only: it must not touch anything else.
   */
  erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts>;
  /**
   * Deletes what lies outside the database, and answers what was there; called after the rows are gone for good.
   * It is called again, at least to see that nothing is left. Throws when it cannot tell.
   */
  eraseElsewhere?(subject: SubjectRef): Promise<EraseCounts>;
}

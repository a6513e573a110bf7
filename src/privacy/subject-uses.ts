import { Injectable } from '@nestjs/common';

/** Rows that a person must stay for. Code alone: both are names in SQL. */
export interface SubjectUse {
  readonly table: string;
  /** Holds the id of the person. Needs an index. */
  readonly column: string;
}

const NAME = /^[a-z][a-z0-9_]*$/;

/** What keeps a person: rooms register at start, and whoever appears nowhere is deleted by retention. */
@Injectable()
export class SubjectUses {
  private readonly registered: SubjectUse[] = [];

  /** Throws for what is no plain name. */
  register(use: SubjectUse): void {
    if (!NAME.test(use.table) || !NAME.test(use.column)) throw new Error('Not the name of a table or column');
    this.registered.push(use);
  }

  get all(): readonly SubjectUse[] {
    return this.registered;
  }
}

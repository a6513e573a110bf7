import { Injectable } from '@nestjs/common';
import type { PersonalDataSource } from './personal-data-source.js';

/** Who holds what of a person: rooms register at start, rights ask all of them. */
@Injectable()
export class PersonalData {
  private registered: readonly PersonalDataSource[] = [];

  /** Throws for a name that is taken. */
  register(source: PersonalDataSource): void {
    if (this.registered.some(({ name }) => name === source.name))
      throw new Error(`The source of personal data ${source.name} is registered twice`);
    this.registered = [...this.registered, source].sort((a, b) => a.order - b.order);
  }

  /** In the order in which they erase. */
  get sources(): readonly PersonalDataSource[] {
    return this.registered;
  }
}

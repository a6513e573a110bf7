import { Injectable } from '@nestjs/common';

/** The role that a member of staff has today; undefined when there is no such account any more. */
export type FindRole = (userId: string) => Promise<string | undefined>;

/**
 * Tells a person in which role somebody has read what is theirs. The room that knows accounts registers how, in
 * `onModuleInit`; until then every role is unknown.
 */
@Injectable()
export class StaffRoles {
  private ask: FindRole = () => Promise.resolve(undefined);

  register(ask: FindRole): void {
    this.ask = ask;
  }

  find(userId: string): Promise<string | undefined> {
    return this.ask(userId);
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PreparedStatements } from '../../database/prepared-statements.js';
import { RowSweep } from '../../database/row-sweep.js';
import { expiredRows } from '../../privacy/expired-rows.js';
import type { RetentionBounds } from '../../privacy/retention-target.js';
import { RetentionTargets } from '../../privacy/retention-targets.js';
import { SubjectUses } from '../../privacy/subject-uses.js';
import { ENDED_LOGINS, ENDED_TOKENS, OLD_ATTEMPTS } from '../store/expired-logins.js';

const DAY = 86_400;
/** What is over is good for nothing: it goes at once. How long it lives, REFRESH_TOKEN_TTL_DAYS and LOGIN_TTL_DAYS say. */
const AT_ONCE: RetentionBounds = { defaultSeconds: 0, floorSeconds: 0, ceilingSeconds: 0 };

/** What logins leave behind, forgotten by itself. */
@Injectable()
export class LoginRetention implements OnModuleInit {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly targets: RetentionTargets,
    private readonly uses: SubjectUses,
  ) {}

  onModuleInit(): void {
    const ended = { holds: 'Refresh tokens that are over', name: 'refresh-tokens', bounds: AT_ONCE };
    this.targets.register(expiredRows(ended, new RowSweep(this.statements, ENDED_TOKENS), 'aging'));
    const logins = { holds: 'Logins that are over, with their tokens', name: 'logins', bounds: AT_ONCE };
    this.targets.register(expiredRows(logins, new RowSweep(this.statements, ENDED_LOGINS), 'aging'));
    const attempts = {
      name: 'login-attempts',
      holds: 'Counts of failed logins and the addresses of successful ones, as keyed hashes',
      // Failures count for a day. Longer, because from a known address nobody is kept out by a stranger who guesses.
      bounds: { defaultSeconds: 30 * DAY, floorSeconds: DAY, ceilingSeconds: 365 * DAY },
    };
    this.targets.register(expiredRows(attempts, new RowSweep(this.statements, OLD_ATTEMPTS), 'aging'));
    this.uses.register({ table: 'users', column: 'id' });
  }
}

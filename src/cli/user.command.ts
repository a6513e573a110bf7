import { Command, Option } from 'commander';
import { toUserResponse } from '../auth/api/auth.response.dto.js';
import { ROLES, type Role } from '../auth/roles.js';
import { Passwords } from '../auth/users/passwords.js';
import { type KnownUser, Users } from '../auth/users/users.js';
import { print } from './print.js';
import { readPassword } from './read-password.js';
import { withApp } from './with-app.js';

/** `user create|disable|reset-password`. A password comes from a prompt or standard input, never from an argument. */
export function userCommand(): Command {
  const command = new Command('user').description('People with a password');
  command
    .command('create')
    .description('Add a user; the password is asked for, or read from standard input')
    .requiredOption('--email <address>')
    .addOption(new Option('--role <role>').choices(ROLES).default('user'))
    .option('--json', 'print JSON')
    .action(async ({ email, role, json }: { email: string; role: Role; json?: boolean }) => {
      const password = await readPassword();
      await withApp(async (app) => {
        const user = await app.get(Users, { strict: false }).create(email, password, role);
        print(json, toUserResponse(user), `Created ${user.email} (${user.role}), id ${user.id}.`, [
          user.email,
        ]);
      });
    });
  command
    .command('disable')
    .description('Shut a user out at once, on every instance')
    .requiredOption('--email <address>')
    .option('--json', 'print JSON')
    .action(async ({ email, json }: { email: string; json?: boolean }) => {
      await withApp(async (app) => {
        const users = app.get(Users, { strict: false });
        const user = await users.change((await requireUser(users, email)).id, { status: 'disabled' });
        print(json, toUserResponse(user), `Disabled ${user.email}.`, [user.email]);
      });
    });
  command
    .command('reset-password')
    .description('Set a new password, asked for or read from standard input; all sessions of the user end')
    .requiredOption('--email <address>')
    .option('--json', 'print JSON')
    .action(async ({ email, json }: { email: string; json?: boolean }) => {
      const password = await readPassword();
      await withApp(async (app) => {
        const user = await requireUser(app.get(Users, { strict: false }), email);
        await app.get(Passwords, { strict: false }).reset(user.id, password);
        print(
          json,
          toUserResponse(user),
          `The password of ${user.email} is set; they are logged out everywhere.`,
          [user.email],
        );
      });
    });
  return command;
}

async function requireUser(users: Users, email: string): Promise<KnownUser> {
  const user = await users.findByEmail(email);
  if (!user) throw new Error('There is no user with this e-mail address.');
  return user;
}

#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { databaseCommand } from './database.command.js';
import { keyCommand } from './key.command.js';
import { knowledgeCommand } from './knowledge.command.js';
import { userCommand } from './user.command.js';

const program = new Command('hushdesk')
  .description('Administers a Hushdesk installation, with the same settings as the service')
  .addCommand(databaseCommand())
  .addCommand(knowledgeCommand())
  .addCommand(userCommand())
  .addCommand(keyCommand());

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

// Writes docs/configuration.md from the built service.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataStorage } from 'class-validator';
import { configurationPage } from './configuration-page.js';

const { listSettings } = await import('../dist/config/setting.decorator.js');
const { Settings } = await import('../dist/config/settings.js');
const rules = getMetadataStorage().getTargetValidationMetadatas(Settings, '', false, false);
writeFileSync(
  join(import.meta.dirname, '../docs/configuration.md'),
  configurationPage(listSettings(), rules),
);

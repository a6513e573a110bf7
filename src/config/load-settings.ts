import { readFileSync } from 'node:fs';
import { validateSync } from 'class-validator';
import { modelFaults } from './model-faults.js';
import { handoffFaults } from './handoff-faults.js';
import { productionFaults } from './production-faults.js';
import { listSettings, type SettingDescription } from './setting.decorator.js';
import { SettingsError } from './settings-error.js';
import { Settings } from './settings.js';
import { transportFaults } from './transport-faults.js';

/** Environment variables as `process.env` gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the whole configuration.
 *
 * An empty variable counts as absent. Throws one `SettingsError` that names
 * every fault by variable and rule; values never appear in it.
 */
export function loadSettings(environment: Environment = process.env): Settings {
  const { settings, faults } = inspectSettings(environment);
  if (faults.length > 0) throw new SettingsError(faults);
  return settings;
}

/** The same without throwing: what was read, fit to be looked at and not to be run with, and its faults. */
export function inspectSettings(environment: Environment): { settings: Settings; faults: readonly string[] } {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [property, setting] of listSettings()) {
    const text = readText(setting, environment, faults);
    if (text !== undefined) values[property] = parse(text, setting);
  }
  const settings = Object.assign(new Settings(), values);
  faults.push(...rangeFaults(settings));
  faults.push(...transportFaults(settings));
  faults.push(...modelFaults(settings));
  faults.push(...handoffFaults(settings));
  if (settings.environment === 'production') faults.push(...productionFaults(settings));
  return { settings: Object.freeze(settings), faults };
}

function readText(
  setting: SettingDescription,
  environment: Environment,
  faults: string[],
): string | undefined {
  const direct = environment[setting.env];
  const file = setting.secret ? environment[`${setting.env}_FILE`] : undefined;
  if (direct && file) {
    faults.push(`${setting.env} and ${setting.env}_FILE are both set: keep one`);
    return undefined;
  }
  if (file) {
    try {
      return readFileSync(file, 'utf8').trim();
    } catch {
      faults.push(`${setting.env}_FILE names a file that cannot be read`);
      return undefined;
    }
  }
  return direct === undefined || direct === '' ? setting.default : direct;
}

/** Text that does not fit the type is passed on as it is, for the range check to refuse by name. */
function parse(text: string, setting: SettingDescription): unknown {
  switch (setting.type) {
    case 'integer':
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text);
    case 'list':
      return text
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    case 'text':
      return text;
  }
}

function rangeFaults(settings: Settings): string[] {
  const descriptions = listSettings();
  return validateSync(settings).flatMap(({ property, constraints = {} }) => {
    const env = descriptions.get(property)?.env ?? property;
    return Object.values(constraints).map((message) => `${env} ${message.replace(property, '').trim()}`);
  });
}

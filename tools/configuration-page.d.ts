import type { SettingDescription } from '../src/config/setting.decorator.js';

/** What is known of one rule of validation of one property. */
interface Rule {
  propertyName: string;
  name?: string;
  constraints?: unknown[];
}

/** The text of docs/configuration.md. */
export function configurationPage(
  settings: ReadonlyMap<string, SettingDescription>,
  rules: readonly Rule[],
): string;

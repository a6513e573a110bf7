import { normaliseValue } from './masking/value-key.js';
import type { PiiType } from './pii-type.js';

/** The company's own data, which need not be hidden from anyone. */
export interface AllowList {
  /** Whole values: addresses, phone numbers, IBANs, networks' addresses. Case and separators do not matter. */
  readonly values?: readonly string[];
  /** Domains whose e-mail addresses are the company's, subdomains included. */
  readonly emailDomains?: readonly string[];
}

export interface CompiledAllowList {
  readonly isEmpty: boolean;
  readonly values: ReadonlySet<string>;
  readonly emailDomains: readonly string[];
}

export function compileAllowList(list: AllowList): CompiledAllowList {
  const values = new Set<string>();
  for (const value of list.values ?? []) {
    values.add(value.toLowerCase());
    if (/^[\d\s()+./-]+$/.test(value)) values.add(normaliseValue('PHONE', value));
  }
  const emailDomains = (list.emailDomains ?? []).map((domain) => domain.toLowerCase().replace(/^@/, ''));
  return { isEmpty: values.size === 0 && emailDomains.length === 0, values, emailDomains };
}

export function allows(list: CompiledAllowList, type: PiiType, value: string): boolean {
  if (list.values.has(value.toLowerCase()) || list.values.has(normaliseValue(type, value))) return true;
  if (type !== 'EMAIL') return false;
  const host = value.slice(value.lastIndexOf('@') + 1).toLowerCase();
  return list.emailDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

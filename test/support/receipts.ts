import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const TOOL = resolve(import.meta.dirname, '../../tools/verify-receipt.mjs');

/** What the script for outsiders says of a receipt. Throws when it does not hold. */
export async function verifyReceipt(receipt: string, verifierKey: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-receipt-'));
  const file = join(folder, 'receipt.jws');
  writeFileSync(file, receipt);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [TOOL, file, '--key', verifierKey]);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a receipt claims. */
export function claimsOf(receipt: string): Record<string, unknown> {
  const [, payload = ''] = receipt.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate for localhost and 127.0.0.2, signed by itself, in files of the test's own. */
export interface CertificateFiles {
  certFile: string;
  keyFile: string;
  /** Puts a new certificate with this name in place of the old one. */
  renew(commonName: string, key?: 'rsa' | 'ec'): void;
  remove(): void;
}

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** Runs a suite when openssl is installed; else it is skipped, and its name says why. */
export function describeWithOpenssl(name: string, suite: () => void): void {
  if (hasOpenssl) describe(name, suite);
  else describe.skip(`${name} (skipped: openssl is not installed)`, suite);
}

export function createCertificate(commonName: string): CertificateFiles {
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-tls-'));
  const certFile = join(folder, 'tls.crt');
  const keyFile = join(folder, 'tls.key');
  const files: CertificateFiles = {
    certFile,
    keyFile,
    renew: (name, key = 'rsa') => {
      const { status, stderr } = spawnSync('openssl', [
        ...['req', '-x509', '-nodes', '-days', '2', '-subj', `/CN=${name}`],
        ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:127.0.0.2'],
        ...(key === 'rsa'
          ? ['-newkey', 'rsa:2048']
          : ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']),
        ...['-keyout', `${keyFile}.new`, '-out', `${certFile}.new`],
      ]);
      if (status !== 0) throw new Error(stderr.toString());
      renameSync(`${keyFile}.new`, keyFile);
      renameSync(`${certFile}.new`, certFile);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
  files.renew(commonName);
  return files;
}

import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { Server } from 'node:https';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { Logger } from '@nestjs/common';
import type { Settings } from '../../config/settings.js';
import { SettingsError } from '../../config/settings-error.js';

/** OpenSSL's SSL_OP_NO_RENEGOTIATION: a client cannot ask for one handshake after the other. */
const NO_RENEGOTIATION = 0x4000_0000;
const WATCH_INTERVAL_MS = 1_000;

/** TLS 1.2 with forward secrecy and authenticated encryption only; all suites of TLS 1.3 have both (ASVS 5.0, 12.1.2). */
const CIPHERS = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
].join(':');

const CURVES = 'X25519:P-256:P-384';
/** First the exchange that a quantum computer does not break either, where this OpenSSL (3.5 and later) knows it. */
const GROUPS = knows(`X25519MLKEM768:${CURVES}`) ? `X25519MLKEM768:${CURVES}` : CURVES;

/** What TLS needs, from the files the settings name; undefined when they name none. Throws `SettingsError`. */
export function readTls(settings: Settings): SecureContextOptions | undefined {
  const { tlsCertFile, tlsKeyFile } = settings;
  if (tlsCertFile === undefined || tlsKeyFile === undefined) return undefined;
  const options: SecureContextOptions = {
    cert: read('TLS_CERT_FILE', tlsCertFile),
    key: read('TLS_KEY_FILE', tlsKeyFile),
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.3',
    ciphers: CIPHERS,
    ecdhCurve: GROUPS,
    honorCipherOrder: true,
    secureOptions: NO_RENEGOTIATION,
  };
  try {
    createSecureContext(options);
  } catch {
    throw new SettingsError(['TLS_CERT_FILE and TLS_KEY_FILE do not hold a certificate and its private key']);
  }
  return options;
}

/**
 * Takes up a new certificate when the files change, for connections from then on. Returns how to stop.
 *
 * Files that do not fit together (one of the two written, the other not yet)
 * leave the old certificate in place until they do. The files are polled: that
 * sees the swapped links of a mounted secret too.
 */
export function reloadTlsOnChange(server: Server, settings: Settings): () => void {
  const logger = new Logger('Tls');
  const files = [settings.tlsCertFile, settings.tlsKeyFile].filter((file) => file !== undefined);
  const reload = (): void => {
    try {
      const tls = readTls(settings);
      if (tls) server.setSecureContext(tls);
      logger.log('certificate read again');
    } catch (error) {
      logger.warn({ err: error }, 'the new certificate cannot be used: the old one stays');
    }
  };
  for (const file of files) watchFile(file, { interval: WATCH_INTERVAL_MS, persistent: false }, reload);
  return () => {
    for (const file of files) unwatchFile(file, reload);
  };
}

function knows(ecdhCurve: string): boolean {
  try {
    createSecureContext({ ecdhCurve });
    return true;
  } catch {
    return false;
  }
}

function read(env: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new SettingsError([`${env} names a file that cannot be read`]);
  }
}

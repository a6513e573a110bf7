import { readFile } from 'node:fs/promises';
import { readCertificate } from '../../crypto/certificate.js';
import { type Check, on, unsafe, weak } from './finding.js';

const DAY_MS = 86_400_000;
/** Enough for somebody to notice and to renew it, twice over. */
const SOON_DAYS = 14;
const NAME = 'certificate';

/** The files of TLS as the service would load them: no client connects with a certificate that is over. */
export const certificate: Check = async ({ settings, clock }) => {
  const { tlsCertFile, tlsKeyFile } = settings;
  if (tlsCertFile === undefined || tlsKeyFile === undefined)
    return on(NAME, 'none: the service does not end TLS');
  const facts = await Promise.all([readFile(tlsCertFile), readFile(tlsKeyFile)])
    .then(([one, key]) => readCertificate(one, key))
    .catch(() => undefined);
  if (facts === undefined) {
    const remedy = 'name files in PEM that the service may read, the key without a passphrase';
    return unsafe(NAME, 'TLS_CERT_FILE and TLS_KEY_FILE cannot be read as a certificate and its key', remedy);
  }
  if (!facts.fitsKey) {
    const remedy = 'name the key that the certificate was made for';
    return unsafe(NAME, 'TLS_KEY_FILE is not the key of TLS_CERT_FILE', remedy);
  }
  const days = Math.floor((facts.expiresAt.getTime() - clock.now().getTime()) / DAY_MS);
  if (days < 0) return unsafe(NAME, 'TLS_CERT_FILE has expired', 'renew it');
  return days < SOON_DAYS
    ? weak(
        NAME,
        `TLS_CERT_FILE expires in ${days} days`,
        'renew it, and see why that does not happen by itself',
      )
    : on(NAME, `good for ${days} days`);
};

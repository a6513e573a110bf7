import { createPrivateKey, X509Certificate } from 'node:crypto';

/** What is to be known of a certificate before it is served. */
export interface CertificateFacts {
  /** The last moment at which clients accept it. */
  expiresAt: Date;
  /** Whether the private key is the one that it was made for. */
  fitsKey: boolean;
}

/** Reads a certificate, or the first of a chain, and its private key, both in PEM. Throws when either is not that. */
export function readCertificate(certificatePem: Buffer, keyPem: Buffer): CertificateFacts {
  const certificate = new X509Certificate(certificatePem);
  return {
    expiresAt: certificate.validToDate,
    fitsKey: certificate.checkPrivateKey(createPrivateKey(keyPem)),
  };
}

import { isEncryptedOrLocal } from './encrypted-address.js';
import type { Settings } from './settings.js';

/** What is wrong with the settings of the transport taken together. */
export function transportFaults(settings: Settings): string[] {
  const faults: string[] = [];
  const hasTls = settings.tlsCertFile !== undefined && settings.tlsKeyFile !== undefined;
  if ((settings.tlsCertFile === undefined) !== (settings.tlsKeyFile === undefined)) {
    faults.push('TLS_CERT_FILE and TLS_KEY_FILE belong together: set both or none');
  }
  if (settings.httpRedirectPort !== undefined && !hasTls) {
    faults.push('HTTP_REDIRECT_PORT needs TLS_CERT_FILE and TLS_KEY_FILE: there is no HTTPS to send to');
  }
  if (settings.httpRedirectPort === settings.port && settings.port !== 0) {
    faults.push('HTTP_REDIRECT_PORT is the same as PORT: choose another');
  }
  if (mustBeEncrypted(settings) && !hasTls && settings.trustProxy.length === 0) {
    faults.push(
      'Production does not serve plain HTTP: set TLS_CERT_FILE and TLS_KEY_FILE, or TRUST_PROXY when a proxy ends TLS, or ALLOW_PLAIN_HTTP=true',
    );
  }
  const { environment, otlpEndpoint } = settings;
  if (environment === 'production' && otlpEndpoint !== undefined && !isEncryptedOrLocal(otlpEndpoint)) {
    // OWASP ASVS 5.0, 12.3.1, names monitoring among what is to be encrypted.
    faults.push(
      'OTEL_EXPORTER_OTLP_ENDPOINT would be sent to in the clear: use https, or a collector on this machine',
    );
  }
  return faults;
}

/** Whether a request in the clear is to be refused. */
export function mustBeEncrypted(settings: Settings): boolean {
  return settings.environment === 'production' && !settings.allowPlainHttp;
}

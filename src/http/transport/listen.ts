import { Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import type { Settings } from '../../config/settings.js';
import { Metrics } from '../../metrics/metrics.js';
import { AddressLimits } from '../limits/address-limits.js';
import { createMetricsServer } from './metrics-server.js';
import { createRedirectServer } from './redirect-server.js';
import { reloadTlsOnChange } from './tls-files.js';

const HTTPS_PORT = 443;

/** Where the service can be reached, after it has begun to listen. */
export interface Listening {
  baseUrl: string;
  /** Of the second port, which sends plain HTTP to HTTPS. */
  redirectUrl?: string;
  /** Of the port that serves figures alone. */
  metricsUrl?: string;
  /** Stops the further ports and the watch over the certificate; the application is closed by itself. */
  close(): Promise<void>;
}

/** Opens the service's ports. */
export async function listen(app: NestFastifyApplication, settings: Settings): Promise<Listening> {
  await app.listen(settings.port, settings.host);
  const server: unknown = app.getHttpServer();
  const stopReloading = isHttps(server) ? reloadTlsOnChange(server, settings) : () => undefined;
  const redirect = await listenForPlainHttp(app, settings);
  const metrics = await listenForScrapes(app, settings);
  const scheme = isHttps(server) ? 'https' : 'http';
  return {
    baseUrl: `${scheme}://${hostOf(settings.host)}:${boundPort(app)}`,
    ...(redirect ? { redirectUrl: `http://${hostOf(settings.host)}:${portOf(redirect)}` } : {}),
    ...(metrics ? { metricsUrl: `http://${hostOf(settings.metricsHost)}:${portOf(metrics)}` } : {}),
    close: async () => {
      stopReloading();
      await redirect?.close();
      await metrics?.close();
    },
  };
}

/** The port that clients reach HTTPS at: as configured, else ours, else the proxy's, which is taken to be 443. */
export function publicPort(app: NestFastifyApplication, settings: Settings): number {
  return settings.httpsPublicPort ?? (settings.tlsCertFile === undefined ? HTTPS_PORT : boundPort(app));
}

async function listenForPlainHttp(
  app: NestFastifyApplication,
  settings: Settings,
): Promise<FastifyInstance | undefined> {
  if (settings.httpRedirectPort === undefined) return undefined;
  const limits = app.get(AddressLimits, { strict: false });
  const server = createRedirectServer(settings, limits, PinoLogger.root, () => publicPort(app, settings));
  await server.listen({ port: settings.httpRedirectPort, host: settings.host });
  return server;
}

async function listenForScrapes(
  app: NestFastifyApplication,
  settings: Settings,
): Promise<FastifyInstance | undefined> {
  if (settings.metricsPort === undefined) return undefined;
  const server = createMetricsServer(settings, app.get(Metrics, { strict: false }), PinoLogger.root);
  await server.listen({ port: settings.metricsPort, host: settings.metricsHost });
  return server;
}

function isHttps(server: unknown): server is HttpsServer {
  return server instanceof HttpsServer;
}

function boundPort(app: NestFastifyApplication): number {
  return ((app.getHttpServer() as { address(): unknown }).address() as AddressInfo).port;
}

function portOf(server: FastifyInstance): number {
  return (server.server.address() as AddressInfo).port;
}

function hostOf(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

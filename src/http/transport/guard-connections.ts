import type { Server } from 'node:http';
import type { Settings } from '../../config/settings.js';
import { watchResponses } from './client-error.js';
import { capConnections } from './connection-caps.js';
import { answerExpectations } from './framing.js';

/** What holds for a server's connections before any request is routed. To be called before it listens. */
export function guardConnections(server: Server, settings: Settings): void {
  watchResponses(server);
  capConnections(server, settings);
  answerExpectations(server, settings.bodyLimitBytes);
}

import type { IncomingMessage } from 'node:http';
import { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Closes, when the service stops, the connections on which nothing was ever asked.
 *
 * Browsers and pools open some ahead of need. Node waits for them as for a request that is on its way, so that one of
 * them could hold up a stop for as long as a request may take.
 */
export function closeUnusedConnections(instance: FastifyInstance): void {
  const { server } = instance;
  const unused = new Set<Socket>();
  server.on(server instanceof HttpsServer ? 'secureConnection' : 'connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.prependListener('request', ({ socket }: IncomingMessage) => unused.delete(socket));
  instance.addHook('preClose', (done) => {
    for (const socket of unused) socket.destroy();
    done();
  });
}

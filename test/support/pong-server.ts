import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';

/** Something on a port that greets like Redis and answers every command alike, or not at all. */
export class PongServer {
  private readonly server: Server;

  /** `answer` is a line of Redis' protocol; undefined for silence. */
  constructor(answer: string | undefined) {
    this.server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        const commands = data.toString().match(/^\*\d+\r$/gm)?.length ?? 0;
        if (answer !== undefined) socket.write(`${answer}\r\n`.repeat(commands));
      });
    });
  }

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `redis://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
  }
}

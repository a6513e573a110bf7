import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request. */
export type Scene = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that answers each request as the next scene says; without one it breaks the connection off. */
export class ScriptedServer {
  readonly heard: { method: string; url: string; headers: IncomingMessage['headers'] }[] = [];
  scenes: Scene[] = [];
  private readonly server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    this.heard.push({ method, url, headers });
    const scene = this.scenes.shift();
    if (scene) scene(request, response);
    else request.socket.destroy();
  });

  /** The address it listens on, of a port of its own. */
  async listen(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** A problem as the service sends it. */
export const problem =
  (status: number, code: string, headers: Record<string, string> = {}): Scene =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers });
    response.end(JSON.stringify({ status, code, title: code, requestId: 'request-1' }));
  };

export const json =
  (body: unknown): Scene =>
  (_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  };

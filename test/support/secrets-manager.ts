import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the server does with the next requests: answer, refuse with an error of the service, or say nothing. */
export type SecretsManagerMood =
  { answer: string } | { binary: true } | { error: string; status: number } | { silent: true };

/** What a request to the service carried. */
export interface SecretRequest {
  authorization: string;
  target: string;
  body: unknown;
}

/**
 * The part of AWS Secrets Manager that we use, on a port of its own: `GetSecretValue` in the JSON 1.1 protocol.
 *
 * A request without a signature of version 4 is refused, as the service does.
 */
export class SecretsManagerServer {
  mood: SecretsManagerMood = { answer: '{}' };
  readonly requests: SecretRequest[] = [];
  private readonly server = createServer((request, response) => void this.handle(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const authorization = request.headers.authorization ?? '';
    const target = String(request.headers['x-amz-target']);
    const body: unknown = JSON.parse(await text(request));
    this.requests.push({ authorization, target, body });
    const { mood } = this;
    if ('silent' in mood) return;
    const signed =
      /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/eu-central-1\/secretsmanager\/aws4_request, SignedHeaders=[^ ]*host[^ ]*, Signature=[0-9a-f]{64}$/;
    if (!signed.test(authorization) || target !== 'secretsmanager.GetSecretValue') {
      respond(response, 400, { __type: 'InvalidSignatureException', message: 'not signed' });
    } else if ('error' in mood) {
      respond(response, mood.status, { __type: mood.error, message: 'planted-detail' });
    } else {
      const { SecretId } = body as { SecretId: string };
      const secret = 'binary' in mood ? { SecretBinary: 'AAAA' } : { SecretString: mood.answer };
      respond(response, 200, {
        ARN: `arn:aws:secretsmanager:eu-central-1:000000000000:secret:${SecretId}`,
        Name: SecretId,
        VersionId: 'a1b2c3d4-0000-4000-8000-000000000000',
        VersionStages: ['AWSCURRENT'],
        CreatedDate: 1_700_000_000.123,
        ...secret,
      });
    }
  }
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
}

import { type Agent, request } from 'node:http';

const BODY = JSON.stringify({ message: 'one more thing' });

/** The status of a chat turn, or the code of the fault when there was no answer. */
export function statusOfTurn(agent: Agent, url: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const options = { method: 'POST', agent, headers: { ...headers, 'Content-Type': 'application/json' } };
    const outgoing = request(url, options, (response) => {
      response.resume().on('end', () => {
        resolve(`${response.statusCode}`);
      });
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    outgoing.end(BODY);
  });
}

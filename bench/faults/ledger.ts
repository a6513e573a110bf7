import type { Service } from '../surroundings/service.ts';
import type { Acknowledged } from './writers.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface Message {
  readonly role: string;
  readonly text: string;
}

/** What is wrong with what was acknowledged, in messages. */
export interface Faults {
  readonly missing: number;
  readonly storedTwice: number;
  readonly answeredTwice: number;
}

/** Compares what was acknowledged with all that is stored, as the client itself can read it. */
export async function countStored(service: Service, acknowledged: readonly Acknowledged[]): Promise<Faults> {
  const stored = new Map<string, { times: number; answers: number }>();
  for await (const { id } of pagesOf<{ id: string }>(service, '/chat/sessions')) {
    let asked: { times: number; answers: number } | undefined;
    for await (const { role, text } of pagesOf<Message>(service, `/chat/sessions/${id}/messages`)) {
      if (role === 'customer') {
        asked = stored.get(text) ?? { times: 0, answers: 0 };
        asked.times++;
        stored.set(text, asked);
      } else if (asked) asked.answers++;
    }
  }
  const found = acknowledged.map(({ text }) => stored.get(text) ?? { times: 0, answers: 0 });
  return {
    missing: found.filter(({ times, answers }) => times === 0 || answers === 0).length,
    storedTwice: found.filter(({ times }) => times > 1).length,
    answeredTwice: found.filter(({ answers }) => answers > 1).length,
  };
}

async function* pagesOf<Item>(service: Service, path: string): AsyncGenerator<Item> {
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page = (await (await service.call('GET', `${path}?limit=100${query}`)).json()) as Page<Item>;
    yield* page.items;
    cursor = page.nextCursor;
  }
}

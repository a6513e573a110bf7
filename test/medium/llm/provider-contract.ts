import type { ModelEvent, ModelProvider } from '../../../src/llm/model-port.js';
import { createCall, createPrompt, eventsOf, textOf } from '../../support/prompts.js';

/**
 * What every `ModelProvider` keeps, whoever answers: to be called within a `describe`.
 *
 * `provide` gives the provider once the suite's own `beforeAll` has run; it must be ready to answer any question.
 */
export function describeProviderContract(provide: () => ModelProvider): void {
  const typesOf = (events: readonly ModelEvent[]): string[] => events.map(({ type }) => type);

  it('has a name and names its model', () => {
    expect(provide().name).toMatch(/^[a-z]+$/);
    expect(provide().model).not.toBe('');
  });

  it.each([true, false])(
    'gives text, then at most one usage, and ends with its finish (streamed: %s)',
    async (streamed) => {
      const events = await eventsOf(provide(), createCall({ streamed }));

      expect(typesOf(events).join(' ')).toMatch(/^(?:text )+(?:usage )?finish$/);
      expect(textOf(events)).not.toBe('');
    },
  );

  it('says the same in one piece as in many', async () => {
    const streamed = await eventsOf(provide(), createCall({ streamed: true }));
    const plain = await eventsOf(provide(), createCall({ streamed: false }));

    expect(typesOf(plain).filter((type) => type === 'text')).toHaveLength(1);
    expect(textOf(plain)).toBe(textOf(streamed));
  });

  it('charges whole tokens, none below zero', async () => {
    const events = await eventsOf(provide());

    for (const event of events) {
      if (event.type !== 'usage') continue;
      for (const tokens of Object.values(event.usage)) {
        expect(Number.isInteger(tokens) && tokens >= 0).toBe(true);
      }
    }
  });

  it('does not throw when the call was aborted before it began: the fault is an event', async () => {
    const call = createCall({ signal: AbortSignal.abort(new Error('planted reason')) });

    expect(await eventsOf(provide(), call)).toEqual([
      { type: 'error', fault: expect.objectContaining({ kind: 'aborted' }) as unknown },
    ]);
    expect(call.receipts).toEqual([]);
  });

  it('may be left after any event, and asked again', async () => {
    for await (const event of provide().generate(createPrompt(), createCall())) {
      expect(event.type).toBe('text');
      break;
    }

    expect(textOf(await eventsOf(provide()))).not.toBe('');
  });
}

import { isTaskCancelledError, type TimeoutPolicy } from 'cockatiel';
import { type ModelCall, ModelFault, type ModelProvider, type Prompt } from '../model-port.js';
import type { CallProgress } from './call-progress.js';
import type { Handover } from './handover.js';
import { type AnswerEnd, readAnswer } from './read-answer.js';

/** A ready reason: by default each abort makes an error with a stack, which nobody reads. */
export const OVER = 'over';

/** A call as its attempts see it. */
export interface RunningCall {
  prompt: Prompt;
  call: ModelCall;
  /** Aborted when nobody reads the answer any more. */
  gone: AbortSignal;
  progress: CallProgress;
  texts: Handover<string>;
}

/**
 * Asks a provider once and gives its texts to the reader: as they come when the call is streamed, in one piece at the
 * end otherwise, so that until then another provider may still be asked.
 *
 * `signal` is aborted when the reader has gone or the total time is over. However the attempt ends, its upstream
 * request is closed. Throws `ModelFault`.
 */
export async function attempt(
  provider: ModelProvider,
  { prompt, call, gone, progress, texts }: RunningCall,
  firstToken: TimeoutPolicy,
  signal: AbortSignal,
): Promise<AnswerEnd> {
  const done = new AbortController();
  const upstream = AbortSignal.any([signal, done.signal]);
  const answer = readAnswer(provider.generate(prompt, { ...call, signal: upstream }));
  let collected = '';
  try {
    // After a delay between two attempts nobody may be waiting any more.
    signal.throwIfAborted();
    let step = call.streamed ? await firstToken.execute(() => answer.next()) : await answer.next();
    while (!step.done) {
      progress.hasText = true;
      if (call.streamed) await texts.give(step.value);
      else collected += step.value;
      // A provider that does not heed the signal must not go on for nobody.
      signal.throwIfAborted();
      step = await answer.next();
    }
    if (!call.streamed) await texts.give(collected);
    return step.value;
  } catch (error) {
    throw faultOf(error, gone, signal);
  } finally {
    done.abort(OVER);
  }
}

/** What an error means, knowing who gave up. */
export function faultOf(error: unknown, gone: AbortSignal, inTime?: AbortSignal): ModelFault {
  if (gone.aborted) return new ModelFault('aborted', 'nobody reads the answer any more');
  if (inTime?.aborted) return new ModelFault('timeout', 'no whole answer in time');
  if (isTaskCancelledError(error)) return new ModelFault('timeout', 'no text in time');
  if (error instanceof ModelFault) return error;
  return new ModelFault('protocol', 'the provider failed in a way it must not', undefined, { cause: error });
}

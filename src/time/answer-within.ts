/**
 * Settles like `answer`, or rejects when that has not come after `ms` milliseconds.
 *
 * After a stall of the event loop the timer is due before the sockets have been
 * read: an answer that came in time would count as late, and a busy moment of
 * ours as an outage of the neighbour. So when the time is over, what has already
 * arrived is read first.
 */
export async function answerWithin<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const giveUp = (): void => {
      reject(new Error(`no answer within ${ms} ms`));
    };
    // setImmediate runs after the sockets were read; the second one after what they said was handled.
    timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

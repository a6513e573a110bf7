import { type Boarding, type Flight, Flights } from './flights.js';

interface Given {
  text: string;
}

const { signal } = new AbortController();

/** Whether a promise has settled by now, without waiting for it. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}

function leadOf(boarding: Boarding<Given>): Flight<Given> {
  if (!('leads' in boarding)) throw new Error('does not lead');
  return boarding.leads;
}

describe('asking the same at the same time', () => {
  it('makes one of 100 lead, and gives its answer to the others', async () => {
    const flights = new Flights<Given>();

    const leader = leadOf(await flights.board('a', signal));
    const others = Array.from({ length: 99 }, () => flights.board('a', signal));
    leader.land({ text: 'here' });

    expect(await Promise.all(others)).toEqual(others.map(() => ({ shares: { text: 'here' } })));
  });

  it('keeps different questions apart', async () => {
    const flights = new Flights<Given>();

    const boardings = await Promise.all([flights.board('a', signal), flights.board('b', signal)]);

    expect(boardings.map((boarding) => 'leads' in boarding)).toEqual([true, true]);
  });

  it('lets one of those who wait lead when the leader gives up, and the others wait for it', async () => {
    const flights = new Flights<Given>();
    const first = leadOf(await flights.board('a', signal));
    const waiting = Array.from({ length: 9 }, () => flights.board('a', signal));

    first.land(undefined);
    const next = leadOf(await Promise.race(waiting));
    next.land({ text: 'from the second' });

    const boardings = await Promise.all(waiting);
    expect(boardings.filter((boarding) => 'leads' in boarding)).toHaveLength(1);
    expect(boardings.filter((boarding) => 'shares' in boarding)).toHaveLength(8);
  });

  it('lets nobody wait longer than the bound: each then gets its own answer', async () => {
    const flights = new Flights<Given>(50);
    await flights.board('a', signal);
    const started = performance.now();

    const boardings = await Promise.all([flights.board('a', signal), flights.board('a', signal)]);

    expect(boardings.map((boarding) => 'leads' in boarding)).toEqual([true, true]);
    expect(performance.now() - started).toBeGreaterThan(40);
  });

  it('does not send newcomers to a leader who is late', async () => {
    const flights = new Flights<Given>(50);
    const late = leadOf(await flights.board('a', signal));
    const second = leadOf(await flights.board('a', signal));

    const newcomer = flights.board('a', signal);
    late.land({ text: 'late' });
    expect(await isSettled(newcomer)).toBe(false);
    second.land({ text: 'second' });

    expect(await newcomer).toEqual({ shares: { text: 'second' } });
  });

  it('ends the waiting of a caller who is gone, and of nobody else', async () => {
    const flights = new Flights<Given>();
    const leader = leadOf(await flights.board('a', signal));
    const leaving = new AbortController();
    const gone = flights.board('a', leaving.signal);
    const stays = flights.board('a', signal);

    leaving.abort(new Error('the client is gone'));
    await expect(gone).rejects.toThrow('the client is gone');
    leader.land({ text: 'here' });

    expect(await stays).toEqual({ shares: { text: 'here' } });
    await expect(flights.board('a', leaving.signal)).rejects.toThrow('the client is gone');
  });

  it('begins anew once it is over', async () => {
    const flights = new Flights<Given>();
    leadOf(await flights.board('a', signal)).land({ text: 'here' });

    expect('leads' in (await flights.board('a', signal))).toBe(true);
  });
});

// Loaded before a program (node --import), this sets the program's clock off by each of CLOCK_OFFSETS_MS in turn, one
// at each SIGUSR2, as if somebody set the clock of its machine. Timers and `performance.now()` go on as they were, as
// they do on Linux; what OpenSSL asks the system for, such as whether a certificate is still good, is not shifted.
import process from 'node:process';

const offsets = (process.env.CLOCK_OFFSETS_MS ?? '').split(',').map(Number);
const { Date: Real } = globalThis;
let offsetMs = 0;

const now = () => Real.now() + offsetMs;

globalThis.Date = new Proxy(Real, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new Real(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
process.on('SIGUSR2', () => {
  offsetMs = offsets.shift() ?? 0;
});

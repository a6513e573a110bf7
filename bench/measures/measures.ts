import type { Measure } from '../runner/measure.ts';
import { append } from './append.ts';
import { besideExport } from './beside-export.ts';
import { besideSweep } from './beside-sweep.ts';
import { besideVerify } from './beside-verify.ts';
import { gateway } from './gateway.ts';
import { history } from './history.ts';
import { instances } from './instances.ts';
import { masking } from './masking.ts';
import { memorySlope } from './memory-slope.ts';
import { memory } from './memory.ts';
import { p99 } from './p99.ts';
import { pages } from './pages.ts';
import { start } from './start.ts';
import { stored } from './stored.ts';
import { stream } from './stream.ts';
import { sweep } from './sweep.ts';
import { turns } from './turns.ts';
import { verify } from './verify.ts';

/** In the order in which they run. */
export const MEASURES: readonly Measure[] = [
  ...[turns, p99, gateway, stream, history, stored, masking],
  ...[append, verify, pages, sweep, besideSweep, besideExport, besideVerify],
  ...[memory, memorySlope, start, instances],
];

import { parentPort } from 'node:worker_threads';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';

/** One password to estimate, with words that stand near it: the address of the account, the name of the service. */
export interface EstimateRequest {
  id: number;
  password: string;
  near: string[];
}

/** `score` from 0 to 4, in the words of zxcvbn. */
export interface EstimateResponse {
  id: number;
  score: number;
}

const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
});

parentPort?.on('message', ({ id, password, near }: EstimateRequest) => {
  const { score } = estimator.check(password, near);
  parentPort?.postMessage({ id, score } satisfies EstimateResponse);
});

import { sourceFilesBelow } from './source-files.js';

const VENDOR_FILES = /(?:\/providers\/(?:openai|anthropic|bedrock|scripted)\/\w+|\/egress\/http-client)\.js$/;

/** What a file loads as soon as it is loaded itself; types load nothing. */
function loadedBy(text: string): string[] {
  return [...text.matchAll(/^import (?!type\b)[^;]*? from '(\.[^']+)'/gm)].map(([, target = '']) => target);
}

it('the tracing SDK is loaded by nobody but those who have a collector', () => {
  const eager = sourceFilesBelow('src').filter(
    ({ path, text }) =>
      !path.startsWith('src/tracing/otlp/') &&
      (loadedBy(text).some((target) => target.includes('/otlp/')) || text.includes("from '@opentelemetry/")),
  );

  expect(eager.map(({ path }) => path)).toEqual([]);
});

it('the SDKs of vendors are loaded by nobody but those who ask for them by name', () => {
  const eager = sourceFilesBelow('src').filter(
    ({ path, text }) =>
      !path.startsWith('src/llm/providers/') &&
      !path.endsWith('.spec.ts') &&
      loadedBy(text).some((target) => VENDOR_FILES.test(target)),
  );

  expect(eager.map(({ path }) => path)).toEqual([]);
});

import { ESLint } from 'eslint';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import ts from 'typescript';
import { LOG_MESSAGE_RULE, waysOutRules } from '../../tools/ways-out.js';
import { ROOT, sourceFilesBelow } from './source-files.js';

describe('lint', () => {
  const linter = new ESLint({
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { '@typescript-eslint': tseslint.plugin },
      rules: { ...waysOutRules(), 'no-restricted-syntax': ['error', LOG_MESSAGE_RULE] },
    } as NonNullable<ConstructorParameters<typeof ESLint>[0]>['overrideConfig'] & object,
  });
  const faultsIn = async (code: string): Promise<number> =>
    (await linter.lintText(code, { filePath: join(ROOT, 'src/chat/example.ts') }))[0]?.messages.length ?? 0;

  it.each([
    `await fetch('https://vendor.example')`,
    `new WebSocket('wss://vendor.example')`,
    `import { request } from 'node:http'; request('x')`,
    `import * as http from 'http'; http.get('x')`,
    `import https from 'node:https'; https.get('x')`,
    `import { connect } from 'node:net'; connect(1)`,
    `import { connect } from 'node:tls'; connect(1)`,
    `import { createSocket } from 'node:dgram'; createSocket('udp4')`,
    `import { spawn } from 'node:child_process'; spawn('curl')`,
    `import OpenAI from 'openai'; new OpenAI()`,
    `import Anthropic from '@anthropic-ai/sdk'; new Anthropic()`,
    `import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime'; new BedrockRuntimeClient()`,
    `import { request } from 'undici'; request('x')`,
    `import axios from 'axios'; axios('x')`,
    'this.logger.warn(`failed for ${who}`)',
    `this.logger.log('failed for ' + who)`,
    `this.logger.error(message)`,
  ])('refuses %s outside its room', async (code) => {
    expect(await faultsIn(code)).toBeGreaterThan(0);
  });

  it.each([
    `import { isIP } from 'node:net'; isIP('x')`,
    `import type { IncomingMessage } from 'node:http'; export type X = IncomingMessage`,
    `this.logger.warn({ err: error, provider }, 'provider failed')`,
    `this.logger.log('stopping')`,
  ])('lets %s pass', async (code) => {
    expect(await faultsIn(code)).toBe(0);
  });
});

describe('types', () => {
  const HEAD = `
    import type { ModelProvider, Prompt } from '../llm/model-port.js';
    import { framed } from '../pii/masked-text.js';
    import { createMasker } from '../pii/masker.js';
    import { createPiiEngine } from '../pii/pii-engine.js';
    import { PiiVault } from '../pii/vault.js';
    import { sealBody } from './store/seals.js';
    declare const provider: ModelProvider;
    declare const call: Parameters<ModelProvider['generate']>[1];
    import { uuidOf } from '../audit/closed-facts.js';
    import type { JobPayload } from '../jobs/job-payload.js';
    declare const key: Parameters<typeof sealBody>[0];
    declare const typed: string;
    const masked = createMasker(createPiiEngine()).mask(typed, new PiiVault()).text;
    const rest = { instructions: masked, passages: [], history: [], maxOutputTokens: 1 };
  `;
  const path = join(ROOT, 'src/chat/type-example.ts');

  /** What the compiler says of a file that stands in the chat room. */
  function faultsOf(code: string): string[] {
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
      config: object;
    };
    const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, ROOT);
    const host = ts.createCompilerHost(options);
    const getSourceFile = host.getSourceFile.bind(host);
    const fileExists = host.fileExists.bind(host);
    host.fileExists = (name) => name === path || fileExists(name);
    host.getSourceFile = (name, ...rest) =>
      name === path
        ? ts.createSourceFile(name, HEAD + code, ts.ScriptTarget.ES2024)
        : getSourceFile(name, ...rest);
    const program = ts.createProgram([path], options, host);
    return ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }

  jest.setTimeout(60_000);

  it('masked text goes to a model, into its history and into the store', () => {
    const faults = faultsOf(`
      export const answer = provider.generate({ ...rest, question: masked, history: [{ role: 'customer', text: masked }] }, call);
      export const body = sealBody(key, 'id', masked);
    `);

    expect(faults).toEqual([]);
  });

  it('ids go into a job, and text does not compile', () => {
    expect(faultsOf(`export const job: JobPayload = { id: uuidOf('x'), attempts: 1 };`)).toEqual([]);
    expect(faultsOf('export const job: JobPayload = { id: typed };').join()).toMatch(/ClosedText/);
    expect(faultsOf('export const job: JobPayload = { text: masked };').join()).toMatch(/ClosedText/);
  });

  it.each([
    ['to a model', 'export const answer = provider.generate({ ...rest, question: typed }, call);'],
    ['to a model, as a literal', `export const request: Prompt = { ...rest, question: 'x' };`],
    [
      'into the history',
      `export const answer = provider.generate({ ...rest, question: masked, history: [{ role: 'customer', text: typed }] }, call);`,
    ],
    ['to a model, cut from masked text', 'export const r: Prompt = { ...rest, question: masked.slice(1) };'],
    ['to a model, put together', 'export const r: Prompt = { ...rest, question: `${masked}${typed}` };'],
    [
      'to a model, as an article',
      `export const r: Prompt = { ...rest, question: masked, passages: [{ articleId: 'x', title: masked, language: 'en', score: 1, texts: [typed] }] };`,
    ],
    ['to a model, framed', 'export const r: Prompt = { ...rest, question: framed`a ${typed}` };'],
    ['into the store', `export const body = sealBody(key, 'id', typed);`],
  ])('raw text does not go %s: it does not compile', (_way, code) => {
    expect(faultsOf(code).join()).toMatch(/MaskedText/);
  });
});

describe('masked text', () => {
  it('is made by the masker alone, and read back by stores alone', () => {
    const files = sourceFilesBelow('src');

    expect(
      files
        .filter(({ text }) => text.includes('as MaskedText'))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['src/pii/masked-text.ts', 'src/pii/masker.ts', 'src/pii/redactor.ts']);
    expect(
      files
        .filter(({ path, text }) => /\breadBackMasked\b/.test(text) && !path.includes('/store/'))
        .map(({ path }) => path),
    ).toEqual(['src/pii/masked-text.ts']);
  });
});

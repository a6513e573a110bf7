// Commands of the first page, which newcomers copy: what runs each of them, or why nothing does.

/**
 * By command, as the page has it without its comment; `curl` stands for the whole of its example.
 *
 * `by` names a file and words in it, which say that it runs the command; `here` is run by the check of the documents
 * itself; `not` says why nothing runs it.
 */
export const README_COMMANDS = {
  // Installing is what whoever runs the tests has done; the rest of the command is taken from the page.
  'npm ci && npm start': { by: ['test/e2e/process.spec.ts', "'npm ci && npm start'"] },
  'npm cit': { by: ['.ci/run', 'npm cit '] },
  curl: { by: ['test/e2e/process.spec.ts', 'the example of the README as it stands there'] },
  'npm start': { by: ['test/e2e/process.spec.ts', "'npm ci && npm start'"] },
  'LLM_PROVIDERS=openai,knowledge OPENAI_API_KEY=… npm start': { not: 'it asks a model that is paid' },
  'npm run dev': { not: 'it watches for changes, and does not end' },
  'npm test': { by: ['package.json', '"cit": "npm test"'] },
  'npm test -- chat': { not: 'it is a part of the one before' },
  'npm run check': { by: ['.ci/run', 'tasks=(lint format:check types docs:check)'] },
  'npm run cli -- --help': { here: true },
  'npm run cli -- knowledge load-sample': { by: ['test/e2e/process.spec.ts', 'knowledge load-sample'] },
  'npm run db:migrate': { by: ['test/e2e/production-start.spec.ts', 'db migrate'] },
  'npm run docs:configuration': { by: ['test/architecture/files.spec.ts', 'npm run docs:configuration'] },
  'npm run client:generate': { by: ['test/e2e/client.spec.ts', 'npm run client:generate'] },
  'npm run client:build': { by: ['package.json', '"pretest": "npm run build && npm run client:build"'] },
  'npm run bench -- --quick': { not: 'it takes minutes, and figures of a busy machine say nothing' },
  'npm run bench:faults': { not: 'it takes minutes, and figures of a busy machine say nothing' },
  'npm run bench:soak': { not: 'it takes ten minutes' },
  'npm run bench:retrieval': { by: ['test/e2e/retrieval-quality.spec.ts', 'bench/retrieval/measure'] },
  'npm run bench:audit': { not: 'it takes minutes, and figures of a busy machine say nothing' },
  'npm run bench:retention': { not: 'it takes minutes, and figures of a busy machine say nothing' },
  'npm run bench:streaming': { not: 'it takes minutes, and figures of a busy machine say nothing' },
  'npm run bench:pii': { not: 'it takes minutes, and figures of a busy machine say nothing' },
  'npm run bench:pii:generate': { by: ['bench/pii/corpus.spec.ts', 'generate'] },
};

/** The commands of a page: each line of an example for a shell, and what stands in code marks and begins like one. */
export function commandsOf(text) {
  const examples = [...text.matchAll(/^```(?:bash|sh)\n([\s\S]*?)^```/gm)].flatMap(([, example]) =>
    example
      .replace(/\\\n\s*/g, ' ')
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => line !== ''),
  );
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const inline = [...prose.matchAll(/`((?:[A-Z_]+=\S+ )*(?:npm|npx|node|curl) [^`]+)`/g)].map(
    ([, command]) => command,
  );
  return [...new Set([...examples, ...inline])];
}

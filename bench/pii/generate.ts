import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCorpus } from './corpus-files.ts';

/** `generate.ts [folder]`: writes the corpus files. The specs fail when what is on disk differs. */
const folder = process.argv[2] ?? join(import.meta.dirname, 'corpus');
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(generateCorpus())) {
  writeFileSync(`${folder}/${name}`, content);
  process.stdout.write(`${name}: ${String(content.split('\n').length - 1)} messages\n`);
}

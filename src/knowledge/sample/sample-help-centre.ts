import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleContent } from '../articles.js';
import { LANGUAGES } from '../language.js';

const FOLDER = join(import.meta.dirname, 'help-centre');

/**
 * Reads the help centre of the sample shop: `<language>/<slug>.md`, of which
 * the paragraphs are `# title`, then `Tags: a, b`, and the rest the body.
 */
export async function readSampleHelpCentre(): Promise<(ArticleContent & { sourceKey: string })[]> {
  const perLanguage = await Promise.all(
    LANGUAGES.map(async (language) => {
      const files = (await readdir(join(FOLDER, language))).filter((name) => name.endsWith('.md')).sort();
      return Promise.all(
        files.map(async (name) => ({
          ...parseArticle(await readFile(join(FOLDER, language, name), 'utf8'), `${language}/${name}`),
          language,
          sourceKey: `sample/${language}/${name.slice(0, -'.md'.length)}`,
        })),
      );
    }),
  );
  return perLanguage.flat();
}

function parseArticle(text: string, name: string): Omit<ArticleContent, 'language'> {
  const [, title, tags, body] = /^# (.+)\n\nTags: (.+)\n\n([\s\S]+)$/.exec(text) ?? [];
  if (title === undefined || tags === undefined || body === undefined) {
    throw new Error(
      `${name} does not have the form of an article: "# title", "Tags: …", the body, with empty lines between`,
    );
  }
  return { title, tags: tags.split(',').map((tag) => tag.trim()), body: body.trim() };
}

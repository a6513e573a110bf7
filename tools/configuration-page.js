/**
 * docs/configuration.md, from the settings as the code declares them.
 *
 * `settings` are those of `listSettings()`; `rules` the validations of the class, as class-validator keeps them.
 */
const HEAD = `# Configuration

Every setting is an environment variable. This page is made from the code by \`npm run docs:configuration\`, and a test compares it;
[.env.example](../.env.example) has the same to copy from. An empty variable counts as absent. The service reads all of them once, at
start, and refuses to start with a line for each that is wrong; values are never shown. Secrets may come from a file instead
(\`<name>_FILE\`), from a folder or from AWS: [where keys come from](encryption.md). What is safe, and what is not, says
\`npx hushdesk doctor\`.
`;

export function configurationPage(settings, rules) {
  const entries = [...settings].map(([property, setting]) => {
    const own = rules.filter(({ propertyName }) => propertyName === property);
    return `\n## \`${setting.env}\`\n\n${setting.meaning}\n\n${factsOf(setting, own).join('\n')}\n`;
  });
  return HEAD + entries.join('');
}

function factsOf({ type, default: fallback, unit, secret }, rules) {
  const bound = (name) => rules.find((rule) => rule.name === name)?.constraints[0];
  const [least, most, words] = [bound('min'), bound('max'), bound('isIn')];
  const facts = [`- Type: ${type}${unit ? `, in ${unit}` : ''}`];
  if (type === 'list') facts[0] += ', separated by commas';
  if (fallback) facts.push(`- Default: \`${fallback}\``);
  if (least !== undefined && most !== undefined) facts.push(`- From ${number(least)} to ${number(most)}`);
  if (words) facts.push(`- One of: ${words.map((word) => `\`${word}\``).join(', ')}`);
  if (secret) facts.push(`- Secret${secret.neededInProduction ? ', needed in production' : ''}`);
  return facts;
}

const number = (value) => value.toLocaleString('en-US');

import type { DevelopmentCredentials } from './first-start.js';

/** What a developer sees once the service is up: where it is and a first question to ask it. */
export function welcome(
  { baseUrl, apiKey }: DevelopmentCredentials,
  fresh: boolean,
  dataDir: string,
): string {
  const key = fresh ? apiKey : `$(node -p "require('./${dataDir}/credentials.json').apiKey")`;
  return `
  Hushdesk is up: ${baseUrl}   (API: ${baseUrl}/docs/api)
${fresh ? `\n  A key was made for you, and is kept in ${dataDir}/credentials.json:\n\n    ${apiKey}\n` : ''}
  Ask it something:

    curl -s ${baseUrl}/api/v1/chat \\
      -H "X-API-Key: ${key}" \\
      -H 'Content-Type: application/json' \\
      -d '{"message": "How long do I have to return my boots?"}'

`;
}

import type { DevelopmentCredentials } from './first-start.js';

/** What a developer sees once the service is up: where it is and a first question to ask it. */
export function welcome(credentials: DevelopmentCredentials, fresh: boolean, dataDir: string): string {
  const { baseUrl, apiKey, adminEmail, adminPassword } = credentials;
  const path = dataDir.startsWith('/') ? dataDir : `./${dataDir}`;
  const made = `
  Made for you, shown this once, and kept in ${dataDir}/credentials.json:

    API key  ${apiKey}
    admin    ${adminEmail}   ${adminPassword}
`;
  return `
  Hushdesk is up: ${baseUrl}   (API: ${baseUrl}/docs/api)
${fresh ? made : ''}
  Ask it something:

    curl -s ${baseUrl}/api/v1/chat \\
      -H "X-API-Key: $(node -p "require('${path}/credentials.json').apiKey")" \\
      -H 'Content-Type: application/json' \\
      -d '{"message": "How long do I have to return my boots?"}'

`;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pagePolicy } from '../security-headers.js';

/** Makes an unguessable value for one response, at least 128 bits. */
export type NonceSource = () => string;

const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const START = `window.addEventListener('load', () => {
  const element = document.querySelector('#swagger-ui');
  window.ui = SwaggerUIBundle({
    url: element.dataset.document,
    domNode: element,
    deepLinking: true,
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
    tryItOutEnabled: true,
    persistAuthorization: false,
    validatorUrl: null,
  });
});
`;

/**
 * Serves the page for people at `/docs/api`: Swagger UI from its package, under a policy with a nonce.
 *
 * A page of our own rather than the one of `@nestjs/swagger`, whose inline style sheet has no nonce. The assets
 * are the same for everybody and may be cached; the page may not, for its nonce is good once.
 */
export function serveDocsPage(server: FastifyInstance, nonceSource: NonceSource): void {
  const page = (folder: string, document: string) => (): [html: string, nonce: string] => {
    const nonce = nonceSource();
    return [pageHtml(folder, document, nonce), nonce];
  };
  const addresses = { '/docs/api': page('api/', 'api-json'), '/docs/api/': page('', '../api-json') };
  for (const [path, make] of Object.entries(addresses)) {
    server.get(path, (_request, reply) => {
      const [html, nonce] = make();
      return reply
        .header('Content-Security-Policy', pagePolicy(nonce))
        .type('text/html; charset=utf-8')
        .send(html);
    });
  }
  serveAsset(server, 'start.js', 'text/javascript; charset=utf-8', () => Buffer.from(START));
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  for (const [name, type] of Object.entries(ASSETS)) {
    serveAsset(server, name, type, () => readFileSync(join(folder, name)));
  }
}

/** Read when first asked for, and kept: 1.5 MB that a service nobody reads about need not hold. */
function serveAsset(server: FastifyInstance, name: string, type: string, read: () => Buffer): void {
  let content: Buffer | undefined;
  server.get(`/docs/api/${name}`, (_request, reply) => {
    content ??= read();
    return reply.header('Cache-Control', 'public, max-age=3600').type(type).send(content);
  });
}

/** `folder` and `document` are relative, so that the page works behind a proxy that adds a path. */
function pageHtml(folder: string, document: string, nonce: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Hushdesk API</title>
    <link rel="icon" type="image/png" href="${folder}favicon-32x32.png" />
    <link rel="stylesheet" nonce="${nonce}" href="${folder}swagger-ui.css" />
    <script nonce="${nonce}" src="${folder}swagger-ui-bundle.js" defer></script>
    <script nonce="${nonce}" src="${folder}start.js" defer></script>
  </head>
  <body>
    <div id="swagger-ui" data-document="${document}"></div>
  </body>
</html>
`;
}

import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { documentLimits } from '../limits/limits.openapi.js';
import { ProblemDetailsResponse } from '../problem-details.response.dto.js';
import { type NonceSource, serveDocsPage } from './docs-page.js';

const DESCRIPTION = `
Customer-service AI chat in which personal data never leaves in the clear.

Applications call with an API key in \`X-API-Key\`. Every error is a problem document (RFC 9457) with a stable
\`code\`; every response carries \`X-Request-Id\`, which the logs carry too. Lists are pages: pass \`nextCursor\` back as
\`cursor\`. Requests are limited per address: \`RateLimit-Policy\` and \`RateLimit\` say how (IETF draft).
`;

/** The OpenAPI 3.1 document of the running application. */
export function createOpenApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Hushdesk')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-API-Key' }, 'apiKey')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [ProblemDetailsResponse],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const schemas = document.components?.schemas;
  if (schemas?.ProblemDetailsResponse) {
    schemas.ProblemDetails = schemas.ProblemDetailsResponse;
    delete schemas.ProblemDetailsResponse;
  }
  documentLimits(document);
  return document;
}

/** Serves the document at `/docs/api-json` and `-yaml`, and the page for people at `/docs/api`. */
export function serveOpenApi(app: NestFastifyApplication, nonceSource: NonceSource): void {
  SwaggerModule.setup('docs/api', app, () => createOpenApiDocument(app), {
    ui: false,
    raw: ['json', 'yaml'],
    jsonDocumentUrl: 'docs/api-json',
    yamlDocumentUrl: 'docs/api-yaml',
  });
  serveDocsPage(app.getHttpAdapter().getInstance(), nonceSource);
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ERROR_CATALOGUE, type ErrorCode } from '../errors/error-catalogue.js';

export class FieldFaultResponse {
  @ApiProperty({ description: 'Where in the request', example: 'message' })
  path!: string;

  @ApiProperty({ description: 'What is wrong there', example: 'message should not be empty' })
  message!: string;
}

/** The documented form of every error body (RFC 9457). */
export class ProblemDetailsResponse {
  @ApiProperty({ example: 'urn:hushdesk:problem:request_invalid' })
  type!: string;

  @ApiProperty({ example: ERROR_CATALOGUE.request_invalid.title })
  title!: string;

  @ApiProperty({ example: 400, minimum: 400, maximum: 599 })
  status!: number;

  @ApiPropertyOptional({ description: 'What the caller can do about it' })
  detail?: string;

  @ApiProperty({ example: 'urn:hushdesk:request:019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de' })
  instance!: string;

  @ApiProperty({ enum: Object.keys(ERROR_CATALOGUE), description: 'Stable, for programs' })
  code!: ErrorCode;

  @ApiProperty({ description: 'The same as the X-Request-Id header' })
  requestId!: string;

  @ApiPropertyOptional({ type: [FieldFaultResponse], description: 'Each fault of an invalid request' })
  errors?: FieldFaultResponse[];
}

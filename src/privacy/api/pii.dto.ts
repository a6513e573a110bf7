import { ApiProperty } from '@nestjs/swagger';
import { Length } from 'class-validator';
import { IsCleanText } from '../../http/clean-text.validator.js';
import type { ScanResult } from '../masking.js';

const MAX_LENGTH = 65_536;

export class PiiScanRequest {
  @ApiProperty({
    minLength: 1,
    maxLength: MAX_LENGTH,
    example: 'Please call me on +49 151 23456789, or write to ada@example.com',
  })
  @IsCleanText()
  @Length(1, MAX_LENGTH)
  text!: string;
}

export class PiiFindingResponse {
  @ApiProperty({ example: 'EMAIL', description: 'The class of what was found' })
  type!: string;

  @ApiProperty({ minimum: 0, example: 48, description: 'Where it begins, in UTF-16 units' })
  start!: number;

  @ApiProperty({ minimum: 1, example: 63, description: 'Where it ends, exclusive' })
  end!: number;

  @ApiProperty({ minimum: 0, maximum: 1, example: 0.99 })
  confidence!: number;
}

export class PiiScanResponse {
  @ApiProperty({ example: 'Please call me on [PHONE_1], or write to [EMAIL_1]' })
  masked!: string;

  @ApiProperty({ type: [PiiFindingResponse] })
  findings!: PiiFindingResponse[];
}

export function toPiiScanResponse({ masked, findings }: ScanResult): PiiScanResponse {
  return {
    masked,
    findings: findings.map(({ type, start, end, confidence }) => ({ type, start, end, confidence })),
  };
}

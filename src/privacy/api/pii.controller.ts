import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { Masking } from '../masking.js';
import { PiiScanRequest, PiiScanResponse, toPiiScanResponse } from './pii.dto.js';

@ApiTags('privacy')
@Controller('privacy/pii')
export class PiiController {
  constructor(private readonly masking: Masking) {}

  @Post('scan')
  @HttpCode(200)
  @RequireScopes('privacy:read')
  @ApiOperation({ summary: 'What would be masked in a text; nothing of it is kept' })
  @ApiOkResponse({ type: PiiScanResponse })
  @ApiProblems('request_invalid', 'body_malformed', 'body_too_large', 'media_type_unsupported')
  scan(@Body() { text }: PiiScanRequest): PiiScanResponse {
    return toPiiScanResponse(this.masking.scan(text));
  }
}

import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireScopes } from '../../http/access.decorator.js';
import { dataMapOf } from '../data-map.js';
import { PersonalData } from '../personal-data.js';
import { DataMapResponse, toDataMapResponse } from './data-map.dto.js';

@ApiTags('privacy')
@Controller('privacy/data-map')
export class DataMapController {
  constructor(private readonly data: PersonalData) {}

  @Get()
  @RequireScopes('privacy:read')
  @ApiOperation({ summary: 'Where something of persons is held, what for, for how long and in which form' })
  @ApiOkResponse({ type: DataMapResponse })
  get(): DataMapResponse {
    return toDataMapResponse(dataMapOf(this.data.sources));
  }
}

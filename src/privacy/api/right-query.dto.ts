import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Law, LAWS } from '../rights/privacy-request.js';

/** On which account a right is used. */
export class RightQuery {
  @ApiPropertyOptional({ enum: LAWS, default: 'gdpr' })
  @IsOptional()
  @IsIn(LAWS)
  law: Law = 'gdpr';

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'A request of the ledger that this is done for; without it one is made',
  })
  @IsOptional()
  @IsUUID()
  requestId?: string;
}

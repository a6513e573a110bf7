import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, Length, Matches } from 'class-validator';
import { LONGEST_MESSAGE_BYTES } from '../../config/settings.js';
import { IsCleanText } from '../../http/clean-text.validator.js';
import { PageQuery } from '../../http/cursor-page.js';
import { Masked } from '../../http/masked.decorator.js';
import { Sanitised } from '../../http/sanitised.decorator.js';

export class HandoffRequest {
  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 500,
    description: 'Why; whoever takes the conversation reads it, without personal data',
    example: 'My refund is a week late',
  })
  @IsOptional()
  @IsCleanText()
  @Length(1, 500)
  @Sanitised()
  @Masked()
  reason?: string;
}

export class HandoffPageQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['waiting', 'human'], default: 'waiting' })
  @IsOptional()
  @IsIn(['waiting', 'human'])
  readonly state: 'waiting' | 'human' = 'waiting';
}

export class ReplyRequest {
  @ApiProperty({
    description: 'What the customer is to read; at most 10 KB of UTF-8 unless configured otherwise',
    minLength: 1,
    maxLength: LONGEST_MESSAGE_BYTES,
    example: 'Your refund is on its way and should arrive on Friday.',
  })
  @IsCleanText()
  @IsNotEmpty()
  @Matches(/\S/, { message: 'message must not be blank' })
  @Sanitised()
  message!: string;
}

export class ReleaseRequest {
  @ApiProperty({ enum: ['bot', 'waiting'], description: 'To whom the conversation goes back' })
  @IsIn(['bot', 'waiting'])
  to!: 'bot' | 'waiting';
}

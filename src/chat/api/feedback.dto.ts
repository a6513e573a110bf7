import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { IsCleanText } from '../../http/clean-text.validator.js';
import { Sanitised } from '../../http/sanitised.decorator.js';
import type { FeedbackInput } from '../feedback.js';
import { type Rating, RATINGS } from '../store/feedback.repository.js';

export class FeedbackRequest {
  @ApiProperty({ format: 'uuid', description: 'Id of the answer that is rated' })
  @IsUUID()
  messageId!: string;

  @ApiProperty({ enum: RATINGS })
  @IsIn(RATINGS)
  rating!: Rating;

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 1_000,
    description:
      'What the customer says of it; kept masked and encrypted, and never shown with its values again',
    example: 'The article it names is out of date.',
  })
  @IsOptional()
  @IsCleanText()
  @Length(1, 1_000)
  @Sanitised()
  comment?: string;
}

export class FeedbackResponse {
  @ApiProperty({ format: 'uuid' })
  messageId!: string;

  @ApiProperty({ enum: RATINGS })
  rating!: Rating;
}

export function toFeedbackResponse({ messageId, rating }: FeedbackInput): FeedbackResponse {
  return { messageId, rating };
}

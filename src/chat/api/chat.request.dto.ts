import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { LONGEST_MESSAGE_BYTES } from '../../config/settings.js';
import { IsCleanText } from '../../http/clean-text.validator.js';
import { Sanitised } from '../../http/sanitised.decorator.js';

export class ChatRequest {
  @ApiProperty({
    description: 'What the customer wrote; at most 10 KB of UTF-8 unless configured otherwise',
    minLength: 1,
    maxLength: LONGEST_MESSAGE_BYTES,
    example: 'How long do I have to return my boots?',
  })
  @IsCleanText()
  @IsNotEmpty()
  @Matches(/\S/, { message: 'message must not be blank' })
  @Sanitised()
  message!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Goes on with this session; without it a new one begins',
  })
  @IsOptional()
  @IsUUID()
  sessionId?: string;

  @ApiPropertyOptional({
    minLength: 1,
    maxLength: 200,
    description:
      'Your own id of the person who writes; kept as a keyed hash only. Without it the person is anonymous',
    example: 'customer-4711',
  })
  @IsOptional()
  @IsCleanText()
  @Length(1, 200)
  subject?: string;
}

export class SessionIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id!: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsCleanText } from '../../http/clean-text.validator.js';
import { PageQuery } from '../../http/cursor-page.js';
import { Sanitised } from '../../http/sanitised.decorator.js';
import { LANGUAGES, type Language } from '../language.js';

export class ArticleRequest {
  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Return an item' })
  @IsCleanText()
  @Length(1, 200)
  @Matches(/\S/, { message: 'title must not be blank' })
  @Sanitised()
  title!: string;

  @ApiProperty({
    minLength: 1,
    maxLength: 50_000,
    description: 'Markdown. Paragraphs, set apart by empty lines, are what an answer quotes',
    example: 'You can return an item within 60 days of delivery.',
  })
  @IsCleanText()
  @Length(1, 50_000)
  @Matches(/\S/, { message: 'body must not be blank' })
  @Sanitised()
  body!: string;

  @ApiProperty({ enum: LANGUAGES, example: 'en' })
  @IsIn(LANGUAGES)
  language!: Language;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 40 },
    maxItems: 20,
    default: [],
    example: ['returns'],
  })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsCleanText({ each: true })
  @Length(1, 40, { each: true })
  @Sanitised()
  tags: string[] = [];
}

export class ArticleIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id!: string;
}

export class ArticleQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, description: 'Only articles in this language' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class SearchQuery {
  @ApiProperty({ minLength: 1, maxLength: 500, example: 'where is my parcel' })
  @IsCleanText()
  @Length(1, 500)
  @Matches(/\S/, { message: 'q must not be blank' })
  q!: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 20, default: 5 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  readonly limit: number = 5;
}

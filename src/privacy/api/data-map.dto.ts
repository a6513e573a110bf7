import { ApiProperty } from '@nestjs/swagger';
import type { MappedPlace } from '../data-map.js';
import type { ColumnForm, DataPlace } from '../personal-data-source.js';

const FORMS: readonly ColumnForm[] = [
  ...(['id', 'keyed-hash', 'sealed-by-subject-key', 'sealed-by-service-key', 'fact'] as const),
];

export class DataPlaceResponse {
  @ApiProperty({ example: 'chat', description: 'Who holds it' })
  source!: string;

  @ApiProperty({ example: 'public.chat_messages' })
  place!: string;

  @ApiProperty({ description: 'What it is there for' })
  purpose!: string;

  @ApiProperty({ description: 'For how long' })
  kept!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: [...FORMS] },
    description: 'How each column holds what it holds',
    example: { id: 'id', body: 'sealed-by-subject-key' },
  })
  columns!: Record<string, ColumnForm>;

  @ApiProperty({ example: 'public.chat_sessions', description: 'How a person’s rows are found' })
  through!: string;

  @ApiProperty({ enum: ['deleted', 'destroyed', 'kept'] })
  onErasure!: DataPlace['onErasure'];

  @ApiProperty({ type: String, nullable: true, description: 'Why something is kept' })
  keptBecause!: string | null;
}

export class DataMapResponse {
  @ApiProperty({ type: [DataPlaceResponse] })
  places!: DataPlaceResponse[];
}

export function toDataMapResponse(places: readonly MappedPlace[]): DataMapResponse {
  return {
    places: places.map(({ source, place, purpose, kept, columns, through, onErasure, keptBecause }) => ({
      ...{ source, place, purpose, kept, through, onErasure },
      columns: { ...columns },
      keptBecause: keptBecause ?? null,
    })),
  };
}

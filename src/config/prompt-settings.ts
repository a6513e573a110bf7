import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { CacheSettings } from './cache-settings.js';
import { Setting } from './setting.decorator.js';

/** What a model is told besides the question, and how its answer is streamed. */
export abstract class PromptSettings extends CacheSettings {
  @Setting({
    env: 'LLM_INSTRUCTIONS_FILE',
    type: 'text',
    meaning:
      'File with the instructions for models, as plain text; without it those that come with the service.',
  })
  @IsOptional()
  @IsString()
  readonly llmInstructionsFile?: string;

  @Setting({
    env: 'LLM_HISTORY_TOKENS',
    type: 'integer',
    default: '2000',
    unit: 'tokens, estimated',
    meaning: 'How much of the conversation a model hears again, newest messages first.',
  })
  @IsInt()
  @Min(0)
  @Max(200_000)
  readonly llmHistoryTokens!: number;

  @Setting({
    env: 'STREAM_HEARTBEAT_SECONDS',
    type: 'integer',
    default: '15',
    unit: 'seconds',
    meaning: 'A streamed answer sends a comment after this much silence, so that no proxy takes it for dead.',
  })
  @IsInt()
  @Min(1)
  @Max(300)
  readonly streamHeartbeatSeconds!: number;
}

import { IsArray, IsIn, Matches } from 'class-validator';
import { ModelSettings } from './model-settings.js';
import { Setting } from './setting.decorator.js';

/** What becomes of a question that looks like an attack. */
export const SCREENING_ACTIONS = ['allow', 'harden', 'refuse'] as const;
export type ScreeningAction = (typeof SCREENING_ACTIONS)[number];

/** What is looked for in questions and answers. */
export abstract class ScreeningSettings extends ModelSettings {
  @Setting({
    env: 'SCREENING_SUSPICIOUS',
    type: 'text',
    default: 'harden',
    meaning:
      'What becomes of a question with signs of an attack on the model: allow, harden (the model is warned) or refuse.',
  })
  @IsIn(SCREENING_ACTIONS)
  readonly screeningSuspicious!: ScreeningAction;

  @Setting({
    env: 'SCREENING_HOSTILE',
    type: 'text',
    default: 'refuse',
    meaning: 'The same for a question that is an attack, by all signs.',
  })
  @IsIn(SCREENING_ACTIONS)
  readonly screeningHostile!: ScreeningAction;

  @Setting({
    env: 'ANSWER_LINK_HOSTS',
    type: 'list',
    default: '',
    meaning:
      'Hosts that answers may link to, beside those in the help articles they rest on; .shop.example allows all below it as well.',
  })
  @IsArray()
  @Matches(/^\.?[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u, {
    each: true,
    message: 'must be host names, such as shop.example or .shop.example',
  })
  readonly answerLinkHosts!: readonly string[];
}

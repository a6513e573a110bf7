import { ModelSettings } from './model-settings.js';

/** What is looked for in questions and answers. */
export abstract class ScreeningSettings extends ModelSettings {}

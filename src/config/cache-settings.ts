import { HandoffSettings } from './handoff-settings.js';

/** The cache of answers. */
export abstract class CacheSettings extends HandoffSettings {}

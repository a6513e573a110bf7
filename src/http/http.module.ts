import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessRuleCheck } from './access-rule.check.js';

/** The edge: what holds for every route. */
@Module({ imports: [DiscoveryModule], providers: [AccessRuleCheck] })
export class HttpModule {}

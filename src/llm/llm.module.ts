import { Module } from '@nestjs/common';
import { Egress } from './egress/egress.js';
import { ModelChain } from './model-chain.js';
import { Vendors } from './vendors.js';

@Module({ providers: [Egress, ModelChain, Vendors], exports: [ModelChain] })
export class LlmModule {}

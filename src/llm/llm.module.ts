import { Module } from '@nestjs/common';
import { ModelChain } from './model-chain.js';

@Module({ providers: [ModelChain], exports: [ModelChain] })
export class LlmModule {}

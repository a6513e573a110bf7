import { Module } from '@nestjs/common';
import { ProviderChain } from './provider-chain.js';

@Module({ providers: [ProviderChain], exports: [ProviderChain] })
export class LlmModule {}

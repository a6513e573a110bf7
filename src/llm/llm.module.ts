import { Module } from '@nestjs/common';
import { Egress } from './egress/egress.js';
import { ModelChain } from './model-chain.js';
import { ProviderChain } from './provider-chain.js';
import { Vendors } from './vendors.js';

@Module({ providers: [Egress, ModelChain, ProviderChain, Vendors], exports: [ModelChain, ProviderChain] })
export class LlmModule {}

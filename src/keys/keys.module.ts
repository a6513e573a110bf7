import { Global, Module } from '@nestjs/common';
import { ServiceKeys } from './service-keys.js';

@Global()
@Module({ providers: [ServiceKeys], exports: [ServiceKeys] })
export class KeysModule {}

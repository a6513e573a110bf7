import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApiKeys } from './api-keys.js';
import { ApiKey } from './store/api-key.entity.js';

@Module({ imports: [TypeOrmModule.forFeature([ApiKey])], providers: [ApiKeys], exports: [ApiKeys] })
export class AuthModule {}

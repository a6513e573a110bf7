import { Module } from '@nestjs/common';
import { SubjectReference } from './subject-reference.js';

@Module({ providers: [SubjectReference], exports: [SubjectReference] })
export class PrivacyModule {}

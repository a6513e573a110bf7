import { Module } from '@nestjs/common';
import { SubjectReference } from './subject-reference.js';
import { Subjects } from './subjects.js';

@Module({ providers: [SubjectReference, Subjects], exports: [SubjectReference, Subjects] })
export class PrivacyModule {}

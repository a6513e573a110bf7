import { Module } from '@nestjs/common';
import { PiiController } from './api/pii.controller.js';
import { PiiScanner } from './pii-scanner.js';
import { SubjectReference } from './subject-reference.js';
import { Subjects } from './subjects.js';

@Module({
  controllers: [PiiController],
  providers: [SubjectReference, Subjects, PiiScanner],
  exports: [SubjectReference, Subjects, PiiScanner],
})
export class PrivacyModule {}

import { Module } from '@nestjs/common';
import { PiiController } from './api/pii.controller.js';
import { KeyRotation } from './key-rotation.js';
import { PiiScanner } from './pii-scanner.js';
import { RingRefresh } from './ring-refresh.js';
import { SubjectKeyRepository } from './store/subject-key.repository.js';
import { SubjectKeys } from './subject-keys.js';
import { SubjectReference } from './subject-reference.js';
import { Subjects } from './subjects.js';

@Module({
  controllers: [PiiController],
  providers: [
    SubjectReference,
    Subjects,
    SubjectKeys,
    SubjectKeyRepository,
    RingRefresh,
    KeyRotation,
    PiiScanner,
  ],
  exports: [SubjectReference, Subjects, SubjectKeys, KeyRotation, PiiScanner],
})
export class PrivacyModule {}

import { Module } from '@nestjs/common';
import { PiiController } from './api/pii.controller.js';
import { Masking } from './masking.js';
import { RingRefresh } from './ring-refresh.js';
import { SubjectKeyRepository } from './store/subject-key.repository.js';
import { SubjectKeys } from './subject-keys.js';
import { SubjectReference } from './subject-reference.js';
import { Subjects } from './subjects.js';

@Module({
  controllers: [PiiController],
  providers: [SubjectReference, Subjects, SubjectKeys, SubjectKeyRepository, RingRefresh, Masking],
  exports: [SubjectReference, Subjects, SubjectKeys, Masking],
})
export class PrivacyModule {}

import { Module } from '@nestjs/common';
import { KeysModule } from '../keys/keys.module.js';
import { PiiController } from './api/pii.controller.js';
import { KeyRotation } from './key-rotation.js';
import { Masking } from './masking.js';
import { PersonalData } from './personal-data.js';
import { RetentionPolicies } from './retention-policies.js';
import { RetentionTargets } from './retention-targets.js';
import { RingRefresh } from './ring-refresh.js';
import { StaffRoles } from './staff-roles.js';
import { RetentionPolicyRepository } from './store/retention-policy.repository.js';
import { SubjectKeyRepository } from './store/subject-key.repository.js';
import { SubjectKeys } from './subject-keys.js';
import { SubjectReference } from './subject-reference.js';
import { SubjectUses } from './subject-uses.js';
import { Subjects } from './subjects.js';

@Module({
  imports: [KeysModule],
  controllers: [PiiController],
  providers: [
    SubjectReference,
    Subjects,
    SubjectKeys,
    SubjectKeyRepository,
    RingRefresh,
    KeyRotation,
    Masking,
    PersonalData,
    RetentionTargets,
    RetentionPolicies,
    RetentionPolicyRepository,
    StaffRoles,
    SubjectUses,
  ],
  exports: [
    ...[SubjectReference, Subjects, SubjectKeys, KeyRotation, Masking, StaffRoles],
    ...[PersonalData, RetentionTargets, RetentionPolicies, RetentionPolicyRepository, SubjectUses],
  ],
})
export class PrivacyModule {}

import { Module } from '@nestjs/common';
import { RetentionController } from './api/retention.controller.js';
import { PrivacyModule } from './privacy.module.js';
import { EmptySubjects } from './retention/empty-subjects.js';
import { OwnTargets } from './retention/own-targets.js';
import { PolicyChanges } from './retention/policy-changes.js';
import { RetentionFigures } from './retention/retention-figures.js';
import { RetentionRunner } from './retention/retention-runner.js';
import { RetentionRuns } from './retention/retention-runs.js';
import { RoomsBelow } from './retention/rooms-below.js';
import { EmptySubjectRepository } from './store/empty-subject.repository.js';
import { RetentionRunRepository } from './store/retention-run.repository.js';

/** Everything that forgets by itself, made to. */
@Module({
  imports: [PrivacyModule],
  controllers: [RetentionController],
  providers: [
    ...[RetentionRuns, RetentionRunner, RetentionRunRepository, RetentionFigures],
    ...[PolicyChanges, OwnTargets, RoomsBelow, EmptySubjects, EmptySubjectRepository],
  ],
})
export class RetentionModule {}

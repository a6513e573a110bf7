import { Global, Module } from '@nestjs/common';
import { FinishedJobs } from './finished-jobs.js';
import { Jobs } from './jobs.js';

@Global()
@Module({ providers: [Jobs, FinishedJobs], exports: [Jobs, FinishedJobs] })
export class JobsModule {}

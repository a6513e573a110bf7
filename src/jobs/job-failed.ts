/**
 * What is thrown to have a job tried again.
 *
 * It is stored with the job, so it says nothing: what went wrong stands in the log, masked.
 */
export class JobFailed extends Error {
  constructor() {
    super('failed');
    this.name = 'JobFailed';
    this.stack = '';
  }
}

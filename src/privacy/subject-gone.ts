/** There is no such person (any more): erased, or never there. */
export class SubjectGone extends Error {
  constructor() {
    super('there is no such subject');
    this.name = 'SubjectGone';
  }
}

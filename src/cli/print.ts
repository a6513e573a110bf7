/** Prints a result: as JSON for programs, or as a sentence for people. */
export function print(json: boolean | undefined, value: unknown, sentence: string): void {
  console.log(json ? JSON.stringify(value, null, 2) : sentence);
}

/** Oldest Node that everything here runs on, as `engines` in package.json says. Imports nothing, to run on any Node. */
export const OLDEST_NODE = '22.15.0';

/** Whether a version, such as 24.1.0, is new enough. */
export function isSupportedNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** Ends the process with one clear line when Node is too old, rather than with a stack from the middle of some package. */
export function requireSupportedNode(): void {
  const { node } = process.versions;
  if (isSupportedNode(node)) return;
  process.stderr.write(`Hushdesk needs Node ${OLDEST_NODE} or newer, this is ${node}: install Node 24.\n`);
  process.exit(1);
}

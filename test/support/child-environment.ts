/**
 * What a process of ours inherits in the tests: where programs are, and where Node keeps compiled code for all of them,
 * which they would otherwise compile at each start.
 */
export function childEnvironment(): Record<string, string> {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  return { PATH, NODE_COMPILE_CACHE };
}

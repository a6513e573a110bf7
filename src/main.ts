import { requireSupportedNode } from './supported-node.js';

requireSupportedNode();
// Only now: what it imports does not even load on an older Node.
await import('reflect-metadata');
const { start } = await import('./service.js');

await start();

import { DATA_CHECKS } from './data-checks.js';
import { EDGE_CHECKS } from './edge-checks.js';
import { type Finding, type Patient, unsafe } from './finding.js';
import { checkDatabase, MACHINE_CHECKS } from './machine-checks.js';
import { SECRET_CHECKS } from './secret-checks.js';

const SEE = 'see docs/configuration.md for what it may be';

/** How every protection stands. Reads and connects, and changes nothing. */
export async function examine(patient: Patient): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of [...MACHINE_CHECKS, ...EDGE_CHECKS, ...SECRET_CHECKS, ...DATA_CHECKS])
    findings.push(await check(patient));
  findings.push(...(await checkDatabase(patient)));
  return [...findings, ...faultsBeyond(findings, patient.faults)];
}

/** What would refuse the start, and no finding speaks of. */
function faultsBeyond(findings: readonly Finding[], faults: readonly string[]): Finding[] {
  const weaknesses = findings.filter(({ state }) => state === 'weak' || state === 'unsafe');
  const spoken = weaknesses.map(({ detail, remedy = '' }) => `${detail} ${remedy}`).join('\n');
  return faults
    .filter((fault) => {
      const [first] = /\b[A-Z]+_[A-Z_]+\b/.exec(fault) ?? [];
      return first === undefined || !spoken.includes(first);
    })
    .map((fault) => {
      const [, detail = fault, remedy = SEE] = /^(.+?): (.+)$/s.exec(fault) ?? [];
      return unsafe('configuration', detail, remedy);
    });
}

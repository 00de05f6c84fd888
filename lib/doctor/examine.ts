import { guaranteeCheck, usersCheck } from './checks/agents';
import { alarmsCheck } from './checks/alarms';
import { federationCheck } from './checks/federation';
import { flowsCheck } from './checks/flows';
import { instanceCheck } from './checks/instance';
import { numberFlowsCheck } from './checks/number-flows';
import { numbersCheck } from './checks/numbers';
import { originsCheck } from './checks/origins';
import { promisesCheck } from './checks/promises';
import { queuesCheck, twinsCheck } from './checks/queues';
import { quotasCheck } from './checks/quotas';
import { rolesCheck } from './checks/roles';
import { tableCheck } from './checks/table';
import { unseenCheck } from './checks/unseen';
import { whispersCheck } from './checks/whispers';
import { workspaceCheck } from './checks/workspace';
import { workingsCheck } from './checks/workings';
import type { Account, Check, Finding } from './finding';

export const CHECKS: readonly Check[] = [
  instanceCheck,
  quotasCheck,
  numbersCheck,
  numberFlowsCheck,
  queuesCheck,
  twinsCheck,
  guaranteeCheck,
  usersCheck,
  federationCheck,
  rolesCheck,
  workspaceCheck,
  originsCheck,
  flowsCheck,
  whispersCheck,
  tableCheck,
  workingsCheck,
  promisesCheck,
  alarmsCheck,
  unseenCheck,
];

/** Looks at everything, one after the other: Connect takes two such calls a second from the whole account. What may not be read is said, and the rest goes on. */
export async function examine(account: Account, checks = CHECKS): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) {
    const said = await check.run(account).catch((error: unknown) => [unread(check, error)]);
    findings.push(...said.map((one) => ({ check: check.name, ...one })));
  }
  return findings;
}

function unread({ needs }: Check, error: unknown): Omit<Finding, 'check'> {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (/AccessDenied|AuthorizationError/.test(name)) return { is: 'not known', says: 'Your credentials may not read this.', toDo: `Allow them ${needs.join(', ')}: npm run doctor -- --policy prints all.` };
  return { is: 'not known', says: `It could not be read: ${message}`, toDo: 'Run it again; if it stays, see what the sentence names.' };
}

/** The rights that the doctor needs, as an IAM policy. It reads, and changes nothing. */
export function policyOfDoctor(): object {
  const actions = [...new Set(['cloudformation:DescribeStacks', ...CHECKS.flatMap(({ needs }) => needs)])].sort();
  return { Version: '2012-10-17', Statement: [{ Sid: 'DialbackDoctorReads', Effect: 'Allow', Action: actions, Resource: '*' }] };
}

import { parseArgs } from 'node:util';
import { ConnectClient } from '@aws-sdk/client-connect';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { ConnectInstance } from '../../lib/connect/connect-instance';
import { examine, policyOfDoctor } from '../../lib/doctor/examine';
import type { Finding } from '../../lib/doctor/finding';
import { createReadQuota } from '../../lib/doctor/quotas';
import { loadSettings } from '../../lib/settings/load-settings';
import type { Command } from './command';
import { partsOf } from './deployed-parts';
import { openStack, StackMissing } from './deployed-stack';

/** `npm run doctor [-- --json] [--policy] [--settings FILE]`: 1 when something is wrong. It only reads. */
export const doctor: Command = async (argv, { print, now }) => {
  const { values } = parseArgs({ args: argv, options: { json: { type: 'boolean', default: false }, policy: { type: 'boolean', default: false }, settings: { type: 'string', default: 'settings.ts' } } });
  if (values.policy) return print(JSON.stringify(policyOfDoctor(), null, 2));
  const settings = loadSettings(values.settings);
  const { id: instanceId, region } = new ConnectInstance(settings.instanceArn);
  const stack = await openStack(values.settings).catch((error: unknown) => {
    if (error instanceof StackMissing) return undefined;
    throw error;
  });
  // Connect takes two such calls a second from the whole account. The client tries throttled calls again.
  const connect = new ConnectClient({ region, retryMode: 'adaptive', maxAttempts: 10 });
  const findings = await examine({ settings, connect, instanceId, readQuota: createReadQuota({ client: new ServiceQuotasClient({ region }), instanceArn: settings.instanceArn }), stack: stack && partsOf(stack), now: now() });
  if (values.json) print(JSON.stringify(findings, null, 2));
  else findings.flatMap(linesOf).forEach(print);
  return findings.some(({ is }) => is === 'wrong') ? 1 : 0;
};

const WIDEST = 'flows of numbers'.length;

function linesOf({ check, is, says, toDo }: Finding): string[] {
  const line = `${is.padEnd('not known'.length)}  ${check.padEnd(WIDEST)}  ${says}`;
  return toDo === undefined ? [line] : [line, `${' '.repeat(WIDEST + 'not known'.length + 4)}→ ${toDo}`];
}

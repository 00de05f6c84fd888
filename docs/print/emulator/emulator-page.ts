import { defaultQuota, operationQuotas } from '../../../emulator/connect/api/quotas';
import { defaultResourceQuotas } from '../../../emulator/connect/resource-quotas';
import { SWITCHES } from '../../../emulator/connect/switches';
import { remoteRoutes } from '../../../emulator/remote-control/remote-routes';
import { wireRegisters } from '../../../emulator/wire-registers';
import { printBlocks } from './block-table';
import { DIFFERENCES, HOW_TO_START, SERVICES } from './emulator-prose';
import { printOperations } from './operation-table';
import { printSeedFields } from './seed-table';

/** The emulator's page: its tables are the registers themselves. */
export function printEmulator(): string {
  const sections: [title: string, lines: string[]][] = [
    ['The seed file', printSeedFields()],
    ['People: agents and phones', remoteControl()],
    ['Operations of Amazon Connect', printOperations()],
    ['Operations of the other services', otherOperations()],
    ['Blocks of flows', printBlocks()],
    ['Switches', switches()],
    ['Quotas', quotas()],
  ];
  const tables = sections.flatMap(([title, lines]) => [`## ${title}`, '', ...lines, '']);
  return [...HOW_TO_START, ...tables, ...SERVICES, ...DIFFERENCES, ''].join('\n');
}

function remoteControl(): string[] {
  const rows = remoteRoutes.map(({ method, path, says, example }) => `| \`${method} /_emulator${path}\` | ${says}${example ? ` \`${example}\`` : ''} |`);
  return [
    'What people do has no AWS API. On the same port, JSON in and out, `content-type: application/json` for every POST; the answer shows the',
    'desk or the phone as it is afterwards. What cannot be done is answered with 409 and a sentence.',
    '',
    '| Request | What it does |',
    '|---|---|',
    ...rows,
  ];
}

function otherOperations(): string[] {
  const rows = Object.entries(wireRegisters).flatMap(([service, operations]) =>
    Object.entries(operations).map(([operation, members]) => `| ${service} | \`${operation}\` | ${members.join(', ') || '–'} |`),
  );
  return [
    'With the members that each takes; any other operation or member is refused by name. Lists come in one page. DynamoDB takes what dynalite does, transactions and time to live.',
    '',
    '| Service | Operation | Members |',
    '|---|---|---|',
    ...rows,
  ];
}

function switches(): string[] {
  const rows = SWITCHES.map(({ name, default: value, meaning, source }) => `| \`${name}\` | \`${String(value)}\` | ${meaning} | ${source} |`);
  return ['What nobody has verified on a live instance: `startEmulator({ switches: { … } })`.', '', '| Switch | Default | What it decides | Source |', '|---|---|---|---|', ...rows];
}

function quotas(): string[] {
  const perOperation = Object.entries(operationQuotas).map(([name, { ratePerSecond, burst }]) => `| \`${name}\` | ${ratePerSecond} | ${burst} |`);
  const resources = Object.entries(defaultResourceQuotas).map(([name, most]) => `\`${name}\` ${most}`);
  return [
    'Those of a new account, counted for calls over HTTP on the emulator’s clock, and answered with `TooManyRequestsException` (429):',
    "`startEmulator({ quotas: 'none' })`, or `{ quotas: { DescribeContact: { ratePerSecond: 50, burst: 50 } } }`.",
    '',
    '| Operation | Calls per second | Burst |',
    '|---|---|---|',
    ...perOperation,
    `| any other, each by itself | ${defaultQuota.ratePerSecond} | ${defaultQuota.burst} |`,
    '',
    `How many resources the API lets one make (\`startEmulator({ resourceQuotas: … })\`): ${resources.join(', ')}.`,
  ];
}

import { defaultQuota, operationQuotas } from '../../../emulator/connect/api/quotas';
import { defaultResourceQuotas } from '../../../emulator/connect/resource-quotas';
import { SWITCHES, valuesOf } from '../../../emulator/connect/switches';
import { remoteRoutes } from '../../../emulator/remote-control/remote-routes';
import { wireRegisters } from '../../../emulator/wire-registers';
import { printBlocks } from './block-table';
import { DIFFERENCES, HOW_TO_START, SERVICES } from './emulator-prose';
import { printOperations } from './operation-table';
import { printSeedFields } from './seed-table';

/** Prints the emulator's page. Its tables are the registers themselves. */
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
    'AWS has no API for the acts of people, so the emulator has its own on the same port. It takes and returns JSON, with `content-type: application/json` for every POST. The answer shows the',
    'desk or the phone as it is afterwards. An act that is not possible is answered with 409 and a sentence.',
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
    'The table lists the members that each operation takes. Any other operation or member is refused by name. Lists come in one page. DynamoDB takes what dynalite takes, transactions and time to live.',
    '',
    '| Service | Operation | Members |',
    '|---|---|---|',
    ...rows,
  ];
}

function switches(): string[] {
  const rows = SWITCHES.map((each) => `| \`${each.name}\` | \`${String(each.default)}\` | ${valuesOf(each)} | ${each.meaning} | ${each.source} |`);
  return [
    'A switch chooses between behaviours that nobody has verified on a live instance: `startEmulator({ switches: { … } })`, or `--switches FILE` of `npm run emulator`, `npm start` and `npm run scenario`. Any other name or value is refused.',
    '',
    '| Switch | Default | It may be | What it decides | Source |',
    '|---|---|---|---|---|',
    ...rows,
  ];
}

function quotas(): string[] {
  const perOperation = Object.entries(operationQuotas).map(([name, { ratePerSecond, burst }]) => `| \`${name}\` | ${ratePerSecond} | ${burst} |`);
  const resources = Object.entries(defaultResourceQuotas).map(([name, most]) => `\`${name}\` ${most}`);
  return [
    'The quotas are those of a new account. The emulator counts calls over HTTP on its own clock, and answers a call above the quota with `TooManyRequestsException` (429). To change them:',
    "`startEmulator({ quotas: 'none' })`, or `{ quotas: { DescribeContact: { ratePerSecond: 50, burst: 50 } } }`.",
    '',
    '| Operation | Calls per second | Burst |',
    '|---|---|---|',
    ...perOperation,
    `| each other operation | ${defaultQuota.ratePerSecond} | ${defaultQuota.burst} |`,
    '',
    `The API limits the number of resources (\`startEmulator({ resourceQuotas: … })\`): ${resources.join(', ')}.`,
  ];
}

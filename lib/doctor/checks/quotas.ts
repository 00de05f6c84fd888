import { paginateListPhoneNumbersV2, paginateListQueues } from '@aws-sdk/client-connect';
import { callsPerSecondOf } from '../../settings/rates';
import { twinName } from '../../settings/twin-name';
import { type Account, type Check, notKnown, right, type Said, wrong } from '../finding';
import { listFlows } from '../list-flows';
import { ownFlows } from '../own-flows';
import { type Quota, QUOTAS } from '../quotas';

/** A handoff holds two calls for about so long, before the customer is called. */
const HANDOFF_SECONDS = 5;
const CALLS_OF_HANDOFF = 2;
/** A handoff, and the talk of the agent who had the one before. */
const CALLS_AT_LEAST = CALLS_OF_HANDOFF + 1;
/** Lambda leaves 100 to functions that reserve none. The tick and the sweep reserve two each, and the function that dials as many as it may start calls in a second. */
const REST_AND_TICKS = 104;
const DIALLING_AT_LEAST = 2;
/** A new account may have no more. */
const FEW_EXECUTIONS = 10;

const ASK = 'Ask for more: Service Quotas, in the console or by aws service-quotas request-service-quota-increase. It may take days.';

/** Whether the account may have what the settings need. */
export const quotasCheck: Check = {
  name: 'quotas',
  needs: ['servicequotas:GetServiceQuota', 'connect:ListQueues', 'connect:ListPhoneNumbersV2', 'connect:ListContactFlows', 'connect:ListContactFlowModules'],
  async run(account) {
    const said = await saysOfUse(account);
    const needs = [...(await queuesAndNumbers(account)), ...(await flows(account))];
    for (const { quota, there, more, what } of needs) said.push(enough({ quota, value: await account.readQuota(quota), needed: there + more, what: `${what}: ${there} there are, and ${more} to come` }));
    return said;
  },
};

/** What is used while calls are made, as far as the settings tell. */
export async function saysOfUse(account: Pick<Account, 'settings' | 'readQuota'>): Promise<Said[]> {
  const { settings, readQuota } = account;
  const reserved = settings.reserveConcurrency ? REST_AND_TICKS + Math.max(DIALLING_AT_LEAST, Math.ceil(callsPerSecondOf(settings))) : undefined;
  return [
    await callRate(account),
    await concurrentCalls(account),
    ...(settings.agentView ? [chats(await readQuota(QUOTAS.chats), await readQuota(QUOTAS.calls))] : []),
    executions(await readQuota(QUOTAS.executions), reserved),
  ];
}

function enough({ quota, value, needed, what }: { quota: Quota; value: number | undefined; needed: number; what: string }): Said {
  if (value === undefined) return untold(quota);
  if (value >= needed) return right(`${quota.name}: ${value}, and ${needed} are needed.`);
  return wrong(`${quota.name} is ${value}, and ${needed} are needed (${what}).`, ASK);
}

function untold({ name, service }: Quota): Said {
  return notKnown(`Service Quotas does not tell "${name}".`, `Look at it in the console: Service Quotas, ${service === 'connect' ? 'Amazon Connect' : 'AWS Lambda'}.`);
}

async function callRate({ settings, readQuota }: Pick<Account, 'settings' | 'readQuota'>): Promise<Said> {
  const value = await readQuota(QUOTAS.callRate);
  const said = settings.accountCallsPerSecond;
  if (value === undefined) return untold(QUOTAS.callRate);
  if (value < said) return wrong(`${QUOTAS.callRate.name} is ${value} a second, and accountCallsPerSecond says ${said}: what goes beyond it is refused by Connect, and comes late.`, `Write ${value} into accountCallsPerSecond, or ask for more: Service Quotas, Amazon Connect.`);
  return right(`Connect takes ${value} calls a second from the account, and accountCallsPerSecond says ${said}.`);
}

/** How many are needed depends on how many agents talk; a start of the stack's own calls is what the settings tell. */
async function concurrentCalls({ settings, readQuota }: Pick<Account, 'settings' | 'readQuota'>): Promise<Said> {
  const value = await readQuota(QUOTAS.calls);
  const inHandoff = Math.ceil(callsPerSecondOf(settings) * HANDOFF_SECONDS) * CALLS_OF_HANDOFF;
  if (value === undefined) return untold(QUOTAS.calls);
  if (value < CALLS_AT_LEAST) return wrong(`${QUOTAS.calls.name} is ${value}: a click or a callback takes ${CALLS_OF_HANDOFF} for some seconds, beside every talk.`, ASK);
  if (value < inHandoff) return notKnown(`${QUOTAS.calls.name} is ${value}. When many callbacks are due at once, up to ${inHandoff} calls are in a handoff, beside all talks; what goes beyond fails, and is tried again.`, `${ASK} Or set a lower scheduledCallsPerSecond.`);
  return right(`The instance may have ${value} calls at once; up to ${inHandoff} are in a handoff, beside all talks.`);
}

interface Need {
  quota: Quota;
  what: string;
  there: number;
  more: number;
}

async function queuesAndNumbers({ connect, instanceId: InstanceId, settings, stack }: Account): Promise<Need[]> {
  const names = new Set<string>();
  for await (const { QueueSummaryList = [] } of paginateListQueues({ client: connect }, { InstanceId, QueueTypes: ['STANDARD'] })) for (const { Name = '' } of QueueSummaryList) names.add(Name);
  let claimed = 0;
  for await (const { ListPhoneNumbersSummaryList = [] } of paginateListPhoneNumbersV2({ client: connect }, { InstanceId })) claimed += ListPhoneNumbersSummaryList.length;
  const wanted = [...settings.queues.map((queue) => twinName(settings, queue)), `${settings.stackName} parking`];
  const toClaim = stack ? [] : [settings.dedicatedNumber, settings.source].filter(({ kind }) => kind === 'claim');
  return [
    { quota: QUOTAS.queues, what: 'a twin for each of the queues of the settings, and one for handoffs', there: names.size, more: wanted.filter((name) => !names.has(name)).length },
    { quota: QUOTAS.numbers, what: 'the numbers that the stack claims', there: claimed, more: toClaim.length },
  ];
}

async function flows(account: Account): Promise<Need[]> {
  const listed = await listFlows(account);
  const missing = ownFlows(account.settings).filter((own) => !listed.some(({ name, isModule }) => name === own.name && isModule === own.isModule));
  const need = (quota: Quota, ofModules: boolean): Need => ({ quota, what: 'those of the stack', there: listed.filter(({ isModule }) => isModule === ofModules).length, more: missing.filter(({ isModule }) => isModule === ofModules).length });
  return [need(QUOTAS.flows, false), need(QUOTAS.modules, true)];
}

function chats(value: number | undefined, calls: number | undefined): Said {
  if (value === undefined || calls === undefined) return untold(QUOTAS.chats);
  if (value < calls) return wrong(`${QUOTAS.chats.name} is ${value}, and each of up to ${calls} calls has a guide, which is a chat (agentView).`, ASK);
  return right(`The instance may have ${value} chats at once, one for each call's guide.`);
}

/** @param reserved what a deploy with reserveConcurrency needs */
function executions(value: number | undefined, reserved: number | undefined): Said {
  const { name } = QUOTAS.executions;
  if (value === undefined) return untold(QUOTAS.executions);
  if (reserved !== undefined && value < reserved) return wrong(`${name} of Lambda is ${value}, and reserveConcurrency needs ${reserved}: the deploy would fail.`, `${ASK} Or leave reserveConcurrency out.`);
  if (value <= FEW_EXECUTIONS) return wrong(`${name} of Lambda is ${value} for all functions of the account: with some pages open, requests are refused and callbacks come late.`, ASK);
  return right(`Lambda runs ${value} functions at once for the account.`);
}

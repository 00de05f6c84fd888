import { seededRandom, type SeededRandom } from '../seeded-random';
import type { CentreContext } from './centre-context';
import type { ContactCentreOptions } from './contact-centre-options';
import { createFlowHost } from './contacts/flow-host/create-flow-host';
import { CustomerCases } from './customers/customer-cases';
import { CustomerProfiles } from './customers/customer-profiles';
import { InstanceStore } from './instance-store';
import type { Instance } from './model';
import { routeWaiting } from './routing/route-waiting';
import { WaitingRoom } from './routing/waiting-room';
import { setSwitches } from './switches';

/** An empty instance and what surrounds it. */
export function createCentreContext(options: ContactCentreOptions): CentreContext {
  const random = seededRandom(`${options.seed}:connect`);
  const { time, journal, accountId, region, publish, invokeFunction, putAgentEvent = () => undefined, saveRecording = () => undefined, letConnectInvoke = () => undefined, contactsKept = Number.POSITIVE_INFINITY } = options;
  let routing = false;
  const ctx: CentreContext = {
    time,
    journal,
    random,
    store: new InstanceStore(createInstance(options, random)),
    switches: setSwitches(options.switches),
    accountId,
    region,
    publish,
    invokeFunction,
    putAgentEvent,
    saveRecording,
    letConnectInvoke,
    lifelines: new Map(),
    desks: new Map(),
    phones: new Map(),
    chats: new Map(),
    waiting: new WaitingRoom(),
    profiles: new CustomerProfiles(random),
    cases: new CustomerCases(random, time),
    botScripts: new Map(),
    observers: new Map(),
    clientTokens: new Map(),
    contactsKept,
    flowHost: (lifeline, part) => createFlowHost(ctx, lifeline, part),
    // Many changes at one instant make one look, after all of them.
    wakeRouter: () => {
      if (routing) return;
      routing = true;
      time.after(0, () => {
        routing = false;
        routeWaiting(ctx);
      });
    },
  };
  return ctx;
}

function createInstance({ instance, accountId, region, time }: ContactCentreOptions, random: SeededRandom): Instance {
  const id = instance?.id ?? random.uuid();
  return {
    id,
    arn: `arn:aws:connect:${region}:${accountId}:instance/${id}`,
    alias: instance?.alias ?? 'emulator',
    identityManagementType: instance?.identityManagementType ?? 'CONNECT_MANAGED',
    createdAt: time.iso(),
    inboundCalls: true,
    outboundCalls: true,
    diallableCountries: [],
    campaignCalls: { atMost: 0, countries: [] },
    customerFirstCallbacks: new Map(),
    tags: {},
    functionArns: new Set(),
    approvedOrigins: new Set(),
    bots: new Set(),
  };
}

import { defaultQuota, operationQuotas, type QuotaSetting } from '../connect/api/quotas';
import type { ResourceQuotas } from '../connect/resource-quotas';

/** A quota as the service "Service Quotas" knows it, with what counts now. */
export interface ServiceQuota {
  service: string;
  code: string;
  name: string;
  value: number;
  /** Whether each Connect instance may have a value of its own. */
  isPerInstance: boolean;
}

/** What AWS lets the account have. Those of Connect that the emulator keeps to have the values that it keeps to. */
export interface ServiceQuotas {
  find(service: string, code: string): ServiceQuota | undefined;
  services(): string[];
  /** Says another value from then on; the emulator goes on keeping to what it was started with. */
  set(service: string, code: string, value: number): void;
}

/** Codes and names as Service Quotas lists them. */
const PER_INSTANCE: readonly [code: string, name: string, kept: keyof ResourceQuotas][] = [
  ['L-22922690', 'Contact flows per instance', 'flows'],
  ['L-19755C7E', 'Flow modules per instance', 'flowModules'],
  ['L-E3D2F503', 'AWS Lambda functions per instance', 'functions'],
  ['L-8F812903', 'Phone numbers per instance', 'phoneNumbers'],
  ['L-19A87C94', 'Queues per instance', 'queues'],
  ['L-516BC0EB', 'Queues per routing profile per instance', 'queuesPerRoutingProfile'],
  ['L-D3E7BE26', 'Routing profiles per instance', 'routingProfiles'],
  ['L-9A46857E', 'Users per instance', 'users'],
];

/** Of a new account; the emulator keeps to none of them. */
const CONCURRENT_CALLS = 10;
const CONCURRENT_CHATS = 100;
const CONCURRENT_EXECUTIONS = 1000;

const OUTBOUND_CALL = 'StartOutboundVoiceContact';

export function createServiceQuotas({ quotas = 'default', resourceQuotas }: { quotas?: QuotaSetting | undefined; resourceQuotas: ResourceQuotas | undefined }): ServiceQuotas {
  const callRate = (typeof quotas === 'object' ? quotas[OUTBOUND_CALL] : undefined) ?? operationQuotas[OUTBOUND_CALL] ?? defaultQuota;
  const all: ServiceQuota[] = [
    { service: 'connect', code: 'L-4E9BCC96', name: `Rate of ${OUTBOUND_CALL} API requests`, value: callRate.ratePerSecond, isPerInstance: false },
    { service: 'connect', code: 'L-12AB7C57', name: 'Concurrent active calls per instance', value: CONCURRENT_CALLS, isPerInstance: true },
    { service: 'connect', code: 'L-D4BA6F6E', name: 'Concurrent active chats per instance', value: CONCURRENT_CHATS, isPerInstance: true },
    ...PER_INSTANCE.flatMap(([code, name, kept]) => (resourceQuotas ? [{ service: 'connect', code, name, value: resourceQuotas[kept], isPerInstance: true }] : [])),
    { service: 'lambda', code: 'L-B99A9384', name: 'Concurrent executions', value: CONCURRENT_EXECUTIONS, isPerInstance: false },
  ];
  const find = (service: string, code: string) => all.find((quota) => quota.service === service && quota.code === code);
  return {
    find,
    services: () => [...new Set(all.map(({ service }) => service))],
    set(service, code, value) {
      const quota = find(service, code);
      if (!quota) throw new Error(`There is no quota ${code} of ${service}.`);
      quota.value = value;
    },
  };
}

import { GetServiceQuotaCommand, type ServiceQuotasClient } from '@aws-sdk/client-service-quotas';

/** A quota of AWS, as Service Quotas names it. */
export interface Quota {
  name: string;
  service: 'connect' | 'lambda';
  code: string;
  /** Whether AWS raises it for a single Connect instance. */
  isPerInstance: boolean;
}

const ofInstance = (name: string, code: string): Quota => ({ name, code, service: 'connect', isPerInstance: true });

/** The quotas that a stack may meet. */
export const QUOTAS = {
  callRate: { name: 'Rate of StartOutboundVoiceContact API requests', code: 'L-4E9BCC96', service: 'connect', isPerInstance: false },
  calls: ofInstance('Concurrent active calls per instance', 'L-12AB7C57'),
  chats: ofInstance('Concurrent active chats per instance', 'L-D4BA6F6E'),
  queues: ofInstance('Queues per instance', 'L-19A87C94'),
  numbers: ofInstance('Phone numbers per instance', 'L-8F812903'),
  flows: ofInstance('Flows per instance', 'L-22922690'),
  modules: ofInstance('Flow modules per instance', 'L-19755C7E'),
  executions: { name: 'Concurrent executions', code: 'L-B99A9384', service: 'lambda', isPerInstance: false },
} as const satisfies Record<string, Quota>;

/** What counts for the account, or the instance. Undefined: Service Quotas does not tell. */
export type ReadQuota = (quota: Quota) => Promise<number | undefined>;

export function createReadQuota({ client, instanceArn }: { client: ServiceQuotasClient; instanceArn: string }): ReadQuota {
  const ask = async ({ service, code }: Quota, ContextId?: string) => {
    try {
      const { Quota: found } = await client.send(new GetServiceQuotaCommand({ ServiceCode: service, QuotaCode: code, ...(ContextId !== undefined && { ContextId }) }));
      return found?.Value;
    } catch (error) {
      // Not told of single instances, or nowhere.
      if (error instanceof Error && (error.name === 'NoSuchResourceException' || error.name === 'IllegalArgumentException')) return undefined;
      throw error;
    }
  };
  return async (quota) => (quota.isPerInstance ? await ask(quota, instanceArn) : undefined) ?? (await ask(quota));
}

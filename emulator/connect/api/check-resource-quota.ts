import type { ContactCentre } from '../contact-centre';
import type { ResourceQuotas } from '../resource-quotas';
import { ConnectError } from './connect-error';

type Input = Record<string, unknown>;

interface Check {
  quota: keyof ResourceQuotas;
  /** How many there would be after the call. */
  after(centre: ContactCentre, input: Input): number;
  /** LimitExceededException when left out. */
  code?: 'ServiceQuotaExceededException' | 'InvalidRequestException';
}

/** A claimed number beyond its quota is not refused: the claim fails afterwards (claim-phone-number.ts). */
const checks: Readonly<Record<string, Check>> = {
  CreateContactFlow: { quota: 'flows', after: (centre) => centre.listFlows().length + 1 },
  CreateContactFlowModule: { quota: 'flowModules', after: (centre) => centre.listFlowModules().length + 1 },
  AssociateLambdaFunction: { quota: 'functions', after: (centre) => centre.listFunctions().length + 1, code: 'ServiceQuotaExceededException' },
  CreateQueue: { quota: 'queues', after: (centre) => centre.listQueues().length + 1 },
  CreateRoutingProfile: { quota: 'routingProfiles', after: (centre) => centre.listRoutingProfiles().length + 1 },
  CreateUser: { quota: 'users', after: (centre) => centre.listUsers().length + 1 },
  AssociateRoutingProfileQueues: {
    quota: 'queuesPerRoutingProfile',
    after: (centre, input) => centre.describeRoutingProfile(String(input.RoutingProfileId)).queues.length + ((input.QueueConfigs as unknown[] | undefined) ?? []).length,
    // The operation declares no error for a limit.
    code: 'InvalidRequestException',
  },
};

/** Throws what Connect answers when the call would make more of something than the instance may have. */
export function checkResourceQuota(operation: string, input: Input, centre: ContactCentre): void {
  const check = checks[operation];
  const allowed = check && centre.resourceQuotas?.[check.quota];
  if (allowed === undefined || check!.after(centre, input) <= allowed) return;
  throw new ConnectError(check!.code ?? 'LimitExceededException', `This instance has a quota of ${allowed} ${wordsOf(check!.quota)}.`);
}

function wordsOf(quota: string): string {
  return quota.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

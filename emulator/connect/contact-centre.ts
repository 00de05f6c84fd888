/**
 * The contact centre: what the API operations, the CloudFormation resources and the console act on.
 * Every reference may be an id or an ARN. What Connect would refuse throws ConnectRefusal with its error name.
 * An error inside a running flow is journalled as a fault, ends the contact, and is thrown to whoever lets the time pass.
 */
import { botActions, type BotActions } from './bots/bots';
import type { Console } from './console';
import { createConsole } from './console/create-console';
import type { ContactActions } from './contacts/contact-actions';
import type { ContactCentreOptions } from './contact-centre-options';
import { createContactActions } from './contacts/create-contact-actions';
import { createCentreContext } from './create-centre-context';
import type { CustomerCases } from './customers/customer-cases';
import type { CustomerProfiles } from './customers/customer-profiles';
import type { InstanceStore } from './instance-store';
import { createMetricViews } from './metrics/create-metric-views';
import type { MetricViews } from './metrics/metric-views';
import { resourceQuotasOf, type ResourceQuotas } from './resource-quotas';
import { addDefaultFlows } from './resources/default-flows';
import { flowResources } from './resources/flow-resources';
import { functionResources } from './resources/function-resources';
import { hoursResources } from './resources/hours-resources';
import type { IntegrationActions } from './resources/integration-actions';
import { integrationResources } from './resources/integration-resources';
import { numberResources } from './resources/number-resources';
import { queueResources } from './resources/queue-resources';
import { promptResources, type PromptActions } from './resources/prompt-resources';
import type { QuickConnectActions } from './resources/quick-connect-actions';
import { quickConnectResources } from './resources/quick-connect-resources';
import type { ResourceActions } from './resources/resource-actions';
import { routingProfileResources } from './resources/routing-profile-resources';
import { storageResources, type StorageActions } from './resources/storage-resources';
import type { UserActions } from './resources/user-actions';
import { createAgentStatus, userResources } from './resources/user-resources';
import type { Switches } from './switches';
import { testCaseResources, type TestCaseActions } from './test-cases/test-case-resources';
import { testExecutions, type TestExecutionActions } from './test-cases/test-executions';
import { phoneOf } from './telephony/phone-of';

export type { ContactCentreOptions, InvokeFunction, PublishedEvent } from './contact-centre-options';

export interface ContactCentre extends ContactActions, ResourceActions, QuickConnectActions, IntegrationActions, StorageActions, PromptActions, UserActions, BotActions, TestCaseActions, TestExecutionActions, MetricViews {
  /** The emulator's clock. */
  readonly clock: { now(): number };
  readonly store: InstanceStore;
  readonly switches: Switches;
  /** Absent: the API lets one make as many as one likes. */
  readonly resourceQuotas: ResourceQuotas | undefined;
  readonly console: Console;
  /** The customers of the instance, and their cases: what flows look up and make. */
  readonly profiles: CustomerProfiles;
  readonly cases: CustomerCases;
  /** Brings a text message to an outside phone. One to a number of the instance, which takes calls only, is lost. */
  deliverText(number: string, text: string): void;
}

/** An instance with the statuses Available and Offline and the default flows, and nothing else. */
export function createContactCentre(options: ContactCentreOptions): ContactCentre {
  const ctx = createCentreContext(options);
  createAgentStatus(ctx, { name: 'Available', type: 'ROUTABLE' });
  createAgentStatus(ctx, { name: 'Offline', type: 'OFFLINE' });
  if (options.instance?.defaultFlows ?? true) addDefaultFlows(ctx);
  return {
    clock: ctx.time,
    store: ctx.store,
    switches: ctx.switches,
    resourceQuotas: resourceQuotasOf(options.resourceQuotas),
    console: createConsole(ctx),
    profiles: ctx.profiles,
    cases: ctx.cases,
    deliverText: (number, text) => (ctx.store.numberByAddress(number) ? undefined : phoneOf(ctx, number).receiveText(text)),
    ...createContactActions(ctx),
    ...createMetricViews(ctx),
    ...queueResources(ctx),
    ...quickConnectResources(ctx),
    ...promptResources(ctx),
    ...hoursResources(ctx),
    ...numberResources(ctx),
    ...flowResources(ctx),
    ...functionResources(ctx),
    ...botActions(ctx),
    ...testCaseResources(ctx),
    ...testExecutions(ctx),
    ...integrationResources(ctx),
    ...storageResources(ctx),
    ...userResources(ctx),
    ...routingProfileResources(ctx),
  };
}

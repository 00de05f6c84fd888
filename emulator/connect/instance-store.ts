import type {
  AgentStatus,
  Contact,
  ContactFlow,
  ContactFlowModule,
  HoursOfOperation,
  Instance,
  IntegrationAssociation,
  PhoneNumber,
  Prompt,
  Queue,
  QuickConnect,
  RoutingProfile,
  StorageConfig,
  User,
} from './model';
import type { TestCase } from './test-cases/test-case';

/** Everything of the one instance, by id. Insertion order is the order of creation, which lists show. */
export class InstanceStore {
  readonly users = new Map<string, User>();
  readonly statuses = new Map<string, AgentStatus>();
  readonly routingProfiles = new Map<string, RoutingProfile>();
  readonly queues = new Map<string, Queue>();
  readonly hours = new Map<string, HoursOfOperation>();
  readonly numbers = new Map<string, PhoneNumber>();
  readonly flows = new Map<string, ContactFlow>();
  readonly modules = new Map<string, ContactFlowModule>();
  readonly quickConnects = new Map<string, QuickConnect>();
  readonly integrationAssociations = new Map<string, IntegrationAssociation>();
  /** By association id. */
  readonly storageConfigs = new Map<string, StorageConfig>();
  readonly prompts = new Map<string, Prompt>();
  readonly testCases = new Map<string, TestCase>();
  readonly contacts = new Map<string, Contact>();
  /** Contact ids by the first contact of their chain, oldest first. */
  readonly chains = new Map<string, string[]>();

  constructor(readonly instance: Instance) {}

  /** The flows that the instance had from the start. */
  defaultFlows: readonly ContactFlow[] = [];

  /** Released numbers, with the epoch milliseconds until which nobody can claim them. */
  readonly coolingNumbers = new Map<string, number>();

  /** A claimed number. */
  numberByAddress(address: string): PhoneNumber | undefined {
    for (const number of this.numbers.values()) if (number.number === address && number.status === 'CLAIMED') return number;
    return undefined;
  }

  /** By id, ARN or user name. */
  findUser(reference: string): User | undefined {
    const byId = this.users.get(lastOf(reference));
    if (byId) return byId;
    for (const user of this.users.values()) if (user.username === reference) return user;
    return undefined;
  }

  /** An instance has one place for each kind. */
  storageOf(resourceType: StorageConfig['resourceType']): StorageConfig | undefined {
    return [...this.storageConfigs.values()].find((config) => config.resourceType === resourceType);
  }

  chainOf(contact: Contact): Contact[] {
    return (this.chains.get(contact.initialContactId) ?? []).map((id) => this.contacts.get(id)!);
  }
}

/** The id in an id or ARN: what follows the last slash, without a version or alias. */
export function lastOf(idOrArn: string): string {
  const tail = idOrArn.slice(idOrArn.lastIndexOf('/') + 1);
  return idOrArn.includes('/') ? tail.split(':')[0]! : tail.replace(/:[^:]*$/, '');
}

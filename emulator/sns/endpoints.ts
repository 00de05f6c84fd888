import type { VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';
import type { SeededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import { checkArn, invalid, textFor, type PublishedMessage } from './message-structure';

/** One app on one device, as SNS knows it. */
export interface PlatformEndpoint {
  arn: string;
  /** The token that the device gave its app. */
  token: string;
  enabled: boolean;
  customUserData?: string;
}

/** A push that went to a device. */
export interface Push {
  /** ISO instant. */
  at: string;
  endpointArn: string;
  token: string;
  message: string;
  subject?: string;
}

export interface Endpoints {
  /** The endpoint of a token: a repeated call answers the one that is there. */
  create(applicationArn: string, device: { token: string; customUserData?: string }): PlatformEndpoint;
  /** A device may get another token, which apps bring up to date here. */
  change(arn: string, attributes: Partial<Pick<PlatformEndpoint, 'enabled' | 'token' | 'customUserData'>>): void;
  remove(arn: string): void;
  list(): PlatformEndpoint[];
  /** Throws InvalidParameter for an endpoint that is not there and EndpointDisabled for one that was switched off. */
  push(arn: string, message: PublishedMessage): void;
  /** Returns the pushes that were sent, oldest first. With an ARN, it returns those to that endpoint. */
  pushes(endpointArn?: string): Push[];
}

function checkUserData(data = ''): void {
  if (Buffer.byteLength(data) > 2048) throw invalid('Attributes Reason: Invalid value for attribute: CustomUserData: must be at most 2048 bytes long in UTF-8 encoding');
}

/** Endpoints of mobile push. Platform applications hold the credentials of Apple and Google and are not made here: any of the account is there. */
export function createEndpoints(around: { time: VirtualTime; journal: Journal; random: SeededRandom; accountId: string; region: string }): Endpoints {
  const { time, journal, random, accountId, region } = around;
  const applications = new RegExp(`^arn:aws:sns:${region}:${accountId}:app/([A-Z_]+)/([\\w.-]+)$`);
  const all = new Map<string, PlatformEndpoint & { applicationArn: string }>();
  const sent: Push[] = [];

  const find = (arn: string) => {
    const found = all.get(arn);
    if (found) return found;
    checkArn('EndpointArn', arn);
    throw new ServiceError('NotFound', `Endpoint does not exist: ${arn}`, { status: 404 });
  };

  return {
    create(applicationArn, { token, customUserData }) {
      checkUserData(customUserData);
      const [, platform, name] = applications.exec(applicationArn) ?? [];
      if (!platform) throw invalid(`PlatformApplicationArn Reason: "${applicationArn}" is no platform application of this account, such as arn:aws:sns:${region}:${accountId}:app/GCM/name`);
      const known = [...all.values()].find((one) => one.applicationArn === applicationArn && one.token === token);
      if (known && customUserData !== undefined && known.customUserData !== customUserData) throw invalid(`Token Reason: Endpoint ${known.arn} already exists with the same Token, but different attributes.`);
      if (known) return known;
      const arn = `arn:aws:sns:${region}:${accountId}:endpoint/${platform}/${name}/${random.uuid()}`;
      const endpoint = { arn, applicationArn, token, enabled: true, ...(customUserData !== undefined && { customUserData }) };
      all.set(arn, endpoint);
      return endpoint;
    },
    change(arn, attributes) {
      checkUserData(attributes.customUserData);
      Object.assign(find(arn), attributes);
    },
    // One that is gone already is no error: API reference, DeleteEndpoint.
    remove: (arn) => void all.delete(arn),
    list: () => [...all.values()],
    push(arn, message) {
      const endpoint = all.get(arn);
      if (!endpoint) throw invalid('TargetArn Reason: No endpoint found for the target arn specified');
      if (!endpoint.enabled) throw new ServiceError('EndpointDisabled', 'Endpoint is disabled');
      const text = textFor(message, arn.split('/')[1]!);
      sent.push({ at: time.iso(), endpointArn: arn, token: endpoint.token, message: text, ...(message.subject !== undefined && { subject: message.subject }) });
      journal.record('push', 'SENT', { endpoint: arn, message: text });
    },
    pushes: (endpointArn) => sent.filter((push) => endpointArn === undefined || push.endpointArn === endpointArn),
  };
}

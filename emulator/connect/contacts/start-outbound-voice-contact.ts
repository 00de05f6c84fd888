import { ConnectRefusal } from '../connect-refusal';
import { lastOf } from '../instance-store';
import { loadFlow } from '../resources/load-flow';
import type { LoadedFlow } from '../flow-runner/host';
import { queueCallerId } from '../routing/queue-caller-id';
import { countryOf, mayDial } from '../telephony/callback-number-problem';
import { DAY, type CentreContext } from '../centre-context';
import type { StartOutboundVoiceContact } from './contact-actions';
import { endpointOf, openContact } from './open-contact';
import { runScript } from './run-script';
import { startOutboundCall } from './start-outbound-call';
import { attributesProblem } from './update-attributes';

/** How long a client token is remembered (section 3.1). */
const TOKEN_DAYS = 7;
const DEFAULT_RING_SECONDS = 60;

/** Accepts a call and dials it in the next event: 200 means neither dialled nor answered. */
export function startOutboundVoiceContact(ctx: CentreContext, request: StartOutboundVoiceContact): string {
  const repeated = contactOfToken(ctx, request.clientToken);
  if (repeated) return repeated;
  const { flow, from } = check(ctx, request);
  const fastBusy = request.ofCampaign === true && campaignCallsUnderWay(ctx) >= ctx.store.instance.campaignCalls.atMost;
  const lifeline = openContact(ctx, {
    method: 'API',
    ...(request.relatedContactId && { relatedContactId: request.relatedContactId }),
    attributes: request.attributes,
    customerEndpoint: endpointOf(request.destinationPhoneNumber),
    systemEndpoint: endpointOf(from),
    also: {
      ...(request.queueId && { targetQueue: { kind: 'STANDARD', queueId: lastOf(request.queueId) } }),
      ...(request.name && { name: request.name }),
      ...(request.description && { contactDescription: request.description }),
      references: { ...request.references },
      ...(request.ofCampaign && { ofCampaign: true as const }),
    },
  });
  const { id } = lifeline.contact;
  if (request.clientToken) ctx.clientTokens.set(request.clientToken, { contactId: id, until: ctx.time.now() + TOKEN_DAYS * DAY });
  const call = { to: request.destinationPhoneNumber, from, ringTimeoutSeconds: request.ringTimeoutSeconds ?? DEFAULT_RING_SECONDS, flow, fastBusy, ...(request.detection && { detection: request.detection }) };
  lifeline.timers.push(ctx.time.after(0, () => runScript(ctx, lifeline, () => startOutboundCall(ctx, lifeline, call))));
  return id;
}

function campaignCallsUnderWay(ctx: CentreContext): number {
  return [...ctx.lifelines.values()].filter(({ contact, ended }) => contact.ofCampaign && !ended.signal.aborted).length;
}

function contactOfToken(ctx: CentreContext, clientToken: string | undefined): string | undefined {
  const known = clientToken ? ctx.clientTokens.get(clientToken) : undefined;
  if (!known || known.until <= ctx.time.now()) return undefined;
  const ended = ctx.store.contacts.get(known.contactId)?.disconnectedAt !== undefined;
  return ended && ctx.switches.clientTokenAfterDisconnect === 'new-contact' ? undefined : known.contactId;
}

function check(ctx: CentreContext, request: StartOutboundVoiceContact): { flow: LoadedFlow; from: string } {
  const flow = loadFlow(ctx.store, request.contactFlowId);
  if (!flow) throw new ConnectRefusal('ResourceNotFoundException', `There is no published flow ${request.contactFlowId}.`);
  if (flow.type !== 'CONTACT_FLOW') throw new ConnectRefusal('InvalidRequestException', `Flow ${flow.name} is of type ${flow.type}; an outbound call runs a CONTACT_FLOW.`);
  const problem = attributesProblem({}, request.attributes ?? {});
  if (problem) throw new ConnectRefusal('InvalidRequestException', problem);
  if (request.relatedContactId && !ctx.store.contacts.has(request.relatedContactId)) {
    throw new ConnectRefusal('ResourceNotFoundException', `There is no related contact ${request.relatedContactId}.`);
  }
  if (!ctx.store.instance.outboundCalls) throw new ConnectRefusal('OutboundContactNotPermittedException', 'Outbound calls are not enabled for this instance.');
  if (request.detection && !request.ofCampaign && ctx.switches.detectionInGeneralTraffic === 'refused') {
    throw new ConnectRefusal('InvalidRequestException', 'Answering machine detection requires TrafficType CAMPAIGN.');
  }
  if (request.ofCampaign) checkCampaign(ctx, request.destinationPhoneNumber);
  const to = request.destinationPhoneNumber;
  if (!ctx.store.numberByAddress(to) && !mayDial(ctx, to)) throw new ConnectRefusal('DestinationNotAllowedException', `This instance may not dial the country of ${to}.`);
  return { flow, from: sourceOf(ctx, request) };
}

/** An account's quota for campaign calls is 0 until it is raised, and they go to some countries only (amazon-connect.md 7, desk-and-dialler.md 1.4). */
function checkCampaign(ctx: CentreContext, to: string): void {
  const { atMost, countries } = ctx.store.instance.campaignCalls;
  if (atMost === 0) throw new ConnectRefusal('LimitExceededException', 'TrafficType CAMPAIGN: this account has a quota of 0 active campaign calls.');
  const country = countryOf(to);
  if (countries.length > 0 && (country === undefined || !countries.includes(country))) throw new ConnectRefusal('DestinationNotAllowedException', `Campaign calls may not go to the country of ${to}.`);
}

/** The source number, else the queue's; it has to be claimed. */
function sourceOf(ctx: CentreContext, { sourcePhoneNumber, queueId }: StartOutboundVoiceContact): string {
  if (queueId && !ctx.store.queues.has(lastOf(queueId))) throw new ConnectRefusal('ResourceNotFoundException', `There is no queue ${queueId}.`);
  if (sourcePhoneNumber) {
    if (ctx.store.numberByAddress(sourcePhoneNumber)) return sourcePhoneNumber;
    throw new ConnectRefusal('InvalidRequestException', `The source number ${sourcePhoneNumber} is not claimed by this instance.`);
  }
  if (!queueId) throw new ConnectRefusal('InvalidRequestException', 'Give SourcePhoneNumber or QueueId.');
  const ofQueue = queueCallerId(ctx.store, { kind: 'STANDARD', queueId: lastOf(queueId) });
  if (!ofQueue) throw new ConnectRefusal('InvalidRequestException', `Queue ${queueId} has no outbound caller id number.`);
  return ofQueue;
}

import { Ending } from '../../clock/ending';
import { arnOf } from '../resources/arns';
import { newFlowSession } from '../flow-runner/session';
import type { Contact, Endpoint, InitiationMethod } from '../model';
import { publishContactEvent } from '../contact-events';
import type { CentreContext, Lifeline } from '../centre-context';
import { recordState } from './record-state';

/** How many contacts a chain may hold (section 1.3, DequeueContactAndTransferToQueue). */
export const LONGEST_CHAIN = 12;

export interface ContactOpening {
  method: InitiationMethod;
  /** The contact it follows: it joins that chain and shares its attributes. */
  previous?: Contact;
  /** A contact of another chain, whose attributes are copied. */
  relatedContactId?: string;
  attributes?: Record<string, string>;
  customerEndpoint?: Endpoint;
  systemEndpoint?: Endpoint;
  /** More members of the record. */
  also?: Partial<Contact>;
  /** Published by the caller, later. */
  silent?: boolean;
}

export function endpointOf(number: string): Endpoint {
  return { type: 'TELEPHONE_NUMBER', address: number };
}

/** Makes a contact with its record and lifeline, and says INITIATED. */
export function openContact(ctx: CentreContext, opening: ContactOpening): Lifeline {
  const { previous, also, silent } = opening;
  const id = ctx.random.uuid();
  const now = ctx.time.iso();
  const contact: Contact = {
    id,
    arn: arnOf(ctx.store.instance, 'contact', id),
    channel: 'VOICE',
    initiationMethod: opening.method,
    state: 'INITIATED',
    initialContactId: previous?.initialContactId ?? id,
    ...(previous && { previousContactId: previous.id }),
    ...(opening.relatedContactId && { relatedContactId: opening.relatedContactId }),
    contactAssociationId: previous?.contactAssociationId ?? associationOf(ctx, opening.relatedContactId) ?? id,
    chainStartedAt: previous?.chainStartedAt ?? now,
    initiatedAt: now,
    lastUpdatedAt: now,
    ...(opening.customerEndpoint && { customerEndpoint: opening.customerEndpoint }),
    ...(opening.systemEndpoint && { systemEndpoint: opening.systemEndpoint }),
    queuePriority: 5,
    queueTimeAdjustmentSeconds: 0,
    agentConnectionAttempts: 0,
    attributes: previous?.attributes ?? { ...attributesOf(ctx, opening.relatedContactId), ...opening.attributes },
    hooks: { ...previous?.hooks },
    disabledHooks: [...(previous?.disabledHooks ?? [])],
    references: {},
    recordings: [],
    tags: {},
    segmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
    ...also,
  };
  return register(ctx, contact, silent ?? false);
}

function register(ctx: CentreContext, contact: Contact, silent: boolean): Lifeline {
  const lifeline: Lifeline = { contact, ended: new Ending(), session: newFlowSession(), timers: [] };
  const previous = contact.previousContactId && ctx.store.contacts.get(contact.previousContactId);
  if (previous) previous.nextContactId = contact.id;
  ctx.store.contacts.set(contact.id, contact);
  ctx.store.chains.set(contact.initialContactId, [...(ctx.store.chains.get(contact.initialContactId) ?? []), contact.id]);
  ctx.lifelines.set(contact.id, lifeline);
  recordState(ctx, contact, contact.state);
  if (!silent) publishContactEvent(ctx, contact, { type: 'INITIATED' });
  return lifeline;
}

function associationOf(ctx: CentreContext, contactId: string | undefined): string | undefined {
  return contactId && ctx.store.contacts.get(contactId)?.contactAssociationId;
}

function attributesOf(ctx: CentreContext, contactId: string | undefined): Record<string, string> {
  return (contactId && ctx.store.contacts.get(contactId)?.attributes) || {};
}

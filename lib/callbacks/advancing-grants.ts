import { chooseDevices, followContacts, giveProfiles, holdAgents, placeCalls, readOpeningHours, readPresence, readProfiles } from '../connect/connect-grants';
import type { CallGrant } from '../function/call-grant';
import { isCustomerFirst } from '../settings/customer-first';
import type { CheckedSettings } from '../settings/settings';
import type { Foundation } from './foundation';

/**
 * Grants for every function that moves a callback on. It saves the callback. It may check its calls or stop them. It may have it dialled again, by a message.
 */
export function advancingGrants(foundation: Foundation): CallGrant[] {
  const { instance, callbacks, dispatchQueue, settings } = foundation;
  return [
    callbacks.records('GetItem', 'PutItem'),
    callbacks.items(['queue-settings'], 'GetItem'),
    // Whoever leaves a line wakes the first of those who are parked for it, and gives them its seat.
    callbacks.items(['line'], 'GetItem', 'UpdateItem', 'DeleteItem', 'Query'),
    ...countAnswers(foundation),
    chooseStarts(foundation),
    followContacts(instance),
    ...readOpeningHours(instance, settings.queues),
    ...(settings.queues.length > 0 ? [callbacks.items(['opening-hours'], 'GetItem', 'UpdateItem')] : []),
    dispatchQueue.messages.send(),
  ];
}

/** Grants counting how customers fared who were called before an agent. Grants nothing if agents come first in all queues. */
export function countAnswers({ callbacks, settings }: Foundation): CallGrant[] {
  return settings.queues.some(isCustomerFirst) ? [callbacks.items(['answers'], 'GetItem', 'PutItem')] : [];
}

/** Grants placing calls, unless they are paused. */
export function placeUnlessPaused(foundation: Foundation): CallGrant[] {
  return [placeCalls(foundation.instance), ...passGate(foundation)];
}

/** Grants asking whether calls are paused. Where placements are limited, each is counted. */
export function passGate({ callbacks, settings }: Foundation): CallGrant[] {
  const counts = settings.atMostPlacementsPerMinute === 'unlimited' ? [] : (['UpdateItem'] as const);
  return [callbacks.items(['pauses'], 'GetItem', ...counts)];
}

/** Grants counting calls that are placed, for the limits of their numbers and agents. Grants nothing where there are none. */
export function countCalls({ callbacks, keys, settings }: Foundation): CallGrant[] {
  return isLimitedADay(settings) ? [keys.read(), callbacks.items(['call-limit'], 'GetItem', 'UpdateItem')] : [];
}

export function isLimitedADay({ calling }: Pick<CheckedSettings, 'calling'>): boolean {
  return calling.callsToNumberADay !== 'unlimited' || calling.callsOfAgentADay !== 'unlimited';
}

/** Grants choosing a start of the scheduled lane, which the next one is counted from. */
export function chooseStarts({ callbacks }: Foundation): CallGrant {
  return callbacks.items(['tick'], 'GetItem', 'UpdateItem');
}

/** Grants giving agents another device or routing profile for a time, and taking it back. Grants nothing where agents are offered neither. */
export function loanGrants({ instance, callbacks, settings: { agentsChooseDevice, quietWork, orderGuarantee } }: Foundation): CallGrant[] {
  if (!agentsChooseDevice && !quietWork) return [];
  return [
    callbacks.items(['loan'], 'GetItem', 'UpdateItem', 'DeleteItem'),
    ...(agentsChooseDevice ? chooseDevices(instance) : []),
    ...(quietWork ? giveProfiles(instance) : []),
    // Who is held for a click just now is given back to what they had before that.
    ...(quietWork && orderGuarantee.kind === 'none' ? [callbacks.items(['hold'], 'GetItem')] : []),
  ];
}

/** Grants asking which queues agents serve, and where they are, once for all functions. */
export function seeDesks(foundation: Foundation): CallGrant[] {
  const { instance, callbacks } = foundation;
  return [callbacks.items(['kept'], 'GetItem', 'UpdateItem'), ...findOwnProfiles(foundation), readPresence(instance), ...readProfiles(instance)];
}

/** Grants finding the routing profile that is an agent's own, where they have a quiet one for a time. */
export function findOwnProfiles({ callbacks, settings: { quietWork, orderGuarantee } }: Foundation): CallGrant[] {
  return [
    ...(quietWork ? [callbacks.items(['loan'], 'GetItem')] : []),
    ...(orderGuarantee.kind === 'quiet-routing-profile' ? [callbacks.items(['hold'], 'GetItem')] : []),
  ];
}

/** Grants taking agents out of routing, or giving them back. Where a function without it settles a click, the sweep gives the agent back within a minute. */
export function holdGrants({ instance, callbacks, settings: { orderGuarantee } }: Foundation): CallGrant[] {
  if (orderGuarantee.kind === 'none') return [];
  return [callbacks.items(['hold'], 'GetItem', 'UpdateItem', 'DeleteItem'), ...holdAgents(instance, orderGuarantee)];
}

import { type FollowPorts, createFollow } from '../../callbacks/usecases/advance-callback';
import { type CancelForInboundCall, createCancelForInboundCall, type InboundCallNeeds } from '../../callers/usecases/cancel-for-inbound-call';
import { createFindOwed, type FindOwedNeeds } from '../../callbacks/usecases/find-owed';

/** For the flow that asks and the event that tells of the same call. */
export function wireCancelForInboundCall(ports: FollowPorts & FindOwedNeeds & Omit<InboundCallNeeds, 'follow' | 'findOwed'>): CancelForInboundCall {
  const { contacts, dispatch, clock, notices, defaultCountry } = ports;
  return createCancelForInboundCall({ follow: createFollow(ports), findOwed: createFindOwed(ports), contacts, dispatch, clock, notices, defaultCountry });
}

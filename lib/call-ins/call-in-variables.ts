/** Fills the groups of lambda/environment/call-ins.ts. */
import type * as groups from '../../lambda/environment/call-ins';
import type { VariablesOf } from '../../lambda/environment/contract';
import type { CallIns } from './call-ins';

type CallInVariables = VariablesOf<typeof groups.callIns & typeof groups.callInTurns>;

/** `callIns` is undefined if customers cannot announce calls. */
export function callInVariables(callIns: CallIns | undefined): CallInVariables {
  const setting = callIns?.callIns;
  return {
    CALL_IN_NUMBER: setting?.number ?? '',
    CALL_IN_READY_SECONDS: String((setting?.readyMinutes ?? 1) * 60),
    CALL_IN_CODE_SECONDS: String((setting?.codeMinutes ?? 1) * 60),
    CALL_IN_IMMEDIATE_CODE: String(setting?.immediateCode ?? true),
    CALL_IN_TURNS_URL: callIns?.turns.url ?? '',
  };
}

export function pushVariables(callIns: CallIns | undefined): VariablesOf<typeof groups.pushing> {
  return { PUSH_BUS: callIns?.push.busName ?? '' };
}

export function pushTargetVariables(callIns: CallIns | undefined): VariablesOf<typeof groups.pushTargets> {
  return {
    PUSH_APPLICATIONS: (callIns?.callIns.pushApplications ?? []).join(','),
    PUSH_WEBHOOKS: (callIns?.callIns.webhooks ?? []).map(({ id }) => id).join(','),
  };
}

import { OUTCOMES } from '../../../lambda/callbacks/domain/outcome';
import { callsPerSecondOf, scheduledAtMost, scheduledCallsPerSecondOf } from '../rates';
import { DEFAULT_STACK_NAME } from '../stack-name';
import type { Rule } from './rule';

const legacyIsWanted: Rule = function* ({ dialMode, legacy }) {
  if (dialMode === 'legacy' && !legacy.allowed) yield 'dialMode is "legacy", but legacy.allowed is false. Legacy mode keeps customers waiting: use "queued-callback", or set legacy.allowed to true.';
};

const legacyIsAcceptedOnlyWhenAllowed: Rule = function* ({ legacy }) {
  if (legacy.acceptedBecause && !legacy.allowed) yield 'legacy.acceptedBecause gives a reason for a mode that legacy.allowed turns off. Remove the reason, or set legacy.allowed to true.';
};

const statusesDiffer: Rule = function* ({ orderGuarantee }) {
  if (orderGuarantee.kind === 'hold-status' && orderGuarantee.holdStatusId === orderGuarantee.routableStatusId) {
    yield 'orderGuarantee.holdStatusId and orderGuarantee.routableStatusId are the same status: the agent would never be held. Name a status of type CUSTOM to hold in.';
  }
};

const quietProfilesDiffer: Rule = function* ({ orderGuarantee, quietWork }) {
  if (orderGuarantee.kind === 'quiet-routing-profile' && orderGuarantee.routingProfileId === quietWork?.routingProfileId) {
    yield 'quietWork.routingProfileId and orderGuarantee.routingProfileId are the same: a click that is over would end the time in which its agent works voicemails. Make a second routing profile without queues.';
  }
};

const everyOutcomeHasACodeOfItsOwn: Rule = function* ({ outcomes }) {
  const codes = outcomes.map(({ code }) => code);
  for (const [n, code] of codes.entries()) {
    const isOurs = Object.hasOwn(OUTCOMES, code);
    if (!isOurs && codes.indexOf(code) === n) continue;
    const why = isOurs ? 'which is one of Dialback’s own outcomes' : `as outcomes.${codes.indexOf(code)}.code is`;
    yield `outcomes.${n}.code is ${code}, ${why}: nobody could tell the two apart. Choose another code.`;
  }
};

const clicksAreLeftCalls: Rule = function* ({ scheduledCallsPerSecond, accountCallsPerSecond, shareOfAccount }) {
  const rates = { scheduledCallsPerSecond, accountCallsPerSecond, shareOfAccount };
  const atMost = scheduledAtMost(rates);
  if (scheduledCallsPerSecond === undefined || scheduledCallsPerSecond <= atMost) return;
  yield `scheduledCallsPerSecond is ${scheduledCallsPerSecond}, but the stack may start ${callsPerSecondOf(rates)} calls per second (accountCallsPerSecond ${accountCallsPerSecond} × shareOfAccount ${shareOfAccount ?? 1}): ` +
    `nothing would be left for agents' clicks. Make it ${atMost} at most, or leave it out.`;
};

const theSwitchLetsThePromisedBeCalled: Rule = function* ({ atMostPlacementsPerMinute: atMost, scheduledCallsPerSecond, accountCallsPerSecond, shareOfAccount }) {
  const scheduled = Math.ceil(60 * scheduledCallsPerSecondOf({ scheduledCallsPerSecond, accountCallsPerSecond, shareOfAccount }));
  if (atMost === 'unlimited' || atMost > scheduled) return;
  yield `atMostPlacementsPerMinute is ${atMost}, but ${scheduled} promised callbacks may start in a minute when many are due at once: Dialback would pause itself on a busy day. Make it more than ${scheduled}.`;
};

const shareIsSaid: Rule = function* ({ stackName, shareOfAccount }) {
  if (stackName === DEFAULT_STACK_NAME || shareOfAccount !== undefined) return;
  yield `stackName is ${stackName}, so this may be one of several stacks, and shareOfAccount does not say which part of the account's calls per second it may use. ` +
    'Say 1 if it is the only one in its account and region; else parts that are 1 together at most, like 0.5 for each of two.';
};

export const callRules: readonly Rule[] = [
  legacyIsWanted,
  legacyIsAcceptedOnlyWhenAllowed,
  statusesDiffer, quietProfilesDiffer,
  everyOutcomeHasACodeOfItsOwn,
  clicksAreLeftCalls,
  theSwitchLetsThePromisedBeCalled,
  shareIsSaid,
];

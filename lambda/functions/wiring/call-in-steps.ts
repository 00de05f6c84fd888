import type { CallInLine, CallInTurns } from '../../call-ins/ports/call-in-store';
import { createAcceptCallIn } from '../../call-ins/usecases/accept-call-in';
import { type CallInPorts, createAdvanceCallIn } from '../../call-ins/usecases/advance-call-in';
import { createCancelCallIn, createLookUpCallIn } from '../../call-ins/usecases/cancel-call-in';
import { type CheckAskNeeds, createCheckCallInAsk } from '../../call-ins/usecases/check-call-in-ask';
import { type CountTryNeeds, createCountTry } from '../../call-ins/usecases/count-try';
import { createGiveCode, type GiveCodeNeeds } from '../../call-ins/usecases/give-code';
import { createMatchCall, type MatchCallNeeds } from '../../call-ins/usecases/match-call';
import { createMatchCode } from '../../call-ins/usecases/match-code';
import { createReadOutlook, type OutlookNeeds } from '../../call-ins/usecases/read-outlook';
import { createRecogniseCaller, type RecogniseCallerNeeds } from '../../call-ins/usecases/recognise-caller';
import { createRequestCallIn, type RequestCallInNeeds } from '../../call-ins/usecases/request-call-in';
import { createStartTurns } from '../../call-ins/usecases/start-turns';
import { createSweepCallIns } from '../../call-ins/usecases/sweep-call-ins';
import { createTakeAgent, type TakeAgentNeeds } from '../../call-ins/usecases/take-agent';
import { createTakeTurn } from '../../call-ins/usecases/take-turn';
import type { RoundMark } from '../../ground/ports/round-mark';
import type { TimeLeft } from '../../ground/ports/time-left';

type RequestPorts = CallInPorts & CheckAskNeeds & GiveCodeNeeds & Pick<RequestCallInNeeds, 'tokens' | 'enforceRateLimits'> & { turns: CallInTurns };

/** The use cases of customers who announce a call, bound to what one function talks to. */
export function wireCallInRequests(ports: RequestPorts) {
  const { callIns, hours, secrets, ids, queues, defaultCountry, pushTargets, codes, codeIndex, turns, tokens, enforceRateLimits, policy, clock, notices } = ports;
  const advance = createAdvanceCallIn(ports);
  const giveCode = createGiveCode({ codes, codeIndex });
  const checkCallInAsk = createCheckCallInAsk({ hours, secrets, ids, queues, defaultCountry, pushTargets, clock });
  return {
    requestCallIn: createRequestCallIn({ advance, checkCallInAsk, giveCode, startTurns: createStartTurns(turns), enforceRateLimits, callIns, tokens, ids, policy, notices }),
    lookUpCallIn: createLookUpCallIn({ advance, callIns }),
    cancelCallIn: createCancelCallIn({ advance, callIns }),
    acceptCallIn: createAcceptCallIn({ advance, giveCode, callIns, clock }),
  };
}

export type TurnPorts = CallInPorts & OutlookNeeds & TakeAgentNeeds & { line: CallInLine; turns: CallInTurns; sweepMark: RoundMark; time: TimeLeft };

/** The use cases that give customers their turn. */
export function wireCallInTurns(ports: TurnPorts) {
  const { callIns, line, turns, seats, wait, queues, offers, policy, clock, notices } = ports;
  const advance = createAdvanceCallIn(ports);
  const readOutlook = createReadOutlook({ wait, queues, offers });
  const takeAgent = createTakeAgent({ seats, callIns, clock, policy });
  return {
    takeTurn: createTakeTurn({ advance, readOutlook, takeAgent, callIns, line, turns, clock, notices }),
    sweepCallIns: createSweepCallIns({ advance, startTurns: createStartTurns(turns), callIns, line, turns, queues, mark: ports.sweepMark, time: ports.time, clock, notices }),
  };
}

type MatchPorts = CallInPorts & GiveCodeNeeds & CountTryNeeds & Pick<MatchCallNeeds, 'putAttributes'> & Pick<RecogniseCallerNeeds, 'askForCode'>;

/** The use cases that tell who calls. */
export function wireCallInMatching(ports: MatchPorts) {
  const { callIns, codes, codeIndex, tries, putAttributes, ids, defaultCountry, askForCode, policy, clock, notices } = ports;
  const matchCall = createMatchCall({ advance: createAdvanceCallIn(ports), putAttributes, notices });
  const countTry = createCountTry({ tries, callIns, ids, clock, policy, defaultCountry });
  return {
    recogniseCaller: createRecogniseCaller({ matchCall, callIns, ids, defaultCountry, askForCode }),
    matchCode: createMatchCode({ matchCall, countTry, codes, codeIndex, callIns }),
  };
}

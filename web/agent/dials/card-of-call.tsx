import type { SayOutcomeRequest } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { SendResult } from '../../api/send-surely';
import { CallbackCard } from '../callbacks/callback-card';
import { type Call, isScheduled } from '../journey/describe-call';
import type { OutcomeWords } from '../journey/outcome-question';
import { CallCard } from './call-card';
import type { Dials } from './use-dials';

export interface CallActions extends OutcomeWords {
  dials: Dials;
  onSay: (callback: ScheduledCallback, said: SayOutcomeRequest) => Promise<SendResult<ScheduledCallback>>;
  /** The agent confirmed the number of one callback. */
  onVerify: (callback: ScheduledCallback) => void;
}

/** What an agent can do with a call of theirs, and its steps. */
export function CardOfCall({ call, dials, onSay, onVerify, own, queues }: CallActions & { call: Call }) {
  if (isScheduled(call)) return <CallbackCard callback={call} own={own} queues={queues} onSay={(said) => onSay(call, said)} onVerify={() => onVerify(call)} />;
  return <CallCard dial={call} own={own} queues={queues} onSay={(said) => dials.sayOutcome(call, said)} onTakeBack={() => dials.takeBack(call)} />;
}

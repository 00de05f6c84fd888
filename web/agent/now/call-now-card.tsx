import { CardOfCall } from '../dials/card-of-call';
import { nameOfCall } from '../dials/call-cards';
import type { CallAtHand } from './call-at-hand';
import { CallNowFrame } from './call-now-frame';
import type { CallNowProps } from './call-now-props';
import { CallWhy } from './call-why';
import type { Heading } from './describe-call-at-hand';

/** The call at hand: what to do with it, what came of it, and why it is made. */
export function CallNowCard({ atHand, heading, phone, client, history, voicemails, ...actions }: CallNowProps & { atHand: CallAtHand; heading: Heading }) {
  const { desk, call } = atHand;
  const why = <CallWhy atHand={atHand} client={client} history={history} voicemails={voicemails} />;
  return (
    <CallNowFrame atHand={atHand} heading={heading} name={nameOfCall(call)} press={desk && phone?.press}>
      {/* Before the talk, why it is made is what the agent needs; then, what they say of it. */}
      {call?.maySayOutcome ? null : why}
      {call && <CardOfCall key={call.id} call={call} {...actions} />}
      {call?.maySayOutcome ? why : null}
    </CallNowFrame>
  );
}

import type { Dial } from '../../../lambda/http/api-types';
import { showClock } from '../../page/format';
import { CallFrame } from '../journey/call-frame';
import { CallNotices } from '../journey/call-notices';
import { CallMeasures } from './call-measures';

/** One call that the agent clicked, with its measures. */
export function CallCard({ dial, newest }: { dial: Dial; newest: boolean }) {
  return (
    <CallFrame call={dial} name="Call" description={`Asked for at ${showClock(dial.requestedAt)}`} open={newest || dial.state !== 'ended'}>
      <CallNotices notices={dial.notices} />
      <CallMeasures measures={dial.measures} />
    </CallFrame>
  );
}

import type { EndSignal } from '../../clock/ending';
import type { VirtualTime } from '../../clock/virtual-time';
import type { InputRequest, InputResult } from '../flow-runner/host';
import type { CustomerInput } from './customer-input';

export interface Listening {
  input: CustomerInput;
  time: VirtualTime;
  signal: EndSignal;
  /** The length of the prompt and the time limit: digits may come while it is spoken. */
  firstDigitMilliseconds: number;
}

/** One key for a menu; for stored input, digits until the terminator, the greatest length or a pause. */
export async function readDigits(listening: Listening, request: InputRequest): Promise<InputResult> {
  const { input, time, signal, firstDigitMilliseconds } = listening;
  let digits = '';
  for (;;) {
    const milliseconds = digits ? betweenDigits(request) : firstDigitMilliseconds;
    const digit = await input.nextDigit(time, { milliseconds, signal });
    if (digit === undefined) return digits ? { digits } : { timedOut: true };
    if (request.kind === 'menu') return { digits: digit };
    if (digit === '*' && request.cancelKey) {
      digits = '';
      continue;
    }
    digits += digit;
    if (request.terminator && digits.endsWith(request.terminator)) return { digits: digits.slice(0, -request.terminator.length) };
    if (digits.length >= request.maximumLength) return { digits };
  }
}

function betweenDigits(request: InputRequest): number {
  return (request.kind === 'store' ? request.interdigitSeconds : 0) * 1_000;
}

import type { Agent } from '../../agents/domain/agent';
import { type Device, deviceOfText, textOfDevice } from '../../agents/domain/device';
import type { AgentDevices } from '../../agents/ports/devices';
import type { LoanBook } from '../../agents/ports/loans';
import type { Lend } from '../../agents/usecases/loans';
import type { CallRefusal } from '../../calling-rules/domain/call-refusal';
import type { CheckNumber } from '../../calling-rules/usecases/check-number';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { DialRefusal } from '../domain/refusals';

export interface ChooseDeviceNeeds {
  devices: AgentDevices;
  loans: Pick<LoanBook, 'find' | 'remove'>;
  lend: Lend;
  checkNumber: CheckNumber;
  /** Whether the operator lets agents choose. */
  agentsChooseDevice: boolean;
  clock: Clock;
}

export interface DeviceWish {
  /** Of the desk phone, as typed; undefined: the softphone. */
  number?: string | undefined;
  /** For so long; undefined: until another is chosen. */
  minutes?: number | undefined;
}

export type ChooseDevice = (agent: Agent, wish: DeviceWish) => Promise<{ device: Device; until?: string } | { refusal: CallRefusal | DialRefusal<'device-not-a-choice'> }>;

/** Connect dials a desk phone for each call of its agent. So its number must be one that may be called, at whatever hour. */
export function createChooseDevice({ devices, loans, lend, checkNumber, agentsChooseDevice, clock }: ChooseDeviceNeeds): ChooseDevice {
  return async ({ userId }, { number: typed, minutes }) => {
    if (!agentsChooseDevice) return { refusal: { code: 'device-not-a-choice' } };
    const checked = typed === undefined ? undefined : await checkNumber(typed, { asker: { by: 'agent', userId }, moment: 'later' });
    if (checked && 'refusal' in checked) return { refusal: checked.refusal! };
    const device: Device = checked ? { kind: 'desk-phone', number: checked.e164 } : { kind: 'softphone' };
    if (minutes !== undefined) {
      const { given, until } = await lend({ userId, kind: 'device', given: textOfDevice(device), until: plusSeconds(clock.now(), minutes * 60) });
      return { device: deviceOfText(given), until };
    }
    // What is chosen for good is given back to nobody.
    const loan = await loans.find(userId, 'device');
    if (loan) await loans.remove(loan);
    await devices.choose(userId, device);
    return { device };
  };
}

/** What rings when a call comes to an agent: the softphone in their browser, or a phone that Connect dials. `number`: E.164. */
export type Device = { kind: 'softphone' } | { kind: 'desk-phone'; number: string };

const SOFTPHONE = 'softphone';

/** A device as text: `softphone`, or the number of a desk phone. */
export function textOfDevice(device: Device): string {
  return device.kind === 'desk-phone' ? device.number : SOFTPHONE;
}

export function deviceOfText(text: string): Device {
  return text === SOFTPHONE ? { kind: 'softphone' } : { kind: 'desk-phone', number: text };
}

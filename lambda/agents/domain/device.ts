/** What rings when a call comes to an agent: the softphone in their browser, or a phone that Connect dials. `number`: E.164. */
export type Device = { kind: 'softphone' } | { kind: 'desk-phone'; number: string };

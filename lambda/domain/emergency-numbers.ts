/**
 * Numbers that reach emergency services somewhere: 112 and 911 by ITU-T E.161.1, the others by national plans.
 * They are refused in every country: nobody who types one wants a callback. Other short codes are refused as such.
 */
export const EMERGENCY_NUMBERS: ReadonlySet<string> = new Set([
  '000', '100', '101', '102', '103', '104', '108', '110', '111', '112', '113', '114', '115', '117', '118', '119',
  '120', '122', '133', '144', '190', '191', '192', '193', '911', '988', '995', '997', '998', '999',
]);

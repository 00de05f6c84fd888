/** A plus sign and up to fifteen digits. Whether anybody has the number is another question. */
export function isE164(number: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(number);
}

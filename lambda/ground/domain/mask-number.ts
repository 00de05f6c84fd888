/** For logs and messages that others read: country and last two digits only. */
export function maskNumber(number: string): string {
  return number.length <= 5 ? '***' : `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
}

/** A text in which somebody may be named by their number. */
export function maskNumbersIn(text: string): string {
  return text.replace(/\+\d{6,15}/g, maskNumber);
}

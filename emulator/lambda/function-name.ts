/** The function's name in its ARN, with or without a version behind it, in a partial ARN, or by itself. */
export function functionName(nameOrArn: string): string {
  const parts = nameOrArn.split(':');
  const at = parts.indexOf('function');
  return (at < 0 ? parts[0] : parts[at + 1]) ?? nameOrArn;
}

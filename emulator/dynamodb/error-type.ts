const common = 'com.amazon.coral.service';
const namespaces: Record<string, string> = {
  ValidationException: 'com.amazon.coral.validate',
  SerializationException: common,
  UnknownOperationException: common,
  AccessDeniedException: common,
  MissingAuthenticationTokenException: common,
};
/** Errors of the emulator's own, which DynamoDB never says. */
const own = new Set(['NotEmulated', 'EmulatorDefect']);

/** An error's name and sentence as DynamoDB writes them: with the namespace that the error belongs to, whose spelling of `message` differs. */
export function dynamoDbError({ code, message }: { code: string; message: string }): Record<string, string> {
  if (own.has(code)) return { __type: code, message };
  const namespace = namespaces[code] ?? 'com.amazonaws.dynamodb.v20120810';
  return { __type: `${namespace}#${code}`, [namespace === common ? 'Message' : 'message']: message };
}

/** Names of errors by which services say that the credentials are no more, or were never any. Each service has its own. */
const EXPIRED = /^(ExpiredToken|ExpiredTokenException|RequestExpired|TokenRefreshRequired)$/;
const UNKNOWN = /^(UnrecognizedClientException|InvalidClientTokenId|InvalidAccessKeyId|AuthFailure|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature)$/;
const NONE = /^(CredentialsProviderError|TokenProviderError)$/;
const DENIED = /^(AccessDenied|AccessDeniedException|AuthorizationError|AuthorizationErrorException|UnauthorizedOperation|NotAuthorizedException)$/;
const THROTTLED = /^(Throttling|ThrottlingException|TooManyRequestsException|RequestLimitExceeded|ProvisionedThroughputExceededException)$/;
const UNREACHED = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;

const HOW = 'aws sts get-caller-identity tells who you are; aws sso login, or AWS_PROFILE, makes you somebody else.';

type Named = Error & { code?: unknown; hostname?: unknown };

/** Says what went wrong in a command, and what the operator can do about it. An error that the command worded itself keeps its words. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, code, hostname } = error as Named;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${/'(-[^']*)'/.exec(message)?.[1] ?? 'like that'} for this command. docs/operator/ names those that there are.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `What is ${/'([^']*)'/.exec(message)?.[1] ?? 'that'}? Options stand behind two dashes, since npm keeps the others for itself: npm run pause -- --queue NAME.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `${message.split('\n')[0]!.replace(/\.?$/, '.')} docs/operator/ says what the option wants.`;
  if (EXPIRED.test(name)) return `Your AWS credentials have expired: sign in again, and run it again. Nothing more was done. ${HOW}`;
  if (UNKNOWN.test(name)) return `AWS does not know your credentials, or they are for another partition (${name}). Or the clock of this machine is wrong. ${HOW}`;
  if (NONE.test(name)) return `There are no AWS credentials here, or they cannot be read: ${message} ${HOW}`;
  if (DENIED.test(name)) return `Your AWS credentials may not do this: ${message}. The page of the command in docs/operator/ names the rights that it needs.`;
  if (THROTTLED.test(name)) return `AWS took no more requests for now (${name}). Run it again in a minute.`;
  if (typeof code === 'string' && UNREACHED.test(code)) return `${typeof hostname === 'string' ? hostname : 'AWS'} cannot be reached (${code}): is the region right, and is this machine on the network?`;
  return message;
}

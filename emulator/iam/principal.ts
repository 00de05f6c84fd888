/** The caller of an operation. */
export type Principal =
  /** The account's administrator: everything that is not a function of the template. */
  | { kind: 'account'; accountId: string; arn: string }
  /** A session of a role: one environment of a function. */
  | { kind: 'role'; accountId: string; arn: string; roleArn: string }
  /** An AWS service acting by itself: `events.amazonaws.com`. */
  | { kind: 'service'; service: string; arn: string };

export function servicePrincipal(service: string): Principal {
  return { kind: 'service', service, arn: service };
}

import type { VirtualTime } from '../clock/virtual-time';
import type { Iam } from '../iam/iam';
import { servicePrincipal } from '../iam/principal';
import { ServiceError } from '../service-error';
import type { ApiDestinations } from './api-destinations';
import { payloadFor, type BusEvent, type RuleTarget } from './rule-target';
import type { WebhookAnswer, WebhookSending } from './webhooks';

export interface DestinationServices {
  time: VirtualTime;
  iam: Iam;
  destinations: ApiDestinations;
  webhooks: WebhookSending;
}

/** Why an event did not arrive, as the dead-letter queue is told: EventBridge User Guide, "Using dead-letter queues". */
export interface GivenUp {
  code: string;
  message: string;
  retries: number;
  exhausted?: 'MaximumRetryAttempts' | 'MaximumEventAgeInSeconds';
}

/** EventBridge User Guide, "API destinations": what is tried again beside 5xx, and how long an endpoint may take. */
const RETRIED = new Set([401, 407, 409, 429]);
const CLIENT_TIMEOUT_SECONDS = 5;
/** The pace of retries is not published: this emulator doubles from a second to five minutes, without jitter. */
const FIRST_RETRY_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 300;

/** Sends an event to an API destination, again and again as its retry policy says. */
export function deliverToDestination(around: DestinationServices, target: RuleTarget, to: { event: BusEvent; giveUp: (why: GivenUp) => void }): void {
  const { time, destinations, webhooks } = around;
  authorize(around, target);
  const request = destinations.requestTo(target.arn, JSON.stringify(payloadFor(target, to.event)), target.http);
  const { maximumRetryAttempts = 185, maximumEventAgeSeconds = 86_400 } = target;
  const began = time.now();

  const attempt = (retries: number): void => {
    const answer = webhooks.send(request);
    const problem = problemIn(answer);
    if (!problem) return;
    const failed = { code: problem.code, message: problem.message, retries };
    if (!problem.retryable) return to.giveUp(failed);
    if (retries >= maximumRetryAttempts) return to.giveUp({ ...failed, exhausted: 'MaximumRetryAttempts' });
    const pause = pauseSeconds(answer, retries);
    if (time.now() + pause * 1000 > began + maximumEventAgeSeconds * 1000) return to.giveUp({ ...failed, exhausted: 'MaximumEventAgeInSeconds' });
    time.after(pause * 1000, () => attempt(retries + 1));
  };
  attempt(0);
}

/** The target's role must let EventBridge invoke the destination. */
function authorize({ iam }: DestinationServices, { arn, roleArn }: RuleTarget): void {
  if (!roleArn || !iam.trusts(roleArn, servicePrincipal('events.amazonaws.com')))
    throw new ServiceError('AccessDeniedException', `events.amazonaws.com may not assume the role ${roleArn ?? '(none)'} of the target ${arn}.`);
  const principal = iam.principalOf(iam.assumeRole(roleArn, 'events').accessKeyId);
  iam.authorize({ principal, action: 'events:InvokeApiDestination', resource: arn });
}

function problemIn(answer: WebhookAnswer | 'not reached'): { code: string; message: string; retryable: boolean } | undefined {
  if (answer === 'not reached') return { code: 'CONNECTION_FAILURE', message: 'The endpoint cannot be reached.', retryable: true };
  if (answer === 'no answer') return { code: 'TIMEOUT', message: `The endpoint did not answer within ${CLIENT_TIMEOUT_SECONDS} seconds.`, retryable: true };
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  return { code: status === 429 ? 'THROTTLING' : 'ERROR_FROM_TARGET', message: `The endpoint answered ${status}.`, retryable: RETRIED.has(status) || status >= 500 };
}

/** The later of the retry policy's and what the endpoint asks for with Retry-After. */
function pauseSeconds(answer: WebhookAnswer | 'not reached', retries: number): number {
  const own = Math.min(LONGEST_PAUSE_SECONDS, FIRST_RETRY_SECONDS * 2 ** retries);
  if (answer === 'no answer') return own + CLIENT_TIMEOUT_SECONDS;
  return typeof answer === 'string' ? own : Math.max(own, answer.retryAfterSeconds ?? 0);
}

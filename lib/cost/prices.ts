import * as v from 'valibot';

/** What the price pages of a region say. Dialback knows no price: they differ by region and change. `null`: not looked up yet. */
const price = (says: string) => ({ says, schema: v.nullable(v.pipe(v.number('must be a number or null'), v.minValue(0, 'must be 0 or more'))) });

/** Every billed thing, with its unit and the page that has its price. */
export const PRICED = {
  lambdaMillionRequests: price('AWS Lambda pricing: a million requests'),
  lambdaGbSecond: price('AWS Lambda pricing: a GB-second, arm'),
  apiMillionRequests: price('Amazon API Gateway pricing: a million requests of HTTP APIs'),
  tableMillionWriteUnits: price('Amazon DynamoDB pricing: a million write request units, on demand'),
  tableMillionReadUnits: price('Amazon DynamoDB pricing: a million read request units, on demand'),
  tableGbMonth: price('Amazon DynamoDB pricing: a GB of storage for a month'),
  tableBackupGbMonth: price('Amazon DynamoDB pricing: a GB of continuous backups for a month'),
  queueMillionRequests: price('Amazon SQS pricing: a million requests, standard queues'),
  secretMonth: price('AWS Secrets Manager pricing: a secret for a month'),
  secretTenThousandRequests: price('AWS Secrets Manager pricing: 10,000 requests'),
  logGbIngested: price('Amazon CloudWatch pricing: a GB of logs collected'),
  logGbMonth: price('Amazon CloudWatch pricing: a GB of logs stored for a month'),
  alarmMonth: price('Amazon CloudWatch pricing: a standard alarm for a month'),
  dashboardMonth: price('Amazon CloudWatch pricing: a dashboard for a month'),
  customMetricMonth: price('Amazon CloudWatch pricing: a custom metric for a month'),
  voiceMinute: price('Amazon Connect pricing: a minute of voice usage'),
  outboundMinute: price('Amazon Connect pricing, telephony: a minute of an outbound call to your customers’ country'),
  ownNumberMinuteIn: price('Amazon Connect pricing, telephony: a minute of an inbound call on the dedicated number'),
  ownNumberMinuteOut: price('Amazon Connect pricing, telephony: a minute of an outbound call to the country of the dedicated number'),
  numberDay: price('Amazon Connect pricing, telephony: a claimed number for a day'),
  guideChatMessage: price('Amazon Connect pricing: a chat message (step-by-step guides, with agentView)'),
  poolUserMonth: price('Amazon Cognito pricing: an active user for a month'),
  federatedUserMonth: price('Amazon Cognito pricing: an active user for a month who signs in by SAML or OpenID Connect'),
  transcribedMinute: price('Amazon Transcribe pricing: a minute of batch transcription'),
  storedGbMonth: price('Amazon S3 pricing: a GB of standard storage for a month'),
  textMessage: price('AWS End User Messaging pricing: a text message to your customers’ country'),
  eventMillion: price('Amazon EventBridge pricing: a million custom events'),
  keyTenThousandRequests: price('AWS KMS pricing: 10,000 requests'),
  contentMillionRequests: price('Amazon CloudFront pricing: a million HTTPS requests'),
  contentGb: price('Amazon CloudFront pricing: a GB of data sent to the internet'),
  webAclMonth: price('AWS WAF pricing: a web ACL for a month'),
  webAclRuleMonth: price('AWS WAF pricing: a rule for a month'),
  webAclMillionRequests: price('AWS WAF pricing: a million requests'),
} as const;

export type PriceName = keyof typeof PRICED;
export type Prices = Record<PriceName, number | null> & { currency: string };

const ENTRIES = Object.fromEntries(Object.entries(PRICED).map(([name, { schema }]) => [name, schema]));
const PRICES = v.strictObject({ currency: v.pipe(v.string('must be text, like EUR'), v.minLength(1)), ...ENTRIES });

/** @throws Error that names the first price at fault. */
export function readPrices(json: unknown): Prices {
  const read = v.safeParse(PRICES, json);
  if (read.success) return read.output as Prices;
  const [issue] = read.issues;
  const field = v.getDotPath(issue) ?? 'the file';
  throw new Error(`${field} ${issue.expected === 'never' ? `is no price. There are: ${Object.keys(PRICED).join(', ')}.` : issue.input === undefined ? 'is missing: write null where you do not know it.' : `${issue.message}.`}`);
}

/** A file to fill in. JSON has no comments: each price is explained by the command that writes it. */
export function emptyPrices(): Prices {
  return { currency: 'USD', ...(Object.fromEntries(Object.keys(PRICED).map((name) => [name, null])) as Record<PriceName, null>) };
}

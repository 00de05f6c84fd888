/** The values that settings are made of, each with the sentence that explains a wrong one. */
import { isSupportedCountry } from 'libphonenumber-js/min';
import * as v from 'valibot';

const MISSING = 'is missing. lib/settings/settings.ts says what it means.';

/** An object that refuses unknown fields. The message lists the known ones. */
export function fields<const E extends v.ObjectEntries>(entries: E) {
  const known = Object.keys(entries).join(', ');
  const allowed = `must be an object with ${known}.`;
  const object = v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return `is not a setting. Known here: ${known}.`;
    return issue.input === undefined ? MISSING : allowed;
  });
  // Valibot takes a list for an object, and would name its indexes as unknown fields.
  const refuseList = v.string(allowed);
  const run: typeof object['~run'] = (dataset, config) => (Array.isArray(dataset.value) ? (refuseList['~run'](dataset, config) as never) : object['~run'](dataset, config));
  return { ...object, '~run': run };
}

const text = (allowed: string) => v.string(`must be ${allowed}.`);
const matching = (pattern: RegExp, allowed: string) => v.pipe(text(allowed), v.regex(pattern, `must be ${allowed}.`));
const whole = (least: number, most: number, unit: string) => {
  const allowed = `must be a whole number of ${unit} from ${least} to ${most}.`;
  return v.pipe(v.number(allowed), v.integer(allowed), v.minValue(least, allowed), v.maxValue(most, allowed));
};

const E164 = /^\+[1-9]\d{6,14}$/;

export const literal = <const T extends string>(value: T) => v.literal(value);
export const choice = <const T extends string>(...values: T[]) => v.picklist(values, `must be one of ${values.join(', ')}.`);
/** The sentence for an object whose `kind` is none of these. */
export const kindOf = (...kinds: string[]) => (issue: v.BaseIssue<unknown>) => (issue.input === undefined ? MISSING : `must be an object with a kind: ${kinds.join(', ')}.`);
export const flag = v.boolean('must be true or false.');
export const sentence = v.pipe(text('a sentence'), v.minLength(10, 'must be a sentence of 10 characters or more.'));
export const seconds = (least: number, most: number) => whole(least, most, 'seconds');
export const minutes = (least: number, most: number) => whole(least, most, 'minutes');
export const hours = (least: number, most: number) => whole(least, most, 'hours');
export const count = (least: number, most: number, what: string) => whole(least, most, what);
/** A whole number of something, or a word in its place. */
const wholeOr = <const Word extends string>(word: Word, [least, most]: [least: number, most: number], what: string) => {
  const allowed = `must be a whole number of ${what} from ${least} to ${most}, or '${word}'.`;
  const isAllowed = (value: number | Word) => value === word || (Number.isInteger(value) && Number(value) >= least && Number(value) <= most);
  return v.pipe(v.union([v.number(), v.literal(word)], allowed), v.check(isAllowed, allowed));
};
export const countOrUnlimited = (least: number, most: number, what: string) => wholeOr('unlimited', [least, most], what);
export const secondsOrNever = (least: number, most: number) => wholeOr('never', [least, most], 'seconds');
export const daysOrForEver = (least: number, most: number) => wholeOr('for-ever', [least, most], 'days');
export const rate = (least: number, most: number, unit: string) => {
  const allowed = `must be a number from ${least} to ${most}, in ${unit}.`;
  return v.pipe(v.number(allowed), v.minValue(least, allowed), v.maxValue(most, allowed));
};
export const timeZone = v.pipe(text('a time zone, like Europe/Berlin'), v.check(isTimeZone, 'must be a time zone, like Europe/Berlin.'));
export const share = (least: number, most: number) => rate(least, most, 'parts of one');
export const pacingModifier = v.picklist([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'must be a whole number from 1 to 10.');
export const phoneNumber = matching(E164, 'a phone number in E.164, like +493012345678');
export const numberPrefix = matching(/^\+\d{1,15}$/, 'the start of a number in E.164, like +4930');
export const instanceArn = matching(
  /^arn:aws[a-z-]*:connect:[a-z0-9-]+:\d{12}:instance\/[0-9a-f-]{36}$/,
  'the ARN of a Connect instance, like arn:aws:connect:eu-central-1:111122223333:instance/11111111-2222-3333-4444-555555555555',
);
export const numberArn = matching(
  /^arn:aws[a-z-]*:connect:[a-z0-9-]+:\d{12}:phone-number\/[0-9a-f-]{36}$/,
  'the ARN of a phone number without "instance/", like arn:aws:connect:eu-central-1:111122223333:phone-number/<id>',
);
export const queueArn = matching(
  /^arn:aws[a-z-]*:connect:[a-z0-9-]+:\d{12}:instance\/[0-9a-f-]{36}\/queue\/[0-9a-f-]{36}$/,
  'the ARN of a queue of the instance, like <instance ARN>/queue/<id>',
);
export const flowArn = matching(
  /^arn:aws[a-z-]*:connect:[a-z0-9-]+:\d{12}:instance\/[0-9a-f-]{36}\/contact-flow\/[0-9a-f-]{36}$/,
  'the ARN of a flow of the instance, like <instance ARN>/contact-flow/<id>',
);
export const queueName = matching(/^[^\p{Cc}\p{Cs}]{1,60}$/u, '1 to 60 characters, without line breaks and other control characters');
export const outcomeCode = matching(/^[a-z0-9-]{1,30}$/, '1 to 30 of a-z, 0-9 and -');
/** A variable carries labels in a list, so they may not contain its separators. */
export const spokenName = matching(/^[^\p{Cc}\p{Cs}$]{1,60}$/u, '1 to 60 characters, without $, line breaks and other control characters');
/** A name of a predefined attribute of Connect, or one of its values. */
export const attributeText = matching(/^(?!\s)[^\p{Cc}\p{Cs}]{1,64}(?<!\s)$/u, '1 to 64 characters, without line breaks and without spaces at its ends');
export const label = matching(/^[^|\p{Cc}\p{Cs}]{1,40}$/u, '1 to 40 characters, without |, line breaks and other control characters');
export const appName = matching(/^[a-z0-9-]{1,40}$/, 'the name of an app: 1 to 40 of a-z, 0-9 and -');
export const keyDigest = matching(/^[0-9a-f]{64}$/, 'the digest of a key as `npm run apps:new-key` prints it: 64 of 0-9 and a-f. Never the key itself');
export const senderId = matching(/^(?=.*[A-Za-z])[A-Za-z0-9-]{1,11}$/, '1 to 11 letters, digits or -, at least one of them a letter');
export const keyPrefix = matching(/^([A-Za-z0-9._-]+\/)*$/, 'what keys begin with, which ends with a slash, like dialback/');
export const bucketName = matching(/^[a-z0-9](?!.*\.\.)[a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of an S3 bucket, like vmx3-recordings-mycentre');
export const recordingPrefix = matching(/^[^\s/][^\s]{0,120}[^\s/]$/, 'the prefix of call recordings without a slash at its ends, like connect/mycentre/CallRecordings');
export const transcriptLanguage = matching(/^[a-z]{2,3}-[A-Z]{2}$/, 'a language of Amazon Transcribe, like en-GB');
export const dataStreamArn = matching(/^arn:aws[a-z-]*:kinesis:[a-z0-9-]+:\d{12}:stream\/[\w.-]{1,128}$/, 'the ARN of a data stream of Kinesis, like arn:aws:kinesis:eu-central-1:111122223333:stream/agent-events');
export const encryptionKeyArn = matching(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[0-9a-zA-Z-]+$/, 'the ARN of a KMS key, like arn:aws:kms:eu-central-1:111122223333:key/<id>');
export const subnetId = matching(/^subnet-[0-9a-f]{8,17}$/, 'the id of a subnet, like subnet-0123456789abcdef0');
export const securityGroupId = matching(/^sg-[0-9a-f]{8,17}$/, 'the id of a security group, like sg-0123456789abcdef0');
export const topicArn = matching(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:\S+$/, 'the ARN of an SNS topic');
export const platformApplicationArn = matching(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:app\/[A-Z_]+\/[\w.-]+$/, 'the ARN of an SNS platform application, like arn:aws:sns:eu-central-1:111122223333:app/GCM/shop');
export const webhookId = matching(/^[a-z][a-z0-9-]{0,29}$/, 'a lower-case letter, then up to 29 lower-case letters, digits or -');
export const secureAddress = matching(/^https:\/\/\S+$/, 'an https address, like https://shop.example.com/dialback');
export const date = v.pipe(text('a day, like 2027-03-31'), v.isoDate('must be a day, like 2027-03-31.'));
/** On the clock of 24 hours. */
export const timeOfDay = matching(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day like 08:00');
export const headerName = matching(/^[A-Za-z0-9-]{1,60}$/, 'the name of an HTTP header, like x-api-key');
export const secretName = matching(/^[\w/+=.@-]{1,256}$/, 'the name of a secret in AWS Secrets Manager');
export const policyArn = matching(/^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/[\w+=,.@/-]+$/, 'the ARN of a managed policy, like arn:aws:iam::111122223333:policy/boundary');
export const secretArn = matching(/^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-[A-Za-z0-9]{6}$/, 'the whole ARN of a secret, like arn:aws:secretsmanager:eu-central-1:111122223333:secret:<name>-AbCdEf');
export const tableName = matching(/^[\w.-]{3,255}$/, 'the name of a DynamoDB table');
export const streamArn = matching(/^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:\d{12}:table\/[\w.-]{3,255}\/stream\/[\dT:.-]+$/, "the ARN of a table's stream, like arn:aws:dynamodb:eu-central-1:111122223333:table/<name>/stream/<instant>");
export const providerName = matching(/^(?!COGNITO$)[A-Za-z0-9.-]{3,32}$/i, '3 to 32 letters, digits, . or -, and not COGNITO');
export const poolId = matching(/^[a-z0-9-]+_[A-Za-z0-9]+$/, 'the id of a user pool, like eu-central-1_AbCdEfGhI');
export const resourceId = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'an id as Connect gives it (a UUID), not a name');
export const webOrigin = matching(
  /^(https:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)$/,
  'an origin without a path, https unless it is this machine, like https://desk.example.com',
);
export const connectAddress = matching(/^https:\/\/[a-z0-9-]+\.(my\.connect\.aws|awsapps\.com)$/, 'the address of a Connect instance without a path, like https://my-centre.my.connect.aws');
export const frameOrigin = matching(/^https:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/, 'an https origin without a path, like https://*.my.connect.aws');
export const domainName = matching(/^(?=.{4,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/, 'the name of a domain in small letters, like desk.example.com');
export const pageCertificateArn = matching(
  /^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]+$/,
  'the ARN of a certificate in us-east-1, because CloudFront takes certificates from nowhere else',
);
export const webAclArn = matching(
  /^arn:aws[a-z-]*:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[0-9a-f-]{36}$/,
  'the ARN of a web ACL with the scope CLOUDFRONT, like arn:aws:wafv2:us-east-1:111122223333:global/webacl/<name>/<id>',
);
export const webAddress = matching(
  /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$))\S*$/,
  'an https address (http only for localhost), like https://desk.example.com/signed-in',
);
export const issuerAddress = matching(
  /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$))\S*$/,
  'the issuer exactly as its tokens carry it, https unless it is this machine',
);
export const emailAddress = matching(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'an e-mail address');
export const domainPrefix = matching(/^(?!.*(aws|amazon|cognito))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, '1 to 63 of a-z, 0-9 and -, without aws, amazon or cognito');
export const stackName = matching(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, 'a letter, then up to 39 letters, digits or -');
export const claimName = matching(/^\S{1,255}$/, 'the name of a claim in the token, like cognito:username');
/** A list of groups comes to functions as text, with spaces or commas between them. */
export const groupName = matching(/^[^\s,[\]\p{Cc}\p{Cs}]{1,128}$/u, 'the name of a group: 1 to 128 characters, without spaces, commas and brackets');
export const scopes = matching(/^[!-~]+( [!-~]+)*$/, 'names of scopes, separated by spaces, like openid offline_access');
export const audienceName = matching(/^\S+$/, 'text without spaces');

export const country = v.pipe(
  text('an ISO 3166 country code of two capital letters, like DE'),
  v.check(isSupportedCountry, 'must be an ISO 3166 country code of two capital letters, like DE.'),
);

export const folder = matching(/\S/, 'the path of a folder, like ./wording');
const language = matching(/^[a-z]{2}$/, 'a language, as its ISO 639 code of two small letters, like de');
export const languages = v.pipe(
  v.tupleWithRest([language], language, 'must be a list of languages, like ["en", "de"].'),
  v.check((named) => new Set(named).size === named.length, 'must not name one of the languages twice.'),
);

/** A list with no item twice. */
export function anyNumber<const S extends v.GenericSchema<string>>(item: S, what: string) {
  return v.pipe(
    v.array(item, `must be a list of ${what}.`),
    v.check((values) => new Set(values).size === values.length, `must not name one of the ${what} twice.`),
  );
}

/** A list with at least one item and no item twice. */
export function several<const S extends v.GenericSchema<string>>(item: S, what: string) {
  return v.pipe(anyNumber(item, what), v.minLength(1, `must name at least one of the ${what}.`));
}

/** A name of the IANA database that the runtime carries; no offset. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

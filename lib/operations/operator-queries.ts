import { CfnQueryDefinition, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** Records of announced calls have the same form. An operator who looks for callbacks does not mean them. */
const NO_CALL_INS = 'origin not like "call-in"';

/** Saved queries over the records that every decision leaves (`decided` and `failed` of lambda/ground/adapters/logged-notices.ts). */
const queries: Record<string, string[]> = {
  'why was this customer not called': [
    'fields @timestamp, agent, number, outcome, reason, event, callbackId',
    `filter message = "decided" and to = "ended" and outcome not in ["answered", "reached", "own-done"] and ${NO_CALL_INS}`,
    '# filter number like "78"   (numbers are masked: the last two digits stay)',
    'sort @timestamp desc',
    'limit 200',
  ],
  'why was a promised callback not made': [
    'fields @timestamp, queueId, number, origin, outcome, event, by, reason, callbackId',
    `filter message = "decided" and origin != "click" and ${NO_CALL_INS} and (from != "ended" or event = "outcome-said") and ((to = "ended" and outcome not in ["answered", "reached", "own-done"]) or (to = "pending" and from != "pending"))`,
    '# filter number like "78"   (numbers are masked: the last two digits stay; a line that ends in pending is an attempt that is made again)',
    'sort @timestamp desc',
    'limit 200',
  ],
  'what agents said came of calls': [
    'fields @timestamp, by, said, number, queueId, origin, from, to, reason, callbackId',
    'filter message = "decided" and ispresent(said)',
    'sort @timestamp desc',
    'limit 200',
  ],
  'what was put off, and until when': [
    'fields @timestamp, until, number, queueId, event, reason, callbackId',
    'filter message = "decided" and ispresent(until)',
    'sort @timestamp desc',
    'limit 200',
  ],
  'what callers were offered, and why no more': [
    'fields @timestamp, queueId, number, step, answer, reason, contactId',
    'filter message = "offered"',
    '# filter number like "78"   (numbers are masked: the last two digits stay; a word or nothing stands where no number is shown)',
    'sort @timestamp desc',
    'limit 200',
  ],
  'what became of announced calls': [
    'fields @timestamp, queueId, number, origin, event, from, to, reason, callbackId',
    'filter message = "decided" and origin like "call-in"',
    '# filter number like "78"   (numbers are masked: the last two digits stay)',
    'sort @timestamp desc',
    'limit 200',
  ],
  'every step of one callback': [
    'fields @timestamp, service, event, by, from, to, reason, outcome, until, cause',
    'filter callbackId = "PASTE THE CALLBACK ID"',
    'sort @timestamp asc',
    'limit 500',
  ],
  'what failed and is tried again': [
    'fields @timestamp, service, what, cause, callbackId, error.message',
    'filter message = "failed" or level = "ERROR"',
    'sort @timestamp desc',
    'limit 200',
  ],
  'how callbacks ended, by hour': [`filter message = "decided" and to = "ended" and from != "ended" and ${NO_CALL_INS}`, 'stats count(*) as callbacks by bin(1h), outcome', 'sort @timestamp desc'],
};

/** Saved queries that answer an operator's first questions. CloudWatch Logs Insights lists them under "Saved queries". */
export class OperatorQueries extends Construct {
  constructor(scope: Construct, id: string, { folder, logGroups }: { readonly folder: string; readonly logGroups: ILogGroup[] }) {
    super(scope, id);
    for (const [name, lines] of Object.entries(queries)) {
      new CfnQueryDefinition(this, name.replaceAll(/[^a-z]/g, '-'), {
        name: `${folder}/${name}`,
        queryString: lines.map((line, n) => (n === 0 || line.startsWith('#') ? line : `| ${line}`)).join('\n'),
        logGroupNames: logGroups.map(({ logGroupName }) => logGroupName),
      });
    }
  }
}

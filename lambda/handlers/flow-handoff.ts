import type { ConnectContactFlowEvent } from 'aws-lambda';
import { createConnectClient } from '../adapters/connect-client';
import { createTableClient } from '../adapters/table-client';
import { createNotices } from '../adapters/logged-notices';
import { REPORTS, type CallbackEvent, type Report } from '../domain/callback/event';
import { flowHandoffEnvironment } from '../environment/flow-handoff';
import { readEnvironment } from '../environment/contract';
import { admitHandoff, reportHandoff } from '../usecases/admit-handoff';
import { wireFollowing } from './wiring';

const environment = readEnvironment(flowHandoffEnvironment, process.env);
const notices = createNotices('flow-handoff');
const ports = wireFollowing(environment, { connect: createConnectClient(), table: createTableClient(), notices });

/**
 * Called by the handoff and legacy flows. Parameters: `step` is `admit` (may this contact make the callback?) or `report`
 * with `outcome`. Answers flat text, as flows read it: `decision` is `proceed` or `stop`, with a `reason`.
 */
export async function handler(event: ConnectContactFlowEvent): Promise<{ decision: 'proceed' | 'stop'; reason: string }> {
  const { step, outcome } = event.Details.Parameters as Record<string, string | undefined>;
  const { ContactId, Attributes } = event.Details.ContactData;
  const callbackId = Attributes?.dialback_id;
  if (!callbackId) return { decision: 'stop', reason: 'The contact has no attribute dialback_id: it was not started by Dialback.' };
  try {
    if (step === 'admit') {
      const { proceed, reason } = await admitHandoff(ports, callbackId, admissionOf(ContactId, Attributes));
      return { decision: proceed ? 'proceed' : 'stop', reason };
    }
    if (step === 'report') {
      await reportHandoff(ports, callbackId, { type: 'reported', contactId: ContactId, report: reportOf(outcome) });
      return { decision: 'proceed', reason: 'Noted.' };
    }
    throw new RangeError(`The parameter "step" is "${step}". It must be admit or report.`);
  } finally {
    notices.flush();
  }
}

/** What was placed, as its attributes say: of which version of the callback, and for which line. */
function admissionOf(contactId: string, { dialback_version: version, dialback_queue: queue }: Record<string, string>): Extract<CallbackEvent, { type: 'admission-asked' }> {
  return { type: 'admission-asked', contactId, line: queue?.startsWith('arn:') ? 'queue' : 'agent', ...(version && { edition: Number(version) }) };
}

function reportOf(outcome: string | undefined): Report {
  const report = REPORTS.find((known) => known === outcome);
  if (!report) throw new RangeError(`The parameter "outcome" is "${outcome}". It must be one of ${REPORTS.join(', ')}.`);
  return report;
}

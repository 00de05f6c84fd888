import type { CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse } from 'aws-lambda';

/**
 * Tells CloudFormation how a custom resource went. Without an answer the deploy waits until its service timeout.
 * The address is signed for an empty content type; any other is refused.
 */
export async function answerCloudFormation(
  event: CloudFormationCustomResourceEvent,
  physicalResourceId: string,
  failure?: string,
): Promise<void> {
  const answer: CloudFormationCustomResourceResponse = {
    Status: failure === undefined ? 'SUCCESS' : 'FAILED',
    Reason: failure ?? 'Done',
    PhysicalResourceId: physicalResourceId,
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
  };
  const response = await fetch(event.ResponseURL, { method: 'PUT', headers: { 'content-type': '' }, body: JSON.stringify(answer) });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer (HTTP ${response.status}); the deploy waits until its timeout.`);
}

import type { CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse } from 'aws-lambda';

export interface CustomResourceAnswer {
  physicalId: string;
  /** What the template may read of the resource. The whole answer may have 4096 bytes (CloudFormation quotas). */
  data?: Record<string, string>;
  /** Why the resource is not as the template wants it. Undefined: it is. */
  failure?: string;
}

/**
 * Tells CloudFormation how a custom resource went. Without an answer the deploy waits until its service timeout.
 * The address is signed for an empty content type; any other is refused.
 */
export async function answerCloudFormation(event: CloudFormationCustomResourceEvent, { physicalId, data, failure }: CustomResourceAnswer): Promise<void> {
  const answer: CloudFormationCustomResourceResponse = {
    Status: failure === undefined ? 'SUCCESS' : 'FAILED',
    Reason: failure ?? 'Done',
    PhysicalResourceId: physicalId,
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
    ...(data && { Data: data }),
  };
  const response = await fetch(event.ResponseURL, { method: 'PUT', headers: { 'content-type': '' }, body: JSON.stringify(answer) });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer (HTTP ${response.status}); the deploy waits until its timeout.`);
}

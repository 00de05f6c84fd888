import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface Properties {
  FunctionName: string;
  Qualifier: string;
  MaximumRetryAttempts?: number;
  MaximumEventAgeInSeconds?: number;
  DestinationConfig?: { OnFailure?: { Destination: string } };
}

/** Settings for asynchronous events on which the function fails. */
export const lambdaEventInvokeConfig: ResourceType = {
  type: 'AWS::Lambda::EventInvokeConfig',
  properties: {
    FunctionName: any,
    Qualifier: any,
    MaximumRetryAttempts: any,
    MaximumEventAgeInSeconds: any,
    DestinationConfig: { OnFailure: { Destination: any } },
  },
  async create({ properties, deployment, logicalId }) {
    const wanted = properties as unknown as Properties;
    if (wanted.Qualifier !== '$LATEST') throw new Error(`Qualifier ${wanted.Qualifier} is not emulated; $LATEST is.`);
    const onFailureArn = wanted.DestinationConfig?.OnFailure?.Destination;
    deployment.emulator.functions.configureAsynchronous(wanted.FunctionName, {
      ...(wanted.MaximumRetryAttempts !== undefined && { maximumRetryAttempts: wanted.MaximumRetryAttempts }),
      ...(wanted.MaximumEventAgeInSeconds && { maximumEventAgeSeconds: wanted.MaximumEventAgeInSeconds }),
      ...(onFailureArn && { onFailureArn }),
    });
    return { ref: deployment.nameFor(logicalId) };
  },
};

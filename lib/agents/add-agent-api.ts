import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Foundation, Dialling } from '../callbacks/foundation';
import type { DialbackFunction } from '../function/dialback-function';
import { AgentApi } from './agent-api';
import { createApiAgent } from './create-api-agent';
import { SignIn } from './sign-in';

/** The API of the agent's page, its sign-in and its function. */
export function addAgentApi(scope: Construct, foundation: Foundation, dialling: Dialling): DialbackFunction {
  const { settings, alarmTopic } = foundation;
  const { pageOrigins, agentRequestsPerSecond: requestsPerSecond, logRetentionDays } = settings;
  const apiAgent = createApiAgent(scope, foundation, dialling);
  const signIn = new SignIn(scope, 'SignIn', settings.signIn);
  const api = new AgentApi(scope, 'Api', { handler: apiAgent.lambda, signIn, pageOrigins, requestsPerSecond, logRetentionDays, alarmTopic });
  new CfnOutput(scope, 'ApiUrl', { value: api.url, description: 'apiUrl of the agent’s page' });
  return apiAgent;
}

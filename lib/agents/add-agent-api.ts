import { CfnOutput, Stack, Token } from 'aws-cdk-lib';
import { CfnApprovedOrigin } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import type { Foundation, Dialling } from '../callbacks/foundation';
import { arnOfWebAcl } from '../edge/arn-of-web-acl';
import type { DialbackFunction } from '../function/dialback-function';
import { AgentPage } from '../page/agent-page';
import { WorkspaceApplication } from '../page/workspace-application';
import { createApiBoard } from '../supervision/create-api-board';
import { createApiVoicemails } from '../voicemails/create-api-voicemails';
import { AgentApi } from './agent-api';
import { createApiAgent } from './create-api-agent';
import { SignIn, signInAddress } from './sign-in';

/** The agents' page and its API, their sign-in and their functions. */
export function addAgentApi(scope: Construct, foundation: Foundation, dialling: Dialling): DialbackFunction[] {
  const { settings, alarmTopic } = foundation;
  const { pageOrigins, agentRequestsPerSecond: requestsPerSecond, logRetentionDays } = settings;
  const apiAgent = createApiAgent(scope, foundation, dialling);
  const voicemails = createApiVoicemails(scope, foundation);
  const board = createApiBoard(scope, foundation);
  const functions = [apiAgent, ...(voicemails ? [voicemails] : []), ...(board ? [board] : [])];
  const page = createPage(scope, foundation);
  const signIn = new SignIn(scope, 'SignIn', { ...settings, pageAddresses: page ? [`${page.origin}/`, `${page.origin}/board`, `${page.origin}/rules`] : [] });
  const api = new AgentApi(scope, 'Api', { handler: apiAgent.lambda, voicemails: voicemails?.lambda, board: board?.lambda, signIn, pageOrigins, requestsPerSecond, logRetentionDays, alarmTopic });
  new CfnOutput(scope, 'ApiUrl', { value: api.url, description: 'The agents’ API: apiUrl of a page that you serve yourself' });
  if (!page || settings.page.kind === 'none') return functions;
  const { voicemailsUrl, softphone } = settings.page;
  page.serveApi(api.api);
  return [...functions, page.publish(foundation, { signIn: signIn.forPage, ...(board && { boardUrl: '/board', rulesUrl: '/rules' }), ...(voicemailsUrl && { voicemailsUrl }), ...(softphone.kind === 'embedded-ccp' && { ccpUrl: `${softphone.instanceAddress}/ccp-v2/` }) })];
}

function createPage(scope: Construct, { settings: { page: setting, edge, signIn }, instance, voicemails }: Foundation): AgentPage | undefined {
  if (setting.kind === 'none') return undefined;
  const { services, framedBy, softphone, workspace } = setting;
  const webAclArn = edge.kind === 'cloudfront' && edge.pageWebAcl ? arnOfWebAcl(edge.pageWebAcl) : undefined;
  const { region } = Stack.of(scope);
  const ofSignIn =
    signIn.kind === 'issuer'
      ? [new URL(signIn.issuer).origin]
      : [`https://cognito-idp.${region}.amazonaws.com`, signInAddress(signIn.domainPrefix, region)];
  const page = new AgentPage(scope, 'Page', { setting, webAclArn, framedBy, softphone: softphone.kind === 'embedded-ccp' ? softphone.instanceAddress : undefined, services: [...ofSignIn, ...services], media: [...services, ...(voicemails ? [addressOf(voicemails.recordings, region)] : [])] });
  // Connect lets no other page show its softphone.
  if (softphone.kind === 'embedded-ccp') instance.inTurn(new CfnApprovedOrigin(page, 'ApprovedOrigin', { instanceId: instance.arn, origin: page.origin }));
  if (workspace.kind === 'application') new WorkspaceApplication(page, 'Workspace', { instance, address: `${page.origin}/` });
  return page;
}

/** The address of links into a bucket. S3's certificate does not hold for a name with dots before its own, so such a bucket stands in the path. */
function addressOf(bucket: string, region: string): string {
  return !Token.isUnresolved(bucket) && bucket.includes('.') ? `https://s3.${region}.amazonaws.com/${bucket}/` : `https://${bucket}.s3.${region}.amazonaws.com`;
}

import type { DownstreamMessage, UpstreamMessage } from '@amazon-connect/core';
import type { AppDownstreamMessage, AppHostInitMessage, AppUpstreamMessage } from '@amazon-connect/workspace-types';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { closeServer } from '../../local/server/listening';

/** What the workspace says of its agent and their contacts. */
export interface WorkspaceFacts {
  agentArn: string;
  /** Refuses to tell customers' numbers, as to an application without the permission. */
  hidesNumbers?: boolean;
}

declare global {
  interface Window {
    publish: (key: string, contactId: string) => void;
  }
}

/**
 * Runs in the page around the frame: the workspace's side of the SDK's messages. The SDK has no code for that side outside Connect, so this is our reading; its
 * messages have the SDK's own types.
 */
function beWorkspace({ agentArn, hidesNumbers }: WorkspaceFacts): void {
  let port: MessagePort;
  const send = (message: AppDownstreamMessage | DownstreamMessage) => port.postMessage(message);
  const answers: Record<string, (data: { contactId: string }) => object | undefined> = {
    'agent/getARN': () => ({ ARN: agentArn }),
    'contact/listContacts': () => [],
    'contact/getQueue': () => ({ name: 'Support', queueARN: 'arn:queue', queueId: 'q-1' }),
    'voice/getInitialCustomerPhoneNumber': () => (hidesNumbers ? undefined : { phoneNumber: '+12065550142' }),
  };
  const take = ({ data: message }: MessageEvent<AppUpstreamMessage | UpstreamMessage>) => {
    if (message.type !== 'request') return;
    const { namespace, requestId, command, data } = message;
    const answer = answers[command]?.(data as unknown as { contactId: string });
    const refusal = { isError: true, errorKey: 'noPermission', reason: 'The application may not ask this.', details: { command, requestData: data } } as const;
    send({ type: 'response', namespace, requestId, ...(answer ? { isError: false, data: answer } : refusal) });
  };
  window.addEventListener('message', ({ data, ports }: MessageEvent<AppHostInitMessage>) => {
    if (data?.type !== 'connect-app-host-init') return;
    port = ports[0]!;
    port.onmessage = take;
    send({ type: 'acknowledge', connectionId: 'connection-1', status: { initialized: true, startTime: new Date() }, healthCheckInterval: 0 });
    const config = { arn: 'arn:application', namespace: 'Dialback', id: 'app-1', name: 'Dialback', description: '', accessUrl: '', initializationTimeout: 5000, contactHandling: { scope: 'CROSS_CONTACTS' as const } };
    send({ type: 'appLifecycle', stage: 'create', appInstanceId: 'app-1', instanceId: 'app-1', appConfig: config, config, region: 'eu-central-1', scope: { type: 'idle' } } as unknown as AppDownstreamMessage);
  });
  window.publish = (key, contactId) => send({ type: 'publish', topic: { namespace: 'aws.connect.contact', key }, data: { contactId } });
}

/** Shows a page in a frame of another origin, as the agent workspace does. */
export async function inWorkspace(page: Page, { address, width, facts }: { address: string; width: number; facts: WorkspaceFacts }): Promise<{ frame: Frame; close(): Promise<void> }> {
  const app = new Hono();
  app.get('/', (context) => context.html(`<!doctype html><title>Workspace</title><iframe src="${address}" style="width:${width}px;height:760px;border:0" sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"></iframe>`));
  const server = serve({ fetch: app.fetch, port: 0, hostname: 'localhost' });
  await new Promise((resolve) => server.once('listening', resolve));
  await page.addInitScript(`if (window.parent === window && location.hostname === 'localhost') (${beWorkspace.toString()})(${JSON.stringify(facts)})`);
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  return { frame: frame!, close: () => closeServer(server) };
}

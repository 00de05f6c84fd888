import { Hono } from 'hono';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { closeServer, listen } from '../../local/server/listening';

/** The release that the stand-in is made from. It is the one that the page loads. */
export const release = `amazon-connect-streams ${String((createRequire(__filename)('amazon-connect-streams/package.json') as { version: string }).version)}`;

const library = readFileSync(createRequire(__filename).resolve('amazon-connect-streams/release/connect-streams-min.js'), 'utf8');

/** What runs in the frame: the library's own conduit, its own names of events, and its own form of answers. The snapshots are of the shape that the library reads. */
const frame = `
  const { Conduit, WindowIOStream, EventType, AgentEvents, EventFactory } = connect;
  const conduit = new Conduit('stand-in', null, new WindowIOStream(window, window.parent));
  window.asked = [];
  window.agent = { configuration: { username: 'ada', agentStates: [], routingProfile: { channelConcurrencyMap: { VOICE: 1 } } }, snapshot: { state: { name: 'Init', type: 'init', startTimestamp: new Date(0) }, contacts: [] } };
  window.tell = (change) => {
    Object.assign(window.agent.snapshot, change);
    conduit.sendDownstream(AgentEvents.UPDATE, window.agent);
  };
  conduit.onDownstream(EventType.CONFIGURE, () => (window.joined = true));
  conduit.onDownstream(EventType.SYNCHRONIZE, () => conduit.sendDownstream(EventType.ACKNOWLEDGE, { id: 'port-1' }));
  conduit.onDownstream(EventType.API_REQUEST, (request) => {
    window.asked.push(request.method + ' ' + (request.params.contactId ?? ''));
    conduit.sendDownstream(EventType.API_RESPONSE, EventFactory.createResponse(EventType.API_RESPONSE, request, {}));
  });
  conduit.sendDownstream(EventType.ACKNOWLEDGE, { id: 'port-1' });
`;

export interface StandInCcp {
  origin: string;
  close(): Promise<void>;
}

/** Serves a softphone on an origin of its own, as Connect does. */
export async function startStandInCcp(): Promise<StandInCcp> {
  const app = new Hono();
  app.get('/connect-streams.js', (context) => context.body(library, 200, { 'content-type': 'text/javascript' }));
  app.get('/ccp-v2/', (context) => context.html(`<!doctype html><title>Stand-in</title><script src="/connect-streams.js"></script><script>${frame}</script>`));
  const server = await listen(app, 0);
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => closeServer(server) };
}

interface FrameWindow {
  tell(change: object): void;
  asked: string[];
  joined?: true;
}

/** The softphone's side, moved by hand. */
export function inCcp(page: Page, { origin }: StandInCcp) {
  const isTheirs = (frame: Frame) => frame.url().startsWith(origin);
  const there = () => page.frames().find(isTheirs)!;
  /** The element of the frame is there before the frame has gone to its address. */
  const arrived = async () => page.frames().find(isTheirs) ?? page.waitForEvent('framenavigated', { predicate: isTheirs });
  return {
    /** The page and the softphone know each other. */
    joined: async () => (await arrived()).waitForFunction(() => (window as unknown as FrameWindow).joined),
    /** The agent's snapshot changes, and the softphone tells the page. */
    tell: (change: object) => there().evaluate((what) => (window as unknown as FrameWindow).tell(what), change),
    /** What the page asked of the softphone. */
    asked: () => there().evaluate(() => (window as unknown as FrameWindow).asked.filter((each) => /Contact|Connection/i.test(each))),
  };
}

export const available = { name: 'Available', type: 'routable', startTimestamp: new Date('2026-11-23T09:00:00Z') };

/** A queued callback on the agent's desk. */
export function callbackInCcp(state: 'incoming' | 'connected' | 'ended') {
  const timestamp = new Date('2026-11-23T09:00:03Z');
  const connection = (connectionId: string, type: string, initial: boolean) => ({
    connectionId,
    type,
    initial,
    endpoint: { type: 'phone_number', phoneNumber: '+12065550142' },
    state: { type: state === 'connected' ? 'connected' : 'connecting', timestamp },
  });
  return {
    contactId: 'c-9',
    type: 'queue_callback',
    initiationMethod: 'callback',
    state: { type: state, timestamp },
    queue: { name: 'Support', queueARN: 'arn:queue' },
    connections: [connection('n-1', 'agent', false), connection('n-2', 'inbound', true)],
    attributes: { dialback_comment: { name: 'dialback_comment', value: 'She asked about her order.' } },
  };
}

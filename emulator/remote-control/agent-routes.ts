import * as v from 'valibot';
import type { AgentDesk } from '../connect/console';
import { withBody, type RemoteRoute } from './remote-route';

/** The actions that an agent does with one click. */
const clicks: [path: string, click: 'login' | 'logout' | 'accept' | 'reject' | 'hangUp' | 'clear', says: string][] = [
  ['login', 'login', 'Logs the agent in, with the status Offline.'],
  ['logout', 'logout', 'Logs the agent out; a live contact is hung up.'],
  ['accept', 'accept', 'Accepts what rings.'],
  ['reject', 'reject', 'Rejects what rings.'],
  ['hang-up', 'hangUp', 'Ends the live contact.'],
  ['clear', 'clear', 'Ends after-contact work, or clears a missed, rejected or failed contact.'],
];

/** Agents are named by user name or id. Each answers the desk as it is afterwards. */
export const agentRoutes: RemoteRoute[] = [
  { method: 'GET', path: '/agents', says: 'Every desk.', run: ({ console }) => console.agents().map((agent) => agent.view()) },
  { method: 'GET', path: '/agents/{agent}', says: 'One desk: status, and the contact that it shows.', run: ({ console }, { labels }) => console.agent(labels.agent!).view() },
  ...clicks.map(([path, click, says]): RemoteRoute => ({
    method: 'POST',
    path: `/agents/{agent}/${path}`,
    says,
    run: ({ console }, { labels }) => after(console.agent(labels.agent!), (agent) => agent[click]()),
  })),
  withBody({
    method: 'POST',
    path: '/agents/{agent}/status',
    says: 'Chooses a status by its name; while busy, the next one.',
    example: '{"status": "Available"}',
    body: v.strictObject({ status: v.string() }),
    run: ({ console }, { labels, body }) => after(console.agent(labels.agent!), (agent) => agent.setStatus(body.status)),
  }),
  withBody({
    method: 'POST',
    path: '/agents/{agent}/dial',
    says: 'Dials by hand, under the default outbound queue of the routing profile.',
    example: '{"number": "+442079460999"}',
    body: v.strictObject({ number: v.string() }),
    run: ({ console }, { labels, body }) => after(console.agent(labels.agent!), (agent) => agent.dial(body.number)),
  }),
];

function after(agent: AgentDesk, act: (agent: AgentDesk) => void): unknown {
  act(agent);
  return agent.view();
}

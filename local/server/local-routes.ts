import { Hono } from 'hono';
import { agents } from '../instance/local-instance';
import type { LocalToken, PageConfig } from '../lab-types';
import type { Stage } from '../stage';
import { LabRefusal } from './lab-problem';

/** Stand-ins for an operator's own services: the page's settings, and signing in. */
export function localRoutes(stage: Stage): Hono {
  const usernames = agents.map(({ username }) => username);
  const config: PageConfig = {
    apiUrl: '/api',
    signIn: { kind: 'picker', tokenUrl: '/local/token', agents: usernames },
    boardUrl: '/board',
    rulesUrl: '/rules',
    labUrl: '/lab',
  };
  const routes = new Hono();
  routes.get('/config.json', (context) => context.json(config));
  routes.get('/local/token', async (context) => {
    const agent = context.req.query('agent') ?? '';
    if (!usernames.includes(agent)) throw new LabRefusal(`There is no agent "${agent}". There are: ${usernames.join(', ')}.`, 404);
    return context.json(await stage.api.signIn(agent) satisfies LocalToken);
  });
  return routes;
}

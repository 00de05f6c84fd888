import { Hono } from 'hono';
import { agents } from '../instance/local-instance';
import type { LocalToken, PageConfig } from '../lab-types';
import type { Stage } from '../stage';
import { sampleRecording } from '../voicemails/sample-recording';
import type { VoicemailList } from '../voicemails/voicemail-types';
import { LabRefusal } from './lab-problem';

/** Stand-ins for an operator's own services: the page's settings, signing in, and the list of voicemails. */
export function localRoutes(stage: Stage, { voicemails }: VoicemailList): Hono {
  const usernames = agents.map(({ username }) => username);
  const config: PageConfig = {
    apiUrl: '/api',
    voicemailsUrl: '/local/voicemails',
    signIn: { kind: 'picker', tokenUrl: '/local/token', agents: usernames },
    labUrl: '/lab',
  };
  const routes = new Hono();
  routes.get('/config.json', (context) => context.json(config));
  routes.get('/local/voicemails', (context) => context.json({ voicemails }));
  routes.get('/local/recordings/:file', (context) => {
    const voicemail = voicemails.find(({ contactId }) => `${contactId}.wav` === context.req.param('file'));
    if (!voicemail) throw new LabRefusal(`There is no recording ${context.req.param('file')}.`, 404);
    return context.body(sampleRecording(voicemail.lengthSeconds).slice(), 200, { 'content-type': 'audio/wav' });
  });
  routes.get('/local/token', async (context) => {
    const agent = context.req.query('agent') ?? '';
    if (!usernames.includes(agent)) throw new LabRefusal(`There is no agent "${agent}". There are: ${usernames.join(', ')}.`, 404);
    return context.json(await stage.api.signIn(agent) satisfies LocalToken);
  });
  return routes;
}

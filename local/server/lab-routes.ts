import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Stage } from '../stage';
import { appRoutes } from './app-routes';
import { createAppServer } from './app-server';
import { bodyOf } from './body-of';
import type { InvocationCount } from './invocation-count';
import { journalPage } from './journal-page';
import { streamJournal } from './journal-stream';
import { actOnAgent, actOnPhone, secondsToAdvance } from './lab-actions';
import { LabRefusal } from './lab-problem';
import { labState } from './lab-state';
import { createStateChanges } from './state-changes';

/** Routes that the lab reads and acts by. local/lab-types.ts lists them. */
export function labRoutes(stage: Stage, invocations: InvocationCount): Hono {
  const { emulator, console } = stage;
  const app = createAppServer(stage);
  const lab = new Hono();
  lab.route('/', appRoutes(app));
  lab.get('/state', (context) => context.json(labState(stage, { invocations, app })));
  const changes = createStateChanges(randomUUID());
  lab.get('/state/changes', (context) => context.json(changes(labState(stage, { invocations, app }), context.req.query('since'))));
  lab.get('/journal/page', (context) => context.json(journalPage(emulator.journal, context.req.query('before'))));
  lab.get('/journal', (context) => streamJournal(context, emulator.journal));
  lab.post('/agents/:name/:action', async (context) => {
    const { name, action } = context.req.param();
    return context.json(actOnAgent(console, { name, action, body: await bodyOf(context) }).view());
  });
  lab.post('/phones/:number/:action', async (context) => {
    const { number, action } = context.req.param();
    return context.json(actOnPhone(console, { number, action, body: await bodyOf(context) }).view());
  });
  lab.post('/clock', async (context) => {
    await emulator.time.advance(secondsToAdvance(await bodyOf(context)) * 1000);
    return context.json({ now: emulator.time.iso(), following: true });
  });
  lab.all('*', (context) => {
    throw new LabRefusal(`The lab has no ${context.req.method} ${context.req.path}.`, 404);
  });
  return lab;
}

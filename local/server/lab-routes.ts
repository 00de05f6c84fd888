import { Hono } from 'hono';
import type { Stage } from '../stage';
import { bodyOf } from './body-of';
import type { InvocationCount } from './invocation-count';
import { streamJournal } from './journal-stream';
import { actOnAgent, actOnPhone, secondsToAdvance } from './lab-actions';
import { LabRefusal } from './lab-problem';
import { labState } from './lab-state';
import { passToCustomerApi } from './phone-app-routes';

/** What the lab reads and does; local/lab-types.ts lists it. */
export function labRoutes(stage: Stage, invocations: InvocationCount): Hono {
  const { emulator, console } = stage;
  const lab = new Hono();
  lab.get('/state', (context) => context.json(labState(stage, invocations)));
  lab.get('/journal', (context) => streamJournal(context, emulator.journal));
  lab.post('/agents/:name/:action', async (context) => {
    const { name, action } = context.req.param();
    return context.json(actOnAgent(console, { name, action, body: await bodyOf(context) }).view());
  });
  lab.post('/phones/:number/:action', async (context) => {
    const { number, action } = context.req.param();
    return context.json(actOnPhone(console, { number, action, body: await bodyOf(context) }).view());
  });
  lab.all('/phones/:number/app/*', passToCustomerApi(stage));
  lab.post('/clock', async (context) => {
    await emulator.time.advance(secondsToAdvance(await bodyOf(context)) * 1000);
    return context.json({ now: emulator.time.iso(), following: true });
  });
  lab.all('*', (context) => {
    throw new LabRefusal(`The lab has no ${context.req.method} ${context.req.path}.`, 404);
  });
  return lab;
}

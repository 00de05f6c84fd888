import type { ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { buildLab } from './build-lab';
import { matchCallIns } from './instance/match-call-ins';
import { takeMessagesWhenClosed } from './instance/take-messages';
import { countInvocations } from './server/invocation-count';
import { labRoutes } from './server/lab-routes';
import { problemOf } from './server/lab-problem';
import { closeServer, listen } from './server/listening';
import { localRoutes } from './server/local-routes';
import { serveDistribution } from './server/distribution';
import { serveLab } from './server/lab-files';
import { passTo } from './server/pass-to';
import { shopRoutes, shopWording } from './server/shop-routes';
import type { SettingsChange } from './settings-file';
import { startStage, type Stage, type StageOptions } from './stage';
import { leaveSamples } from './voicemails/leave-samples';

export interface LocalServer {
  /** `http://127.0.0.1:<port>` */
  url: string;
  stage: Stage;
  stop(): Promise<void>;
}

/**
 * Starts the whole product on this machine: the pages, the APIs of agents and customers, the lab. It listens on this machine only.
 * @param options `port`: 0 takes any free one. `wall`, `startAt`, `switches`, `settings`, `functionsRun`: as for `startStage`; the page is always there.
 * @throws when the port is taken (code EADDRINUSE), or when the CDK app or the pages do not build.
 */
export async function startServer({ port, settings, ...options }: { port: number; settings?: SettingsChange } & Pick<StageOptions, 'wall' | 'startAt' | 'switches' | 'functionsRun'>): Promise<LocalServer> {
  const [stage, lab] = await Promise.all([startStage({ ...options, virtual: false, before: leaveSamples, settings: (instance) => ({ ...settings?.(instance), page: { kind: 'cloudfront' } }) }), buildLab()]);
  takeMessagesWhenClosed(stage.emulator.connect.centre, { numberArns: [stage.instance.supportNumberArn, stage.instance.salesNumberArn], moduleArn: stage.stack.outputs.VoicemailModule });
  matchCallIns(stage.emulator.connect.centre);
  const app = new Hono();
  app.onError((error, context) => {
    const problem = problemOf(error);
    return context.json(problem, problem.status as 400);
  });
  app.route('/lab/api', labRoutes(stage, countInvocations(stage.emulator.journal)));
  app.route('/', localRoutes(stage));
  if (stage.customerApi) app.all('/customer-api/*', passTo(stage.customerApi, (path) => path.slice('/customer-api'.length)));
  app.route('/shop/callback', shopRoutes(stage));
  app.route('/shop/wording', shopWording(stage));
  app.get('/shop', serveLab(lab));
  app.get('/lab/*', serveLab(lab));
  app.get('/lab', serveLab(lab));
  app.all('*', serveDistribution(stage));
  try {
    const server = await listen(app, port);
    const { port: taken } = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${taken}`, stage, stop: () => close(server, stage) };
  } catch (cause) {
    await stage.stop();
    throw cause;
  }
}

async function close(server: ServerType, stage: Stage): Promise<void> {
  await closeServer(server);
  await stage.stop();
}

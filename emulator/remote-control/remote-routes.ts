import { agentRoutes } from './agent-routes';
import { botRoutes } from './bot-routes';
import { chatRoutes } from './chat-routes';
import { phoneRoutes } from './phone-routes';
import type { RemoteRoute } from './remote-route';
import { runRoutes } from './run-routes';

/** Everything that can be done from outside; docs/emulator.md is printed from it. */
export const remoteRoutes: readonly RemoteRoute[] = [...runRoutes, ...agentRoutes, ...phoneRoutes, ...chatRoutes, ...botRoutes];

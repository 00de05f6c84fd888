import type { AgentRouteKey } from '../../http/agent-routes';
import type { Route } from '../../http/route';
import type { Asking } from '../domain/role';

/** Answers one method of one path, for the agent that the verified token names, and in their role. */
export type AgentRoute = Route<Asking>;

/** A handler for each route of the API that begins with one of these paths, and no other. */
export type AgentRoutesUnder<Path extends string> = Record<Extract<AgentRouteKey, `${string} ${Path}${string}`>, AgentRoute>;

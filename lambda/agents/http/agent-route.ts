import type { AgentRouteKey } from '../../http/agent-routes';
import type { Route } from '../../http/route';
import type { Agent } from '../domain/agent';

/** Answers one method of one path, for the agent that the verified token names. */
export type AgentRoute = Route<Agent>;

/** A handler for each route of the API that begins with one of these paths, and no other. */
export type AgentRoutesUnder<Path extends string> = Record<Extract<AgentRouteKey, `${string} ${Path}${string}`>, AgentRoute>;

/** Who may ask at all. That a person may see or change this very item is checked besides, wherever it is found. */
type Least = 'agent' | 'supervisor' | 'administrator';

/**
 * The routes of the agents' API, each with the least role that may use it. The CDK app makes each, and `api-agent` does not compile without a handler of each. The
 * first one names the integration in the template: with another first, a deploy replaces the integration of all.
 */
export const AGENT_ROUTES = {
  'POST /dials': 'agent',
  'GET /dials': 'agent',
  'GET /dials/{id}': 'agent',
  'DELETE /dials/{id}': 'agent',
  'POST /dials/{id}/outcome': 'agent',
  'GET /me': 'agent',
  'PUT /pin': 'agent',
  'GET /device': 'agent',
  'PUT /device': 'agent',
  'PUT /quiet-work': 'agent',
  'GET /queues': 'agent',
  'GET /callbacks': 'agent',
  'POST /callbacks': 'agent',
  'GET /callbacks/{id}': 'agent',
  'PATCH /callbacks/{id}': 'agent',
  'DELETE /callbacks/{id}': 'agent',
  'POST /callbacks/{id}/dial-now': 'agent',
  'POST /callbacks/{id}/claim': 'agent',
  'DELETE /callbacks/{id}/claim': 'agent',
  'POST /callbacks/{id}/outcome': 'agent',
  'GET /related/{contactId}': 'agent',
  'GET /customers/{number}/numbers': 'agent',
  'PUT /customers/{number}/numbers': 'agent',
  'POST /board/actions': 'supervisor',
  'GET /pauses': 'supervisor',
  'PUT /pauses': 'administrator',
  'DELETE /pauses': 'administrator',
  'PUT /pauses/{queueId}': 'supervisor',
  'DELETE /pauses/{queueId}': 'supervisor',
} as const satisfies Record<string, Least>;

/** Answered by `api-voicemails`, and made where voicemails are kept. No other function of agents may read recordings. */
export const VOICEMAIL_ROUTES = {
  'GET /voicemails': 'agent',
  'POST /voicemails/{id}/claim': 'agent',
  'POST /voicemails/{id}/release': 'agent',
  'POST /voicemails/{id}/done': 'agent',
  'POST /voicemails/{id}/reopen': 'agent',
  'GET /voicemails/{id}/recording': 'agent',
} as const satisfies Record<string, Least>;

/** Answered by `api-board`, and made where somebody supervises queues. It keeps all that is open in its memory. */
export const BOARD_ROUTES = {
  'GET /board': 'supervisor',
  'GET /board/callbacks': 'supervisor',
  'GET /board/export': 'supervisor',
} as const satisfies Record<string, Least>;

/** Answered by `api-board` too. An agent is shown what is their own. */
export const JOURNEY_ROUTES = {
  'GET /journeys/{contactId}': 'agent',
  'GET /customers/{number}/journey': 'agent',
  'GET /history': 'agent',
} as const satisfies Record<string, Least>;

/** Answered by `api-board` too. */
export const REPORT_ROUTES = {
  'GET /reports/daily': 'supervisor',
} as const satisfies Record<string, Least>;

/** Answered by `api-board` too: the lists of numbers, and the PINs of agents. */
export const RULE_ROUTES = {
  'GET /rules/lists': 'administrator',
  'GET /rules/changes': 'administrator',
  'POST /rules/changes': 'administrator',
  'GET /rules/pins': 'administrator',
  'DELETE /rules/pins/{userId}': 'administrator',
} as const satisfies Record<string, Least>;

export type AgentRouteKey = keyof typeof AGENT_ROUTES;
export type VoicemailRouteKey = keyof typeof VOICEMAIL_ROUTES;

export type BoardRouteKey = keyof typeof BOARD_ROUTES;
export type JourneyRouteKey = keyof typeof JOURNEY_ROUTES;
export type ReportRouteKey = keyof typeof REPORT_ROUTES;
export type RuleRouteKey = keyof typeof RULE_ROUTES;
/** The part of them that is about PINs. */
export type PinRouteKey = Extract<RuleRouteKey, `${string} /rules/pins${string}`>;

export const LEAST_ROLES: Readonly<Record<AgentRouteKey | VoicemailRouteKey | BoardRouteKey | JourneyRouteKey | ReportRouteKey | RuleRouteKey, Least>> = { ...AGENT_ROUTES, ...VOICEMAIL_ROUTES, ...BOARD_ROUTES, ...JOURNEY_ROUTES, ...REPORT_ROUTES, ...RULE_ROUTES };

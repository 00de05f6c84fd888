/**
 * The routes of the agents' API. The CDK app makes each, and `api-agent` does not compile without a handler of each. The first one names the
 * integration in the template: with another first, a deploy replaces the integration of all.
 */
export const AGENT_ROUTES = [
  'POST /dials',
  'GET /dials/{id}',
  'DELETE /dials/{id}',
  'POST /dials/{id}/outcome',
  'GET /me',
  'GET /queues',
  'GET /callbacks',
  'POST /callbacks',
  'GET /callbacks/{id}',
  'PATCH /callbacks/{id}',
  'DELETE /callbacks/{id}',
  'POST /callbacks/{id}/dial-now',
  'POST /callbacks/{id}/claim',
  'DELETE /callbacks/{id}/claim',
  'POST /callbacks/{id}/outcome',
  'GET /related/{contactId}',
] as const;

/** Answered by `api-voicemails`, and made where voicemails are kept. No other function of agents may read recordings. */
export const VOICEMAIL_ROUTES = [
  'GET /voicemails',
  'POST /voicemails/{id}/claim',
  'POST /voicemails/{id}/release',
  'POST /voicemails/{id}/done',
  'POST /voicemails/{id}/reopen',
  'GET /voicemails/{id}/recording',
] as const;

export type AgentRouteKey = (typeof AGENT_ROUTES)[number];

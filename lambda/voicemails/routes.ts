/** The part of the agents' API that is about voicemails; wired by api-voicemails. */
import * as v from 'valibot';
import type { Asking } from '../agents/domain/role';
import type { AgentRoute } from '../agents/http/agent-route';
import type { Clock } from '../ground/ports/clock-ids-notices';
import { DIAL_REFUSALS } from '../dials/domain/refusals';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import type { VoicemailRouteKey } from '../http/agent-routes';
import { answer, createRefusalAnswer } from '../http/problem';
import { ALLOWED_CONTACT_ID, CONTACT_ID } from '../http/request-body';
import { type Answer, bodyOf, type Request } from '../http/route';
import type { VoicemailPage, VoicemailRecording } from '../http/voicemail-api-types';
import type { HandlingStep } from './domain/decide-handling';
import { VOICEMAIL_REFUSALS } from './domain/refusals';
import { parseDoneRequest, parseVoicemailQuery } from './http/requests';
import { viewVoicemail } from './http/voicemail-view';
import type { HandleVoicemail } from './usecases/handle-voicemail';
import type { LinkRecording } from './usecases/link-recording';
import type { ListVoicemails } from './usecases/list-voicemails';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...DIAL_REFUSALS, ...VOICEMAIL_REFUSALS });

export interface VoicemailRouteNeeds {
  listVoicemails: ListVoicemails;
  handle: HandleVoicemail;
  linkRecording: LinkRecording;
  clock: Clock;
}

/** One request about one voicemail. */
interface Asked extends VoicemailRouteNeeds {
  id: string;
  request: Request;
  asking: Asking;
}

export function createVoicemailRoutes(needs: VoicemailRouteNeeds): Record<VoicemailRouteKey, AgentRoute> {
  const about = (route: (asked: Asked) => Promise<Answer>): AgentRoute => async (request, asking) => {
    const id = request.pathParameters?.id;
    if (!v.is(CONTACT_ID, id)) return answerRefusal({ code: 'parameter-invalid', parameter: 'id', allowed: ALLOWED_CONTACT_ID });
    return route({ ...needs, id, request, asking });
  };
  return {
    'GET /voicemails': (request, asking) => getList(needs, request, asking),
    'POST /voicemails/{id}/claim': about((asked) => change(asked, { type: 'claim' })),
    'POST /voicemails/{id}/release': about((asked) => change(asked, { type: 'release' })),
    'POST /voicemails/{id}/done': about(postDone),
    'POST /voicemails/{id}/reopen': about((asked) => change(asked, { type: 'reopen' })),
    'GET /voicemails/{id}/recording': about(async ({ linkRecording, asking, id }) => {
      const link = await linkRecording(asking, id);
      return 'refusal' in link ? answerRefusal(link.refusal) : answer(200, link satisfies VoicemailRecording);
    }),
  };
}

async function getList({ listVoicemails, clock }: VoicemailRouteNeeds, request: Request, asking: Asking): Promise<Answer> {
  const query = parseVoicemailQuery(request.queryStringParameters);
  if ('code' in query) return answerRefusal(query);
  const page = await listVoicemails(asking, query);
  if ('refusal' in page) return answerRefusal(page.refusal);
  const now = clock.now();
  return answer(200, { ...page, voicemails: page.voicemails.map((voicemail) => viewVoicemail(voicemail, { agent: asking.agent, now })) } satisfies VoicemailPage);
}

async function postDone(asked: Asked): Promise<Answer> {
  const body = parseDoneRequest(bodyOf(asked.request));
  return 'code' in body ? answerRefusal(body) : change(asked, { type: 'done', how: body.how, ...(body.note && { note: body.note }) });
}

async function change({ handle, asking, id, clock }: Asked, step: HandlingStep): Promise<Answer> {
  const handled = await handle(asking, id, step);
  return 'refusal' in handled ? answerRefusal(handled.refusal) : answer(200, viewVoicemail(handled.voicemail, { agent: asking.agent, now: clock.now() }));
}

import { noMatchingError, type BlockDefinition } from '../block';

/** The limit if the block names none. No page tells Connect's own; the sample in the API reference gives this one. */
const DEFAULT_LIMIT_SECONDS = 400;

/** Shows the agent a view in a step-by-step guide, which is a chat contact of its own beside the contact that the agent handles, or the customer one in their chat [D]. */
export const showView: BlockDefinition = {
  type: 'ShowView',
  parameters: ['ViewResource', 'InvocationTimeLimitSeconds', 'ViewData', 'SensitiveDataConfiguration'],
  notes: [
    'Nothing is drawn: the desk or the chat holds what is to be shown, and the agent or the customer chooses an action by its name. Views of AWS only. On a voice contact it takes the error branch.',
    'A path of ViewData that leads nowhere takes the error branch; what Connect shows then is not known.',
  ],
  async run({ host, session, parameters }) {
    if (host.view().Channel !== 'CHAT') return noMatchingError('a view is shown in a chat only');
    const view = parameters.object('ViewResource', ['Id', 'Version']);
    const version = view.optional('Version');
    const data = parameters.has('ViewData') ? parameters.whole('ViewData') : {};
    if (parameters.has('SensitiveDataConfiguration')) parameters.whole('SensitiveDataConfiguration');
    const timeLimitSeconds = parameters.has('InvocationTimeLimitSeconds')
      ? parameters.integer('InvocationTimeLimitSeconds', { from: 1, to: Number.MAX_SAFE_INTEGER })
      : DEFAULT_LIMIT_SECONDS;
    const result = await host.showView({ viewId: version ? `${view.required('Id')}:${version}` : view.required('Id'), data, timeLimitSeconds });
    if ('failed' in result) return noMatchingError(result.failed);
    if ('timedOut' in result) return { take: 'error', error: 'TimeLimitExceeded', because: `nothing was chosen for ${timeLimitSeconds} s` };
    session.views = { Action: result.action, ViewResultData: result.output };
    return { take: 'condition', value: result.action };
  },
};

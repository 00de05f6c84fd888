import { paginateListApprovedOrigins } from '@aws-sdk/client-connect';
import { type Check, notKnown, right } from '../finding';

/** Whether pages of the company that ask the API may show Connect's Contact Control Panel too, as a page for agents often does. */
export const originsCheck: Check = {
  name: 'origins',
  needs: ['connect:ListApprovedOrigins'],
  async run({ connect, instanceId: InstanceId, settings: { pageOrigins } }) {
    const ours = pageOrigins.filter((origin) => origin.startsWith('https:'));
    if (ours.length === 0) return [];
    const approved = new Set<string>();
    for await (const { Origins = [] } of paginateListApprovedOrigins({ client: connect }, { InstanceId })) Origins.forEach((origin) => approved.add(origin.replace(/\/$/, '')));
    return ours.map((origin) =>
      approved.has(origin)
        ? right(`${origin} may ask the API, and show the Contact Control Panel.`)
        : notKnown(`${origin} is none of the approved origins of the instance: it may ask the API, and cannot show the Contact Control Panel.`, 'If it should show it: Connect in the AWS console, Approved origins, Add origin.'),
    );
  },
};

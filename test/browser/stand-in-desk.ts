import type { AgentDeskView } from '../../local/lab-types';

/** Ada's desk as the local run would return it, moved by hand. */
export function standInDesk(): AgentDeskView {
  return {
    userId: 'u-ada',
    userArn: 'arn:aws:connect:eu-central-1:111122223333:instance/i/agent/u-ada',
    username: 'ada',
    routingProfile: 'Support',
    loggedIn: true,
    status: 'Available',
    statusSince: '2026-11-23T09:00:00.000Z',
  };
}

/** A callback on the desk. */
export function standInCallback(state: NonNullable<AgentDeskView['contact']>['state'], heard: string[] = []): AgentDeskView['contact'] {
  return {
    contactId: 'c-2',
    state,
    ringing: state === 'INCOMING',
    initiationMethod: 'CALLBACK',
    number: '+12065550142',
    queue: 'ada',
    since: '2026-11-23T09:00:03.000Z',
    attributes: {},
    heard,
  };
}

import type { ListBotsRequest, ListBotsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { botReference } from './bot-reference';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listBots =
  (centre: Pick<ContactCentre, 'listBots'>): Operation<ListBotsRequest, ListBotsResponse> =>
  (input) => {
    const bots = centre.listBots().map(botReference).filter(({ LexV2Bot }) => (LexV2Bot !== undefined) === (input.LexVersion === 'V2'));
    const { page, nextToken } = pageOf(bots, input, 25);
    return { LexBots: page, NextToken: nextToken };
  };

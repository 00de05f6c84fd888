import type { DynamoDBStreamEvent } from 'aws-lambda';
import { createNewsWriter } from '../../agenda/adapters/dynamodb-news-writer';
import { changedCallbacks } from '../../agenda/adapters/stream-of-callbacks';
import { createTellNews } from '../../agenda/usecases/tell-news';
import { readEnvironment } from '../../environment/contract';
import { invocationTime, type Invocation } from '../../ground/adapters/invocation-time';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { streamCallbacksEnvironment } from './environment';

const environment = readEnvironment(streamCallbacksEnvironment, process.env);
const tellNews = createTellNews({ news: createNewsWriter(createTableClient(), { TableName: environment.CALLBACKS_TABLE, clock: systemClock }) });

/** Changes of callbacks, for the pages that show lists of them. A batch that fails comes again; it may be told twice. */
export async function handler(event: DynamoDBStreamEvent, invocation: Invocation): Promise<{ told: number }> {
  invocationTime.begin(invocation);
  return { told: await tellNews(changedCallbacks(event)) };
}

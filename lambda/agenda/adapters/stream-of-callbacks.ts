import type { DynamoDBStreamEvent } from 'aws-lambda';
import * as v from 'valibot';
import { CURRENT } from '../../ground/adapters/table-keys';
import type { ChangedCallback } from '../ports/news';

const TEXT = v.object({ S: v.string() });
/** As much of an item as tells which callback it is. Those that nobody promised have no queue, and are let by. */
const IMAGE = v.object({ id: TEXT, slot: v.object({ S: v.literal(CURRENT) }), callback: v.object({ M: v.object({ queueId: TEXT }) }) });

/** The promised callbacks that changed. Other items are let by. */
export function changedCallbacks({ Records }: DynamoDBStreamEvent): ChangedCallback[] {
  return Records.flatMap(({ dynamodb }) => {
    const images = [dynamodb?.OldImage, dynamodb?.NewImage].map((image) => v.safeParse(IMAGE, image)).flatMap((read) => (read.success ? [read.output] : []));
    const queueIds = [...new Set(images.map(({ callback }) => callback.M.queueId.S))];
    // A callback that gave way to another in its place goes from the lists too.
    return images.map(({ id }) => ({ id: id.S, queueIds }));
  });
}

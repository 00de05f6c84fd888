import { noteServiceTime } from '../page/service-clock';
import type { Me } from '../../lambda/http/api-types';
import * as answers from './answers';
import { readAnswer } from './read-answer';

/** Reads who is signed in, and takes over the service's time: the page then counts days and minutes by its clock. */
export function readMe(body: unknown): Me {
  const me = readAnswer(answers.me, body);
  noteServiceTime(me.now);
  return me;
}

import type { Callback } from '../../callbacks/domain/callback';
import type { Agent } from '../domain/agent';

export type Wrong = [Callback, Agent];

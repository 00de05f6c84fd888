import { journeysKept } from '../../environment/journeys';
import { stackKeys } from '../../environment/keys';
import { reportsKept } from '../../environment/reports';
import { callbackStore } from '../../environment/shared';

export const streamCallbacksEnvironment = { ...callbackStore, ...stackKeys, ...journeysKept, ...reportsKept };

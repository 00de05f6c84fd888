import { appKeyList } from './app-keys';

export const authorizeAppEnvironment = {
  /** Whose keys are let in. */
  APP_KEYS: appKeyList,
};

import { appKeyList } from '../../environment/app-keys';

export const authorizeAppEnvironment = {
  /** The apps that are let in, with the digests of their keys. */
  APP_KEYS: appKeyList,
};

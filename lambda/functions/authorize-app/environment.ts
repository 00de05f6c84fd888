import { appKeyList } from '../../environment/app-keys';
import { list } from '../../environment/contract';

export const authorizeAppEnvironment = {
  /** The apps that are let in, with the digests of their keys. */
  APP_KEYS: appKeyList,
  /** Keys by which requests of the distribution are known. Empty: there is none, and apps ask the API itself. */
  EDGE_KEYS: list,
};

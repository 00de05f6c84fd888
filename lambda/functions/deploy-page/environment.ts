import { text } from '../../environment/contract';

export const deployPageEnvironment = {
  /** The bucket that the page's distribution reads. */
  PAGE_BUCKET: text,
};

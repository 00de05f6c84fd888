import { buildWeb } from '../../local/build-web';
import { installedBrowser } from './browser';

/** Before any worker starts: the first tests would all build the pages, at the same time. */
export default async function buildPages(): Promise<void> {
  if (installedBrowser) await buildWeb();
}

import { buildWeb } from '../../local/build-web';
import { installedBrowser } from './browser';

/** Builds the pages before any worker starts. Otherwise the first tests would all build them at the same time. */
export default async function buildPages(): Promise<void> {
  if (installedBrowser) await buildWeb();
}

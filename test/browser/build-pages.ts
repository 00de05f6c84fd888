import { buildWeb } from '../../local/build-web';
import { installedBrowser } from './browser';

/** Directories of the built pages. */
export interface BuiltPages {
  agent: string;
  lab: string;
}

export async function builtPages(): Promise<BuiltPages> {
  return { agent: await buildWeb('agent'), lab: await buildWeb('lab') };
}

/** Builds the pages before any worker starts. Otherwise the first tests would all build them at the same time. */
export default async function buildPages(): Promise<void> {
  if (installedBrowser) await builtPages();
}

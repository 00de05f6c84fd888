import { builtPages as pagesOfPeople } from '../../lib/page/page-code';
import { buildLab } from '../../local/build-lab';
import { installedBrowser } from './browser';

/** Directories of the built pages. */
export interface BuiltPages {
  agent: string;
  lab: string;
}

export async function builtPages(): Promise<BuiltPages> {
  // Beside the others.
  const lab = buildLab();
  return { agent: pagesOfPeople(), lab: await lab };
}

/** Builds the pages before any worker starts. Otherwise the first tests would all build them at the same time. */
export default async function buildPages(): Promise<void> {
  if (installedBrowser) await builtPages();
}

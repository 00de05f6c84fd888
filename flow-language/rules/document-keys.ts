import { reportFlow, show } from './report';
import type { FlowRule } from './rule';

const KNOWN: ReadonlySet<string> = new Set(['Version', 'StartAction', 'Metadata', 'Actions', 'Settings']);

export const documentKeys: FlowRule = {
  name: 'document-keys',
  severity: 'warning',
  says: 'A document has Version, StartAction, Metadata and Actions (and Settings in a module); nobody recorded what the service does with others.',
  source: '§1.1',
  check(flow) {
    for (const key of Object.keys(flow.document)) {
      if (KNOWN.has(key)) continue;
      reportFlow(flow, documentKeys, { message: `${show(key)} is no key of a flow; known are ${[...KNOWN].join(', ')}` });
    }
  },
};

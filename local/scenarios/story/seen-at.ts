import type { AgentDesk } from '../../../emulator/connect/console';
import type { SeenByAgent } from '../scenario';

/** Returns what came with the callback at this desk: the facts beside the call, and the whisper before the customer was dialled. */
export function seenAt(desk: AgentDesk): SeenByAgent {
  const { username, contact } = desk.view();
  const { number, attributes, heard } = contact!;
  return { agent: username, number, comment: given(attributes.dialback_comment), crmRecord: given(attributes.dialback_crm_record), heard };
}

/** An attribute cannot be empty. Where there is no value, it is absent or holds `none`. */
function given(attribute: string | undefined): string | null {
  return attribute === undefined || attribute === 'none' ? null : attribute;
}

import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { t } from '../words/t';

const CONTEXT = 'dialback_context_';
/** Value of an attribute without content, because a related contact's attributes are copied. */
const NONE = 'none';

/** The facts in the contact's attributes, as the agent workspace shows them: the comment, the CRM record, and what the customer's app knew. */
export function CallContext({ attributes }: { attributes: Record<string, string> }) {
  const known: [label: string, value: string | undefined][] = [
    [t('Comment'), attributes['dialback_comment']],
    [t('CRM record'), attributes['dialback_crm_record']],
    ...Object.entries(attributes)
      .filter(([name]) => name.startsWith(CONTEXT))
      .map(([name, value]): [string, string] => [name.slice(CONTEXT.length), value]),
  ];
  const items = known.flatMap(([label, value]) => (value && value !== NONE ? [{ label, value: <Box>{value}</Box> }] : []));
  return items.length > 0 ? <KeyValuePairs columns={1} items={items} /> : null;
}

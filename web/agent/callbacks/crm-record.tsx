import Icon from '@cloudscape-design/components/icon';
import Link from '@cloudscape-design/components/link';
import { t } from '../../words/t';

/** The customer in the CRM: a link if the record is a web address, else an id to look up. */
export function CrmRecord({ record }: { record: string }) {
  if (!isWebAddress(record)) return <>{record}</>;
  // The link is not `external`, because the icon of such a link measures itself each time it is drawn, and then draws itself again.
  return (
    <Link href={record} target="_blank" rel="noopener noreferrer">
      {record}
      <span className="unbroken">
        &nbsp;
        <Icon name="external" ariaLabel={t('Opens in a new tab')} />
      </span>
    </Link>
  );
}

/** Somebody typed the record, so the page opens only http and https. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

import Link from '@cloudscape-design/components/link';

/** The customer in the CRM: a link where it is a web address, else an id to look up. */
export function CrmRecord({ record }: { record: string }) {
  return isWebAddress(record) ? (
    <Link href={record} external externalIconAriaLabel="Opens in a new tab">
      {record}
    </Link>
  ) : (
    <>{record}</>
  );
}

/** Somebody typed it: nothing but http and https is ever opened. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

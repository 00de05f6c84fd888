import Alert from '@cloudscape-design/components/alert';
import { t } from '../words/t';

export interface NotUpToDateProps {
  /** By what is said of it, why each part of the page could not be read the last time. Undefined: it could. */
  failures: Readonly<Record<string, string | undefined>>;
}

/** Says which parts of the page are old, and why: in one bar for each reason, so that bars do not pile up when nothing can be read. */
export function NotUpToDate({ failures }: NotUpToDateProps) {
  const reasons = new Set(Object.values(failures).filter((reason) => reason !== undefined));
  return [...reasons].map((reason) => {
    const [first, ...others] = Object.keys(failures).filter((said) => failures[said] === reason);
    return (
      <Alert key={reason} type="error" header={others.length > 0 ? t('This page is not up to date') : first}>
        {reason}
      </Alert>
    );
  });
}

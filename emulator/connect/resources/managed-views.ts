import type { Instance } from '../model';

interface ManagedView {
  id: string;
  name: string;
}

/** Views that every instance has: administrator guide, "View resources". Those that administrators make are not emulated. */
const managedViews: ManagedView[] = [
  { id: 'after-contact-work', name: 'After contact work' },
  { id: 'cards', name: 'Cards' },
  { id: 'confirmation', name: 'Confirmation' },
  { id: 'detail', name: 'Detail' },
  { id: 'form', name: 'Form' },
  { id: 'list', name: 'List' },
];

/** They belong to AWS, in the Region of the instance. */
export function listManagedViews({ arn }: Instance): (ManagedView & { arn: string })[] {
  const [, partition, , region] = arn.split(':');
  return managedViews.map((view) => ({ ...view, arn: `arn:${partition}:connect:${region}:aws:view/${view.id}` }));
}

const viewArn = new RegExp(`^arn:aws[a-z-]*:connect:[a-z0-9-]+:aws:view/(${managedViews.map(({ id }) => id).join('|')})(:(\\d+|\\$LATEST|\\$SAVED))?$`);

/** Whether an ARN, with a version or without, names one of them. */
export function isManagedView(arn: string): boolean {
  return viewArn.test(arn);
}

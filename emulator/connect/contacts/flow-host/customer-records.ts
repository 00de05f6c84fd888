import type { CustomerCase } from '../../customers/customer-cases';
import type { CustomerProfile } from '../../customers/customer-profiles';
import type { CaseTree, CustomerRecords, ProfileTree } from '../../flow-runner/customer-records';
import { lastOf } from '../../instance-store';
import type { HostScope } from './host-scope';

/** The host's part that lets a flow look up customers and cases, and make them. */
export function customerRecords({ ctx, lifeline }: HostScope): CustomerRecords {
  const { profiles, cases } = ctx;
  const arnOfProfile = (id: string) => `arn:aws:profile:${ctx.region}:${ctx.accountId}:domains/${ctx.store.instance.alias}/profiles/${id}`;
  const treeOf = ({ id, fields, attributes }: CustomerProfile): ProfileTree => ({ ...fields, Attributes: attributes, ProfileId: id, ProfileARN: arnOfProfile(id) });
  const caseTree = (one: CustomerCase): CaseTree => ({ ...one.fields, case_id: one.id });
  return {
    findProfiles: ({ criteria, operator }) => profiles.search(criteria, operator).map(treeOf),
    createProfile: (fields) => ({ profile: treeOf(profiles.add(fields)) }),
    updateProfile(id, fields) {
      const profile = profiles.find(id);
      return profile ? { profile: treeOf(profiles.change(profile, fields)) } : { failed: `there is no profile ${id}` };
    },
    associateProfile(id, contactId) {
      const profile = profiles.find(id);
      const contact = ctx.store.contacts.get(lastOf(contactId));
      if (!profile || !contact) return { failed: profile ? `there is no contact ${contactId}` : `there is no profile ${id}` };
      profile.contactIds.push(contact.id);
      contact.customerId = profile.id;
      return 'done';
    },
    createCase(templateId, fields) {
      const customer = fields.customer_id;
      if (customer !== undefined && !profiles.find(customer)) return { failed: `there is no profile ${customer}` };
      return { found: caseTree(cases.add(templateId, fields)) };
    },
    findCases: (fields) => cases.search(fields).map(caseTree),
    updateCase(id, fields) {
      const found = cases.find(id);
      if (!found) return { failed: `there is no case ${id}` };
      cases.change(found, fields);
      return { found: caseTree(found) };
    },
    linkCase: (id) => void cases.find(id)?.contactIds.push(lifeline.contact.id),
  };
}

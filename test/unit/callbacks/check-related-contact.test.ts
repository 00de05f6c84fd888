import { createCheckRelatedContact } from '../../../lambda/callbacks/usecases/check-related-contact';
import type { SeenContact } from '../../../lambda/callbacks/ports/contacts';
import { SAMPLES } from '../../../docs/print/callback-samples';
import { ADA } from '../../fakes/dial-ports';
import { BEN } from '../../fakes/promise-ports';

const NUMBER = '+493012345678';
const facts = { contactId: 'vm-1' };

/** Connect shows this contact; these callbacks followed it. */
function check(contact: SeenContact | undefined, { agent = ADA, before = [] as string[], lookUp = async () => contact } = {}) {
  const checkRelatedContact = createCheckRelatedContact({
    followUps: { followingOn: async () => before.map((number) => ({ ...SAMPLES.ended, number })) },
    contacts: { lookUp },
    defaultCountry: 'DE',
  });
  return checkRelatedContact({ agent, contactId: 'vm-1', number: NUMBER });
}

describe('a contact is related to a call', () => {
  test.each<[string, SeenContact]>([
    ['when its customer is who is called', { facts, customerNumber: NUMBER }],
    ['when its customer is, whom Connect shows in national form', { facts, customerNumber: '03012345678' }],
    ['when its caller left that number to be called back', { facts, customerNumber: '+4915112345678', attributes: { callback_number: NUMBER, entity_name: 'Support' } }],
    ['when the agent was on it, whosever it is', { facts, customerNumber: '+4915112345678', userId: ADA.userId }],
  ])('%s', async (_when, contact) => expect(await check(contact)).toBeUndefined());

  test.each<[string, SeenContact | undefined, string]>([
    ['of another customer', { facts, customerNumber: '+4915112345678', attributes: { order: '4711' } }, 'related-contact-of-others'],
    ['on which another agent was', { facts, customerNumber: '+4915112345678', userId: BEN.userId }, 'related-contact-of-others'],
    ['of a caller who withheld their number', { facts }, 'related-contact-of-others'],
    ['that Connect does not know', undefined, 'related-contact-unknown'],
  ])('but not when it is one %s', async (_what, contact, code) => expect(await check(contact)).toEqual({ code }));
});

describe('Connect, which describes few contacts a second for the whole account,', () => {
  const busy = () => Promise.reject(new Error('Too many requests.'));

  test('is not asked again about a customer whom a call or callback on this contact has called', async () => {
    expect(await check(undefined, { agent: BEN, before: [NUMBER], lookUp: busy })).toBeUndefined();
  });

  test('is asked about anybody else', async () => {
    await expect(check(undefined, { before: ['+4915112345678'], lookUp: busy })).rejects.toThrow('Too many requests.');
  });
});

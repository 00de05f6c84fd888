import type { EmulatedOperation } from '../../../emulator/connect/operations/register';
import type { HappyPath } from './happy-path';
import type { World } from './world';

const nothing = () => ({});
const aText = expect.any(String) as unknown;
const anArn = expect.stringMatching(/^arn:aws:connect:/) as unknown;

const phoneTarget = { type: 'PHONE_NUMBER', number: '+442079460333' } as const;
const quickConnect = ({ emulator }: World) => emulator.connect.centre.createQuickConnect({ name: 'Boss', target: phoneTarget });
const summary = { Id: aText, Arn: anArn, Name: 'Boss', QuickConnectType: 'PHONE_NUMBER' };
const override = { name: 'Holiday', effectiveFrom: '2026-12-25', effectiveTill: '2026-12-26', ranges: [] };

/** Assignments of contacts by hand or by skill, and the targets that agents transfer to. */
export const assignment = {
  AssociateContactWithUser: {
    async input(world) {
      const { centre } = world.emulator.connect;
      const open = [world.ids.queue];
      const profile = centre.createRoutingProfile({ name: 'By hand', defaultOutboundQueueId: world.ids.queue, manualAssignmentQueueIds: open });
      centre.updateUserRoutingProfile(world.ids.user, profile.id);
      return { ContactId: await world.queuedContact(), UserId: world.ids.user };
    },
    answers: nothing,
  },
  DismissUserContact: {
    async input(world) {
      const { emulator, ids } = world;
      const ada = emulator.connect.console.agent('ada');
      ada.setStatus('Available');
      const ContactId = await world.queuedContact();
      ada.reject();
      return { ContactId, UserId: ids.user };
    },
    answers: nothing,
  },
  AssociateUserProficiencies: {
    input: ({ ids }) => ({ UserId: ids.user, UserProficiencies: [{ AttributeName: 'Language', AttributeValue: 'German', Level: 4 }] }),
    answers: nothing,
  },
  DisassociateUserProficiencies: {
    input: ({ ids }) => ({ UserId: ids.user, UserProficiencies: [{ AttributeName: 'Language', AttributeValue: 'German' }] }),
    answers: nothing,
  },
  ListUserProficiencies: {
    input({ emulator, ids }) {
      emulator.connect.centre.associateProficiencies(ids.user, [{ name: 'Language', value: 'German', level: 4 }]);
      return { UserId: ids.user };
    },
    answers: () => ({ UserProficiencyList: [{ AttributeName: 'Language', AttributeValue: 'German', Level: 4 }] }),
  },
  CreateQuickConnect: {
    input: () => ({ Name: 'Boss', QuickConnectConfig: { QuickConnectType: 'PHONE_NUMBER', PhoneConfig: { PhoneNumber: '+442079460333' } } }),
    answers: () => ({ QuickConnectARN: anArn, QuickConnectId: aText }),
  },
  DescribeQuickConnect: {
    input: (world) => ({ QuickConnectId: quickConnect(world).id }),
    answers: () => ({
      QuickConnect: {
        QuickConnectId: aText,
        QuickConnectARN: anArn,
        Name: 'Boss',
        QuickConnectConfig: { QuickConnectType: 'PHONE_NUMBER', PhoneConfig: { PhoneNumber: '+442079460333' } },
        Tags: {},
      },
    }),
  },
  ListQuickConnects: { input: (world) => ({ QuickConnectTypes: [quickConnect(world).target.type] }), answers: () => ({ QuickConnectSummaryList: [summary] }) },
  DeleteQuickConnect: { input: (world) => ({ QuickConnectId: quickConnect(world).id }), answers: nothing },
  AssociateQueueQuickConnects: { input: (world) => ({ QueueId: world.ids.queue, QuickConnectIds: [quickConnect(world).id] }), answers: nothing },
  DisassociateQueueQuickConnects: { input: (world) => ({ QueueId: world.ids.queue, QuickConnectIds: [quickConnect(world).id] }), answers: nothing },
  ListQueueQuickConnects: {
    input(world) {
      world.emulator.connect.centre.associateQueueQuickConnects(world.ids.queue, [quickConnect(world).id]);
      return { QueueId: world.ids.queue };
    },
    answers: () => ({ QuickConnectSummaryList: [summary] }),
  },
  CreateHoursOfOperationOverride: {
    input: ({ ids }) => ({ HoursOfOperationId: ids.hours, Name: 'Holiday', Config: [], EffectiveFrom: '2026-12-25', EffectiveTill: '2026-12-26' }),
    answers: () => ({ HoursOfOperationOverrideId: aText }),
  },
  ListHoursOfOperationOverrides: {
    input({ emulator, ids }) {
      emulator.connect.centre.createHoursOverride(ids.hours, override);
      return { HoursOfOperationId: ids.hours };
    },
    answers: () => ({ HoursOfOperationOverrideList: [expect.objectContaining({ Name: 'Holiday', Config: [], EffectiveFrom: '2026-12-25', EffectiveTill: '2026-12-26' })] }),
  },
  DeleteHoursOfOperationOverride: {
    input: ({ emulator, ids }) => ({ HoursOfOperationId: ids.hours, HoursOfOperationOverrideId: emulator.connect.centre.createHoursOverride(ids.hours, override).id }),
    answers: nothing,
  },
  UpdateContactFlowMetadata: { input: ({ ids }) => ({ ContactFlowId: ids.spareFlow, Name: 'Renamed', ContactFlowState: 'ARCHIVED' }), answers: nothing },
  UpdatePhoneNumber: {
    input: ({ arns, ids }) => ({ PhoneNumberId: ids.number, TargetArn: arns.instance }),
    answers: ({ ids }) => ({ PhoneNumberId: ids.number, PhoneNumberArn: anArn }),
  },
} satisfies Partial<Record<EmulatedOperation, HappyPath>>;

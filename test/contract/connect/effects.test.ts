import { closeWorld, openWorld, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => closeWorld(world));

const ask = (operation: string, input: object = {}) => world.send(operation, { InstanceId: world.instanceId, ...input });

describe('what was written is read back', () => {
  it('attributes: added, changed, and emptied but kept', async () => {
    const ContactId = await world.queuedContact();
    await ask('UpdateContactAttributes', { InitialContactId: ContactId, Attributes: { a: '1', b: '2' } });
    await ask('UpdateContactAttributes', { InitialContactId: ContactId, Attributes: { a: '' } });
    expect(await ask('GetContactAttributes', { InitialContactId: ContactId })).toEqual({ Attributes: { a: '', b: '2' } });
  });

  it('name, description and priority of a contact', async () => {
    const ContactId = await world.queuedContact();
    await ask('UpdateContact', { ContactId, Name: 'A name', Description: 'More' });
    await ask('UpdateContactRoutingData', { ContactId, QueuePriority: 1 });
    expect((await ask('DescribeContact', { ContactId })).Contact).toMatchObject({ Name: 'A name', Description: 'More', QueuePriority: 1 });
  });

  it('tags of a contact', async () => {
    const ContactId = await world.queuedContact();
    await ask('TagContact', { ContactId, Tags: { colour: 'red', size: 'big' } });
    await ask('UntagContact', { ContactId, TagKeys: ['size'] });
    const { Tags } = (await ask('DescribeContact', { ContactId })).Contact as { Tags: object };
    expect(Tags).toMatchObject({ colour: 'red' });
    expect(Tags).not.toHaveProperty('size');
  });

  it('tags of a resource', async () => {
    await ask('TagResource', { InstanceId: undefined, resourceArn: world.arns.queue, tags: { a: '1', b: '2' } });
    await ask('UntagResource', { InstanceId: undefined, resourceArn: world.arns.queue, tagKeys: ['a'] });
    expect(await ask('ListTagsForResource', { InstanceId: undefined, resourceArn: world.arns.queue })).toEqual({ tags: { b: '2' } });
  });

  it('a queue, setting by setting', async () => {
    const QueueId = world.ids.queue;
    await ask('UpdateQueueName', { QueueId, Name: 'Help', Description: 'Where help waits' });
    await ask('UpdateQueueMaxContacts', { QueueId, MaxContacts: 3 });
    await ask('UpdateQueueStatus', { QueueId, Status: 'DISABLED' });
    await ask('UpdateQueueOutboundCallerConfig', { QueueId, OutboundCallerConfig: { OutboundCallerIdNumberId: world.ids.number } });
    expect((await ask('DescribeQueue', { QueueId })).Queue).toMatchObject({
      Name: 'Help',
      Description: 'Where help waits',
      MaxContacts: 3,
      Status: 'DISABLED',
      OutboundCallerConfig: { OutboundCallerIdNumberId: world.ids.number },
    });
    await ask('UpdateQueueMaxContacts', { QueueId });
    expect((await ask('DescribeQueue', { QueueId })).Queue).not.toHaveProperty('MaxContacts');
  });

  it('the routing profile of a user, and their status', async () => {
    const made = await ask('CreateRoutingProfile', {
      Name: 'Quiet',
      Description: 'No queue',
      DefaultOutboundQueueId: world.ids.queue,
      MediaConcurrencies: [{ Channel: 'VOICE', Concurrency: 1 }],
    });
    await ask('UpdateUserRoutingProfile', { UserId: world.ids.user, RoutingProfileId: made.RoutingProfileId });
    await ask('PutUserStatus', { UserId: world.ids.user, AgentStatusId: world.ids.status });
    const { UserDataList } = await ask('GetCurrentUserData', { Filters: { Agents: [world.ids.user] } });
    expect(UserDataList).toMatchObject([{ RoutingProfile: { Id: made.RoutingProfileId }, Status: { StatusName: 'Lunch' } }]);
  });

  it('the queues of a routing profile', async () => {
    const RoutingProfileId = world.ids.profile;
    const QueueReference = { QueueId: world.ids.spareQueue, Channel: 'VOICE' };
    await ask('AssociateRoutingProfileQueues', { RoutingProfileId, QueueConfigs: [{ QueueReference, Priority: 2, Delay: 5 }] });
    await ask('DisassociateRoutingProfileQueues', { RoutingProfileId, QueueReferences: [{ QueueId: world.ids.queue, Channel: 'VOICE' }] });
    expect((await ask('ListRoutingProfileQueues', { RoutingProfileId })).RoutingProfileQueueConfigSummaryList).toMatchObject([
      { QueueId: world.ids.spareQueue, Priority: 2, Delay: 5 },
    ]);
  });

  it('hours, in their zone', async () => {
    const Config = [{ Day: 'MONDAY', StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 17, Minutes: 30 } }];
    await ask('UpdateHoursOfOperation', { HoursOfOperationId: world.ids.hours, TimeZone: 'Europe/Berlin', Config });
    expect((await ask('DescribeHoursOfOperation', { HoursOfOperationId: world.ids.hours })).HoursOfOperation).toMatchObject({ TimeZone: 'Europe/Berlin', Config });
  });

  it('auto-accept and after-contact work of a user', async () => {
    await ask('UpdateUserConfig', {
      UserId: world.ids.user,
      AutoAcceptConfigs: [{ Channel: 'VOICE', AutoAccept: true, AgentFirstCallbackAutoAccept: true }],
      AfterContactWorkConfigs: [{ Channel: 'VOICE', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 30 } }],
    });
    expect((await ask('DescribeUser', { UserId: world.ids.user })).User).toMatchObject({
      AutoAcceptConfigs: [{ Channel: 'VOICE', AutoAccept: true, AgentFirstCallbackAutoAccept: true }],
      AfterContactWorkConfigs: [{ AfterContactWorkConfig: { AfterContactWorkTimeLimit: 30 } }],
    });
  });

  it('a desk phone, and what a change of it leaves as it was', async () => {
    const UserId = world.ids.user;
    await ask('UpdateUserConfig', { UserId, AfterContactWorkConfigs: [{ Channel: 'VOICE', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 30 } }] });
    await ask('UpdateUserConfig', { UserId, AutoAcceptConfigs: [{ Channel: 'VOICE', AutoAccept: true }] });
    await ask('UpdateUserPhoneConfig', { UserId, PhoneConfig: { PhoneType: 'DESK_PHONE', DeskPhoneNumber: '+442079460555' } });
    const phone = async () => ((await ask('DescribeUser', { UserId })).User as { PhoneConfig: object }).PhoneConfig;
    expect(await phone()).toEqual({ PhoneType: 'DESK_PHONE', DeskPhoneNumber: '+442079460555', AutoAccept: true, AfterContactWorkTimeLimit: 30 });
    await ask('UpdateUserPhoneConfig', { UserId, PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false } });
    expect(await phone()).toEqual({ PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 30 });
    await expect(ask('UpdateUserPhoneConfig', { UserId, PhoneConfig: { PhoneType: 'DESK_PHONE' } })).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('an instance that was asked for, once', async () => {
    const wanted = { InstanceId: undefined, IdentityManagementType: 'SAML', InstanceAlias: 'company', InboundCallsEnabled: true, OutboundCallsEnabled: false, Tags: { team: 'support' } };
    expect(await ask('CreateInstance', wanted)).toEqual({ Id: world.instanceId, Arn: world.arns.instance });
    expect((await ask('DescribeInstance')).Instance).toMatchObject({ InstanceAlias: 'company', IdentityManagementType: 'SAML', OutboundCallsEnabled: false, Tags: { team: 'support' } });
    await ask('UpdateInstanceAttribute', { AttributeType: 'OUTBOUND_CALLS', Value: 'true' });
    expect((await ask('DescribeInstance')).Instance).toMatchObject({ OutboundCallsEnabled: true });
    await expect(ask('CreateInstance', wanted)).rejects.toMatchObject({ name: 'ServiceQuotaExceededException' });
  });

  it('of two channels of a queue, the one that is not taken from a routing profile', async () => {
    const made = await ask('CreateRoutingProfile', { Name: 'Both', Description: 'x', DefaultOutboundQueueId: world.ids.queue, MediaConcurrencies: [{ Channel: 'VOICE', Concurrency: 1 }], QueueConfigs: (['VOICE', 'CHAT'] as const).map((Channel) => ({ QueueReference: { QueueId: world.ids.queue, Channel }, Priority: 1, Delay: 0 })) });
    await ask('DisassociateRoutingProfileQueues', { RoutingProfileId: made.RoutingProfileId, QueueReferences: [{ QueueId: world.ids.queue, Channel: 'CHAT' }] });
    expect((await ask('ListRoutingProfileQueues', { RoutingProfileId: made.RoutingProfileId })).RoutingProfileQueueConfigSummaryList).toEqual([expect.objectContaining({ Channel: 'VOICE' })]);
  });

  it('approved origins, each once', async () => {
    const Origin = 'https://desk.example.com';
    await ask('AssociateApprovedOrigin', { Origin });
    await expect(ask('AssociateApprovedOrigin', { Origin })).rejects.toMatchObject({ name: 'ResourceConflictException' });
    expect(await ask('ListApprovedOrigins')).toEqual({ Origins: [Origin] });
    await ask('DisassociateApprovedOrigin', { Origin });
    expect(await ask('ListApprovedOrigins')).toEqual({ Origins: [] });
    await expect(ask('DisassociateApprovedOrigin', { Origin })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('which flow a number runs', async () => {
    const numbers = world.emulator.connect.centre.listNumbers();
    const bound = async () => (await ask('ListFlowAssociations', { ResourceType: 'VOICE_PHONE_NUMBER' })).FlowAssociationSummaryList;
    const before = await bound();
    await ask('AssociatePhoneNumberContactFlow', { PhoneNumberId: numbers[0]!.id, ContactFlowId: world.ids.spareFlow });
    expect(await bound()).toContainEqual({ ResourceId: numbers[0]!.arn, FlowId: world.emulator.connect.centre.describeFlow(world.ids.spareFlow).arn, ResourceType: 'VOICE_PHONE_NUMBER' });
    await ask('DisassociatePhoneNumberContactFlow', { PhoneNumberId: numbers[0]!.id });
    expect(await bound()).toEqual((before as { ResourceId: string }[]).filter(({ ResourceId }) => ResourceId !== numbers[0]!.arn));
    expect((await ask('ListFlowAssociations', { ResourceType: 'INBOUND_EMAIL' })).FlowAssociationSummaryList).toEqual([]);
  });

  it('associated functions', async () => {
    await ask('AssociateLambdaFunction', { FunctionArn: world.functionArn });
    expect(await ask('ListLambdaFunctions')).toEqual({ LambdaFunctions: [world.functionArn] });
    await ask('DisassociateLambdaFunction', { FunctionArn: world.functionArn });
    expect(await ask('ListLambdaFunctions')).toEqual({ LambdaFunctions: [] });
  });

  it.each([
    ['DeleteQueue', 'DescribeQueue', () => ({ QueueId: world.ids.spareQueue })],
    ['DeleteContactFlow', 'DescribeContactFlow', () => ({ ContactFlowId: world.ids.spareFlow })],
    ['DeleteContactFlowModule', 'DescribeContactFlowModule', () => ({ ContactFlowModuleId: world.ids.module })],
    ['DeleteUser', 'DescribeUser', () => ({ UserId: world.ids.user })],
  ])('after %s, %s finds nothing', async (remove, describeIt, which) => {
    await ask(describeIt, which());
    await ask(remove, which());
    await expect(ask(describeIt, which())).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('a released number is gone', async () => {
    const PhoneNumberId = world.ids.spareNumber;
    await world.send('DescribePhoneNumber', { PhoneNumberId });
    await world.send('ReleasePhoneNumber', { PhoneNumberId });
    await expect(world.send('DescribePhoneNumber', { PhoneNumberId })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('long lists', () => {
  it('come in pages that are neither short nor doubled', async () => {
    for (let at = 0; at < 5; at += 1) await ask('CreateAgentStatus', { Name: `Status ${at}`, State: 'ENABLED' });
    const names: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await ask('ListAgentStatuses', { MaxResults: 3, ...(NextToken && { NextToken }) });
      const summaries = page.AgentStatusSummaryList as { Name: string }[];
      expect(summaries.length).toBeLessThanOrEqual(3);
      names.push(...summaries.map(({ Name }) => Name));
      NextToken = page.NextToken as string | undefined;
    } while (NextToken);
    expect(names).toEqual(['Available', 'Offline', 'Lunch', 'Status 0', 'Status 1', 'Status 2', 'Status 3', 'Status 4']);
  });
});

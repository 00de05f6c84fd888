import * as sdk from '@aws-sdk/client-connect';
import { httpStatusOfError } from '../../../emulator/connect/api/connect-error';
import { declaredErrors } from '../../../emulator/connect/api/declared-errors';
import { operationModels } from '../../../emulator/connect/api/operation-model';
import { membersOf } from '../../../emulator/connect/api/shape-members';
import { unemulatedMembers } from '../../../emulator/connect/api/unemulated-members';
import { operationFactories, type EmulatedOperation } from '../../../emulator/connect/operations/register';
import { sample } from '../../runs';
import { happyPaths } from './happy-paths';
import { closeWorld, openWorld, type World } from './world';

const operations = Object.keys(operationFactories) as EmulatedOperation[];
const takesInstance = (operation: string) => membersOf(operationModels.get(operation)!.input).has('InstanceId');

const goodInput = async (world: World, operation: EmulatedOperation) => {
  const input = await happyPaths[operation].input(world);
  return takesInstance(operation) && !('TargetArn' in input) ? { InstanceId: world.instanceId, ...input } : input;
};

const refusals = operations.flatMap((operation) => declaredErrors[operation].map((code) => ({ operation, code })));
/** Each error once, told of the first operation that declares it; then of the others. */
const isFirst = ({ code }: (typeof refusals)[number], nth: number) => refusals.findIndex((one) => one.code === code) === nth;
const first = refusals.filter(isFirst);
const told = sample([...first, ...refusals.filter((one, nth) => !isFirst(one, nth))], first.length);

// A call that is refused changes nothing, so each operation has one world, and does what it is asked in the end.
describe.each(operations)('%s', (operation) => {
  let world: World;
  let input: object;
  beforeAll(async () => {
    world = await openWorld();
    input = await goodInput(world, operation);
  });
  afterEach(() => world.emulator.faults.clear());
  afterAll(() => closeWorld(world));

  it.each(told.filter((one) => one.operation === operation))('lets the SDK tell a $code', async ({ code }) => {
    world.emulator.faults.inject({ operation, kind: 'error-before', code, status: httpStatusOfError[code] });
    const error = await world.send(operation, input).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf((sdk as unknown as Record<string, new () => Error>)[code]);
    expect(error).toMatchObject({ $metadata: { httpStatusCode: httpStatusOfError[code] } });
  });

  if (takesInstance(operation)) {
    it('does not know another instance', async () => {
      const { TargetArn: _, ...rest } = input as { TargetArn?: string };
      await expect(world.send(operation, { ...rest, InstanceId: 'another' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    });
  }

  it('does what it is asked, in the words of the SDK', async () => {
    const output = await world.send(operation, input);
    expect(output).toEqual(happyPaths[operation].answers(world));
  });
});

describe('the tables beside the register', () => {
  it.each(Object.entries(unemulatedMembers))('name only members that %s has', (operation, members) => {
    for (const path of members) {
      let schema = operationModels.get(operation)!.input;
      for (const member of path.split('.')) {
        if (schema.isListSchema() || schema.isMapSchema()) schema = schema.getValueSchema();
        expect([...membersOf(schema).keys()]).toContain(member);
        schema = membersOf(schema).get(member)!;
      }
    }
  });
});

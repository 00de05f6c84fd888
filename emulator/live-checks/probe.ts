import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { CreateContactFlowCommand, CreateTestCaseCommand, DeleteContactFlowCommand, DeleteTestCaseCommand, GetTestCaseExecutionSummaryCommand, InvalidTestCaseException, InvalidRequestException, InvalidParameterException, ListTestCaseExecutionRecordsCommand, StartTestCaseExecutionCommand, type ConnectClient, type ContactFlowType, type CreateTestCaseRequest } from '@aws-sdk/client-connect';
import * as v from 'valibot';
import { contentOf, type Step } from './steps';

/** A run ends after five minutes; one that waits for its turn may come later. */
const LONGEST_MILLISECONDS = 10 * 60_000;
const RECORD = v.looseObject({ Type: v.string() });

export interface ProbeOptions {
  client: ConnectClient;
  instanceId: string;
  /** Between two looks at a run: Connect allows two calls a second. */
  pauseMilliseconds: number;
}

export interface Ran {
  status: string;
  records: Record<string, unknown>[];
}

interface Block {
  Type: string;
  Parameters?: Record<string, unknown>;
  /** Errors that the block must have a way for: they end the flow. None when left out. */
  errors?: string[];
}

/** Makes flows and test cases on an instance, runs them, and takes away all that it made. */
export class Probe {
  private readonly made: (() => Promise<unknown>)[] = [];

  constructor(readonly options: ProbeOptions) {}

  /** A flow of blocks that follow each other, and hang up in the end. */
  async flow(blocks: Block[], type: ContactFlowType = 'CONTACT_FLOW'): Promise<string> {
    const { client, instanceId: InstanceId } = this.options;
    const last = type === 'CONTACT_FLOW' ? 'DisconnectParticipant' : 'EndFlowExecution';
    const Actions = blocks.map(({ Type, Parameters = {}, errors = [] }, at) => ({ Identifier: String(at), Type, Parameters, Transitions: { NextAction: at + 1 < blocks.length ? String(at + 1) : 'end', ...(errors.length > 0 && { Errors: errors.map((ErrorType) => ({ ErrorType, NextAction: 'end' })) }) } }));
    const content = { Version: '2019-10-30', StartAction: '0', Actions: [...Actions, { Identifier: 'end', Type: last, Parameters: {}, Transitions: {} }] };
    const { ContactFlowId } = await client.send(new CreateContactFlowCommand({ InstanceId, Name: `live check ${randomUUID()}`, Type: type, Content: JSON.stringify(content) }));
    this.made.push(() => client.send(new DeleteContactFlowCommand({ InstanceId, ContactFlowId })));
    return ContactFlowId!;
  }

  /** The id of a new test case. */
  async create(request: Omit<CreateTestCaseRequest, 'InstanceId' | 'Name'>): Promise<string> {
    const { client, instanceId: InstanceId } = this.options;
    const { TestCaseId } = await client.send(new CreateTestCaseCommand({ InstanceId, Name: `live check ${randomUUID()}`, ...request }));
    this.made.push(() => client.send(new DeleteTestCaseCommand({ InstanceId, TestCaseId })));
    return TestCaseId!;
  }

  /** Whether Connect takes a test with these steps. */
  async isPublished(steps: Record<string, Step>, EntryPoint: CreateTestCaseRequest['EntryPoint']): Promise<boolean> {
    try {
      await this.create({ Content: contentOf(steps), Status: 'PUBLISHED', EntryPoint });
      return true;
    } catch (error) {
      if (error instanceof InvalidTestCaseException || error instanceof InvalidRequestException || error instanceof InvalidParameterException) return false;
      throw error;
    }
  }

  async start(TestCaseId: string): Promise<{ id: string; status: string }> {
    const { client, instanceId: InstanceId } = this.options;
    const { TestCaseExecutionId, Status } = await client.send(new StartTestCaseExecutionCommand({ InstanceId, TestCaseId, ClientToken: randomUUID() }));
    return { id: TestCaseExecutionId!, status: Status! };
  }

  /** Runs a test of a flow to its end. @param content the test as it stands, where steps cannot say it. */
  async run(flow: string, steps: Record<string, Step>, content = contentOf(steps)): Promise<Ran> {
    const id = await this.create({ Content: content, Status: 'PUBLISHED', EntryPoint: voice(flow) });
    return this.ended(id, (await this.start(id)).id);
  }

  async ended(TestCaseId: string, TestCaseExecutionId: string): Promise<Ran> {
    const { client, instanceId: InstanceId, pauseMilliseconds } = this.options;
    const execution = { InstanceId, TestCaseId, TestCaseExecutionId };
    for (let waited = 0; waited < LONGEST_MILLISECONDS; waited += pauseMilliseconds) {
      const { Status } = await client.send(new GetTestCaseExecutionSummaryCommand(execution));
      if (Status === 'PASSED' || Status === 'FAILED' || Status === 'STOPPED') {
        // A run of a few observations has one page of records.
        const { ExecutionRecords = [] } = await client.send(new ListTestCaseExecutionRecordsCommand({ ...execution, MaxResults: 100 }));
        return { status: Status, records: ExecutionRecords.map(({ Record }) => v.parse(RECORD, JSON.parse(Record ?? '{}'))) };
      }
      await wait(pauseMilliseconds);
    }
    throw new Error(`The test ${TestCaseId} did not end.`);
  }

  /** Takes away what was made, the newest first. */
  async cleanUp(): Promise<void> {
    for (const remove of this.made.splice(0).reverse()) await remove();
  }
}

export const voice = (FlowId: string): CreateTestCaseRequest['EntryPoint'] => ({ Type: 'VOICE_CALL', VoiceCallEntryPointParameters: { FlowId } });

import { paginateListContactFlowModules, paginateListContactFlows, paginateListHoursOfOperations, paginateListLambdaFunctions, paginateListPhoneNumbersV2, paginateListPrompts, paginateListQueues, type ConnectClient } from '@aws-sdk/client-connect';
import type { Place, PlaceKind } from '../../../flow-language/bind-flow';

interface Named {
  Name?: string;
  Arn?: string;
}

/** What the places in a suite stand for on an instance: its flows, queues, hours, prompts, modules, numbers and functions by their names. */
export class InstanceNames {
  private readonly lists = new Map<PlaceKind, Promise<Named[]>>();

  constructor(
    private readonly client: ConnectClient,
    private readonly InstanceId: string,
  ) {}

  /** @throws an Error when the instance has nothing of that name. */
  async find({ kind, name, key }: Pick<Place, 'kind' | 'name' | 'key'>): Promise<string> {
    const listed = this.lists.get(kind) ?? this.list(kind);
    this.lists.set(kind, listed);
    const found = (await listed).find((each) => each.Name?.replace(/[^A-Za-z0-9_-]/g, '-') === name);
    if (!found?.Arn) throw new Error(`The instance has nothing for {{${key}}}.`);
    return found.Arn;
  }

  private async list(kind: PlaceKind): Promise<Named[]> {
    const on = { client: this.client };
    const of = { InstanceId: this.InstanceId };
    switch (kind) {
      case 'flow':
        return all(paginateListContactFlows(on, of), ({ ContactFlowSummaryList }) => ContactFlowSummaryList);
      case 'module':
        return all(paginateListContactFlowModules(on, of), ({ ContactFlowModulesSummaryList }) => ContactFlowModulesSummaryList);
      case 'queue':
        return all(paginateListQueues(on, of), ({ QueueSummaryList }) => QueueSummaryList);
      case 'hours':
        return all(paginateListHoursOfOperations(on, of), ({ HoursOfOperationSummaryList }) => HoursOfOperationSummaryList);
      case 'prompt':
        return all(paginateListPrompts(on, of), ({ PromptSummaryList }) => PromptSummaryList);
      case 'number':
        return all(paginateListPhoneNumbersV2(on, of), ({ ListPhoneNumbersSummaryList: numbers = [] }) => numbers.map(({ PhoneNumber }) => ({ Name: PhoneNumber?.slice(1), Arn: PhoneNumber })));
      case 'function':
        return all(paginateListLambdaFunctions(on, of), ({ LambdaFunctions = [] }) => LambdaFunctions.map((arn) => ({ Name: arn.split(':')[6], Arn: arn })));
      case 'bot':
      case 'setting':
      case 'wording':
        return [];
    }
  }
}

async function all<Page, Thing>(pages: AsyncIterable<Page>, read: (page: Page) => Thing[] | undefined): Promise<Thing[]> {
  const things: Thing[] = [];
  for await (const page of pages) things.push(...(read(page) ?? []));
  return things;
}

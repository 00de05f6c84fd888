/** Data table: the roots of `$.` paths (reference §1.4 and its corrections). */

export interface Root {
  /** Comparing a tree takes a further key. */
  holds: 'tree' | 'value';
  /** Documented, but nothing fills it on the emulator: a run stops at a path of it. */
  notModelled?: true;
}

const tree: Root = { holds: 'tree' };
const value: Root = { holds: 'value' };
const treeNotModelled: Root = { holds: 'tree', notModelled: true };

export const NAMESPACE: Readonly<Record<string, Root>> = {
  Attributes: tree,
  FlowAttributes: tree,
  External: tree,
  LambdaInvocation: tree,
  CustomerEndpoint: tree,
  SystemEndpoint: tree,
  Tags: tree,
  References: tree,
  Task: tree,
  Queue: tree,
  Agent: tree,
  Metrics: tree,
  SegmentAttributes: tree,
  Views: tree,
  Modules: tree,
  Lex: tree,
  MediaStreams: tree,
  Customer: tree,
  Case: tree,
  Wisdom: tree,
  StoredCustomerInput: value,
  CallbackNumber: value,
  CustomerId: value,
  Name: value,
  Description: value,
  LanguageCode: value,
  ContactId: value,
  InitialContactId: value,
  PreviousContactId: value,
  RelatedContactId: value,
  Channel: value,
  InstanceARN: value,
  InitiationMethod: value,
  TextToSpeechVoiceId: value,
  AwsRegion: value,
  Media: treeNotModelled,
  DataTables: treeNotModelled,
  DataTableList: treeNotModelled,
  Email: treeNotModelled,
  Chat: treeNotModelled,
  Loop: treeNotModelled,
};

/** Returns undefined for a root that no page documents. */
export function rootNamed(name: string): Root | undefined {
  return roots.get(name);
}

const roots: ReadonlyMap<string, Root> = new Map(Object.entries(NAMESPACE));

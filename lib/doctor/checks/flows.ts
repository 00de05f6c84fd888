import { DescribeContactFlowCommand, DescribeContactFlowModuleCommand } from '@aws-sdk/client-connect';
import * as v from 'valibot';
import { namesInReach } from '../blocks-in-reach';
import { type Account, type Check, idOf, ifThere, notKnown, right, type Said, wrong } from '../finding';
import { type ListedFlow, listFlows } from '../list-flows';
import { isMadeOf, type OwnFlow, ownFlows } from '../own-flows';

/** Flows of others that are read to find ours in them: Connect takes two such calls a second. */
const READ_AT_MOST = 200;

const FLOW = v.object({ StartAction: v.optional(v.string()), Actions: v.array(v.object({ Identifier: v.string() })) });
const WHOLE = v.record(v.string(), v.unknown());

export const flowsCheck: Check = {
  name: 'flows',
  needs: ['connect:ListContactFlows', 'connect:DescribeContactFlow', 'connect:ListContactFlowModules', 'connect:DescribeContactFlowModule'],
  async run(account) {
    const whispers = await ownWhispers(account);
    if (!account.stack) return [...whispers, notKnown('The stack’s flows are not there yet.', 'npm run deploy')];
    const listed = await listFlows(account);
    const own = ownFlows(account.settings);
    const said: Said[] = [];
    for (const flow of own) said.push(await lookAtOwn(account, flow, listed));
    const strange = said.filter(({ is }) => is !== 'right');
    const flows = strange.length > 0 ? strange : [right(`The ${own.length} flows and modules of the stack are published, and as this version makes them.`)];
    return [...whispers, ...flows, ...(await hooks(account, { listed, own }))];
  },
};

/** Undefined: it is not published, or archived. */
async function contentOf({ connect, instanceId: InstanceId }: Account, { id, isModule }: ListedFlow): Promise<string | undefined> {
  const found = isModule
    ? (await ifThere(connect.send(new DescribeContactFlowModuleCommand({ InstanceId, ContactFlowModuleId: id }))))?.ContactFlowModule
    : (await ifThere(connect.send(new DescribeContactFlowCommand({ InstanceId, ContactFlowId: id }))))?.ContactFlow;
  return found?.State === 'ARCHIVED' || (found?.Status !== undefined && found.Status.toLowerCase() !== 'published') ? undefined : found?.Content;
}

async function lookAtOwn(account: Account, own: OwnFlow, listed: ListedFlow[]): Promise<Said> {
  const what = own.isModule ? 'module' : 'flow';
  const there = listed.find(({ name, isModule }) => name === own.name && isModule === own.isModule);
  if (!there) return wrong(`The instance has no ${what} "${own.name}".`, 'npm run deploy. If it was deleted by hand, CloudFormation does not know: change its description in the settings, or deploy the stack anew.');
  const content = await contentOf(account, there);
  if (content === undefined) return wrong(`The ${what} "${own.name}" is not published.`, 'Publish it in the Connect console, or deploy.');
  const differs = differenceOf(JSON.parse(content), own.content);
  return differs === undefined ? right(`The ${what} "${own.name}" is as this version makes it.`) : wrong(`The ${what} "${own.name}" was changed: ${differs}.`, 'npm run deploy after a change of the package; else undo the change in the Connect console.');
}

/** Where blocks stand in the console's editor makes no difference. */
function differenceOf(deployed: unknown, own: unknown): string | undefined {
  const [theirs, ours] = [v.safeParse(FLOW, deployed), v.parse(FLOW, own)];
  if (!theirs.success) return 'its content is no flow';
  if (!isMadeOf(theirs.output.StartAction, ours.StartAction)) return 'it begins elsewhere';
  const actions = (flow: unknown) => v.parse(v.object({ Actions: v.array(WHOLE) }), flow).Actions;
  const [their, our] = [actions(deployed), actions(own)];
  const named = (all: Record<string, unknown>[], Identifier: unknown) => all.find((action) => action['Identifier'] === Identifier);
  const lost = our.find(({ Identifier }) => !named(their, Identifier));
  if (lost) return `the block ${String(lost['Identifier'])} is gone`;
  const added = their.find(({ Identifier }) => !named(our, Identifier));
  if (added) return `the block ${String(added['Identifier'])} was added`;
  const changed = our.find((action) => !isMadeOf(named(their, action['Identifier']), action));
  return changed && `the block ${String(changed['Identifier'])} is another`;
}

async function ownWhispers(account: Account): Promise<Said[]> {
  const said: Said[] = [];
  for (const { name, outboundWhisper } of account.settings.queues) {
    if (outboundWhisper.kind !== 'own') continue;
    const found = (await ifThere(account.connect.send(new DescribeContactFlowCommand({ InstanceId: account.instanceId, ContactFlowId: idOf(outboundWhisper.arn) }))))?.ContactFlow;
    if (!found) said.push(wrong(`The whisper of ${name} (${outboundWhisper.arn}) is no flow of the instance.`, 'Copy the ARN of the flow from the Connect console.'));
    else if (found.Type !== 'OUTBOUND_WHISPER') said.push(wrong(`The whisper of ${name} is the flow "${found.Name}" of type ${found.Type}.`, 'Name one of type Outbound whisper.'));
    else said.push(right(`The whisper of ${name} is the flow "${found.Name}".`));
  }
  return said;
}

/** Whether flows of the company lead to what callers are to be offered. */
async function hooks(account: Account, { listed, own }: { listed: ListedFlow[]; own: OwnFlow[] }): Promise<Said[]> {
  const { stack, settings } = account;
  const offer = settings.queues.some(({ offer: { aboveSeconds } }) => aboveSeconds !== 'never') ? stack?.output('CallbackOfferFlow') : undefined;
  const module = settings.callIns && listed.find(({ name, isModule }) => isModule && name === `${settings.stackName} call-in-match`);
  const wanted = [...(offer ? [{ what: 'the flow callback-offer, so no caller is offered a callback', text: idOf(offer) }] : []), ...(module ? [{ what: 'the module call-in-match, so no announced call is found', text: module.id }] : [])];
  if (wanted.length === 0) return [];
  const theirs = listed.filter(({ name }) => !own.some((flow) => flow.name === name)).slice(0, READ_AT_MOST);
  const contents: string[] = [];
  for (const flow of theirs) contents.push((await contentOf(account, flow)) ?? '');
  return wanted.map(({ what, text }) => {
    if (contents.some((content) => namesInReach(content, text))) return right(`A flow of yours leads to ${what.split(',')[0]}.`);
    const says = `None of ${theirs.length} flows of yours leads to ${what}.`;
    return theirs.length < READ_AT_MOST ? wrong(says, 'docs/flow-designer/callbacks-in-your-flows.md') : notKnown(says, `Only ${READ_AT_MOST} were read: look in the others.`);
  });
}

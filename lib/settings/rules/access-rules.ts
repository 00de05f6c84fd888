import { partitionOf, placeOf, regionOf, repeated, type Rule } from './rule';

const someoneServesThePage: Rule = function* ({ page, pageOrigins }) {
  if (page.kind === 'none' && pageOrigins.length === 0) yield 'page is none, but pageOrigins is empty: no page could call the API. Name the origin of yours, or let the stack serve the page.';
};

/** AWS GovCloud has no CloudFront (its user guide, "Services in AWS GovCloud Regions"). */
const thePartitionServesThePage: Rule = function* ({ page, instanceArn }) {
  if (page.kind === 'cloudfront' && partitionOf(instanceArn) !== 'aws') yield `page is cloudfront, but the partition ${partitionOf(instanceArn)} has no CloudFront. Serve the page yourself: page is none, and pageOrigins names its origin.`;
};

const someoneIsSentBack: Rule = function* ({ page, signIn }) {
  if (page.kind === 'none' && signIn.kind === 'cognito' && signIn.callbackUrls.length === 0) {
    yield 'page is none, but signIn.callbackUrls is empty: the sign-in page could send nobody back. Name the address of yours, or let the stack serve the page.';
  }
};

const voicemailsMayBeAsked: Rule = function* ({ page }) {
  if (page.kind !== 'cloudfront' || page.voicemailsUrl === undefined) return;
  const { origin } = new URL(page.voicemailsUrl);
  if (!page.services.includes(origin)) yield `page.voicemailsUrl is on ${origin}, which page.services leaves out: browsers would not ask it. Name it there.`;
};

/** Whoever is sent back there would have a page that the API does not answer. The page that the stack serves needs no leave. That there is no page at all is told already. */
const pagesOfTheSignInMayCall: Rule = function* ({ signIn, pageOrigins, page }) {
  if (signIn.kind !== 'cognito' || (page.kind === 'none' && pageOrigins.length === 0)) return;
  const own = page.kind === 'cloudfront' && page.domain ? [`https://${page.domain.name}`] : [];
  for (const [n, address] of signIn.callbackUrls.entries()) {
    const origin = originOf(address);
    if (origin === undefined || [...own, ...pageOrigins].includes(origin)) continue;
    yield `signIn.callbackUrls.${n} is ${address}, but pageOrigins leaves out ${origin}: the page there could not call the API. Name ${origin} in pageOrigins.`;
  }
};

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

const claimIsNotChosenByItsBearer: Rule = function* ({ signIn, identity }) {
  if (signIn.kind !== 'cognito') return;
  if (signIn.federation.kind !== 'none') {
    if (identity.claim !== 'preferred_username') yield `identity.claim is ${identity.claim}, but signIn.federation is ${signIn.federation.kind}: whom the provider lets in has a name in the pool that is none in Connect. Use preferred_username, which holds what signIn.federation.usernameFrom says.`;
  } else if (!['cognito:username', 'username'].includes(identity.claim)) {
    yield `identity.claim is ${identity.claim}, which people in a Cognito pool can change themselves, or which is no name in Connect: they could act as other agents. Use cognito:username (id tokens) or username (access tokens).`;
  }
};

/** CloudWatch tells topics of its own region alone. */
const alarmsAreToldInTheirRegion: Rule = function* ({ alarms, instanceArn }) {
  if (alarms.kind === 'topic' && regionOf(alarms.arn) !== regionOf(instanceArn)) {
    yield `alarms.arn is a topic in ${regionOf(alarms.arn)}, but the stack is in ${regionOf(instanceArn)}: an alarm tells topics of its own region alone. Name a topic in ${regionOf(instanceArn)}.`;
  }
};

const appsAskForQueues: Rule = function* ({ apps, queues }) {
  if (apps.length > 0 && queues.length === 0) yield 'apps names who may ask for callbacks, but queues is empty: there is nothing to ask for. Name a queue, or no app.';
};

const noKeyIsNamedTwice: Rule = function* ({ apps }) {
  for (const { n, first } of repeated(apps.map(({ keyDigest }) => keyDigest))) yield `apps.${n}.keyDigest is that of apps.${first} too: nobody could tell who is asking. Give each a key of its own.`;
};

const callInsHaveQueuesAndApps: Rule = function* ({ callIns, queues, apps }) {
  for (const [field, list] of Object.entries({ queues, apps })) if (callIns && list.length === 0) yield `callIns is set, but ${field} names none: apps announce calls, for queues. Name one, or leave callIns out.`;
};

const callInNumberIsAnswered: Rule = function* ({ callIns, dedicatedNumber }) {
  if (callIns && dedicatedNumber.kind === 'existing' && callIns.number === dedicatedNumber.number) {
    yield `callIns.number is the dedicated number ${callIns.number}: customers would be turned away. Name a number whose flow has the module call-in-match.`;
  }
};

const pushesLeaveFromTheRegion: Rule = function* ({ callIns, instanceArn }) {
  for (const [n, arn] of callIns?.pushApplications.entries() ?? []) {
    if (placeOf(arn) !== placeOf(instanceArn)) yield `callIns.pushApplications.${n} is in ${placeOf(arn)}, but the stack is in ${placeOf(instanceArn)}: it could push nothing through it. Name a platform application of that region and account.`;
  }
};

const noWebhookIsNamedTwice: Rule = function* ({ callIns, events }) {
  for (const [field, webhooks] of Object.entries({ callIns: callIns?.webhooks ?? [], events: events.webhooks })) {
    for (const { n } of repeated(webhooks.map(({ id }) => id))) yield `${field}.webhooks names ${webhooks[n]!.id} twice. Each address has an id of its own.`;
  }
};

const webhooksHearOfEvents: Rule = function* ({ events }) {
  if (events.bus === 'none' && events.webhooks.length > 0) yield "events.webhooks names servers, but events.bus is 'none': they would be told nothing. Leave events.webhooks out, or set events.bus to 'own'.";
};

const textsFollowEvents: Rule = function* ({ events, texts }) {
  if (texts && events.bus === 'none') yield "texts is set, but events.bus is 'none': texts follow the events of the stack. Set events.bus to 'own', or leave texts out.";
};

const numbersAreToldToSomebody: Rule = function* ({ events }) {
  if (events.bus === 'none' && events.numbers === 'whole') yield "events.numbers is 'whole', but events.bus is 'none': nothing is published. Leave events.numbers out, or set events.bus to 'own'.";
};

const edgeStandsBeforeSomething: Rule = function* ({ edge, apps }) {
  if (edge.kind === 'cloudfront' && apps.length === 0 && edge.pageWebAcl === undefined) yield 'edge is cloudfront, but apps names none and edge.pageWebAcl is left out: it would stand before nothing. Name an app, or leave edge out.';
};

const edgeStandsBeforeAPage: Rule = function* ({ edge, page }) {
  if (edge.kind === 'cloudfront' && edge.pageWebAcl !== undefined && page.kind === 'none') yield 'edge.pageWebAcl is set, but page is none: the stack serves no page. Leave it out.';
};

const thePartitionHasAnEdge: Rule = function* ({ edge, instanceArn }) {
  if (edge.kind === 'cloudfront' && partitionOf(instanceArn) !== 'aws') yield `edge is cloudfront, but the partition ${partitionOf(instanceArn)} has no CloudFront. Leave it out.`;
};

/** In five minutes. API Gateway counts by the second, and CloudFront by five minutes. */
const WINDOW_SECONDS = 300;

const oneAddressIsNotAll: Rule = function* ({ edge, customerRequestsPerSecond, agentRequestsPerSecond }) {
  if (edge.kind === 'none') return;
  const limits = [['webAcl', edge.webAcl, 'customerRequestsPerSecond', customerRequestsPerSecond], ['pageWebAcl', edge.pageWebAcl, 'agentRequestsPerSecond', agentRequestsPerSecond]] as const;
  for (const [field, acl, ofAll, perSecond] of limits) {
    if (acl?.kind !== 'new' || acl.requestsPerAddress < WINDOW_SECONDS * perSecond) continue;
    yield `edge.${field}.requestsPerAddress is ${acl.requestsPerAddress} in five minutes, and ${ofAll} is ${perSecond} a second: one address could use up what everybody has. Make it less than ${WINDOW_SECONDS * perSecond}.`;
  }
};

const eachDistributionHasItsDomain: Rule = function* ({ edge, page }) {
  if (edge.kind === 'none' || page.kind === 'none' || edge.domain === undefined || edge.domain.name !== page.domain?.name) return;
  yield `edge.domain.name is ${edge.domain.name}, as page.domain.name: a domain leads to one distribution. Give the API of apps another.`;
};

/** Who may use the stack, from where, and whom it tells. */
export const accessRules: readonly Rule[] = [
  someoneServesThePage,
  thePartitionServesThePage,
  someoneIsSentBack,
  voicemailsMayBeAsked,
  pagesOfTheSignInMayCall,
  claimIsNotChosenByItsBearer,
  alarmsAreToldInTheirRegion,
  appsAskForQueues,
  noKeyIsNamedTwice,
  callInsHaveQueuesAndApps,
  callInNumberIsAnswered,
  pushesLeaveFromTheRegion,
  noWebhookIsNamedTwice,
  webhooksHearOfEvents,
  textsFollowEvents,
  numbersAreToldToSomebody,
  edgeStandsBeforeSomething,
  edgeStandsBeforeAPage,
  thePartitionHasAnEdge,
  oneAddressIsNotAll,
  eachDistributionHasItsDomain,
];

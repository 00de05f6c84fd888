import { ofType, plainSettings, synthesize } from './synthesize';

const stagesOf = (template: ReturnType<typeof synthesize>) => new Map(ofType(template, 'AWS::ApiGatewayV2::Stage').map(([id, { Properties }]) => [id.startsWith('Customer') ? 'apps' : 'agents', Properties]));
const formatOf = (stage: Record<string, unknown>) => (stage['AccessLogSettings'] as { Format: string }).Format;

test.each(['agents', 'apps'])('the access log of %s names routes and no path: that would hold numbers and tokens', (who) => {
  const format = formatOf(stagesOf(synthesize(plainSettings)).get(who)!);
  expect(format).toContain('"$context.routeKey" $context.status');
  expect(format.toLowerCase()).not.toContain('path');
});

test('each API takes as many requests a second as its setting says, and twice that in a burst', () => {
  const stages = stagesOf(synthesize({ ...plainSettings, agentRequestsPerSecond: 2500, customerRequestsPerSecond: 800 }));
  expect(stages.get('agents')!['DefaultRouteSettings']).toEqual({ ThrottlingRateLimit: 2500, ThrottlingBurstLimit: 5000 });
  expect(stages.get('apps')!['DefaultRouteSettings']).toEqual({ ThrottlingRateLimit: 800, ThrottlingBurstLimit: 1600 });
});

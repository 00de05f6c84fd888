import { ofType, plainSettings, synthesize } from './synthesize';

const queries = new Map(ofType(synthesize(plainSettings), 'AWS::Logs::QueryDefinition').map(([, { Properties }]) => [String(Properties['Name']).replace('Dialback/', ''), String(Properties['QueryString'])]));

test.each(['why was this customer not called', 'why was a promised callback not made', 'how callbacks ended, by hour'])('who asks %s is not shown announced calls', (name) => {
  expect(queries.get(name)).toContain('and origin not like "call-in"');
});

test('who asks what became of announced calls is shown nothing else', () => {
  expect(queries.get('what became of announced calls')).toContain('and origin like "call-in"');
});

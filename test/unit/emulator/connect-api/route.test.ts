import { operationModels } from '../../../../emulator/connect/api/operation-model';
import { routeRequest } from '../../../../emulator/connect/api/route';

const fill = (template: string) => template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(`arn:of/${name}`));

describe('routing', () => {
  it('knows every operation of the SDK', () => {
    expect(operationModels.size).toBeGreaterThan(390);
  });

  it.each([...operationModels.values()].map((operation) => [operation.name, operation] as const))('finds %s by its own address', (name, operation) => {
    const routed = routeRequest(operation.method, fill(operation.uriTemplate));
    expect(routed?.operation.name).toBe(name);
    for (const [label, value] of Object.entries(routed!.labels)) expect(value).toBe(`arn:of/${label}`);
  });

  it('prefers a word to a place', () => {
    expect(routeRequest('POST', '/contact/stop')?.operation.name).toBe('StopContact');
  });

  it('takes a trailing slash, and refuses an empty place', () => {
    expect(routeRequest('GET', '/instance/')?.operation.name).toBe('ListInstances');
    expect(routeRequest('GET', '/contacts//c1')).toBeUndefined();
  });

  it('does not know an address of another service', () => {
    expect(routeRequest('POST', '/2015-03-31/functions/f/invocations')).toBeUndefined();
  });
});

import type { OperationModel } from './operation-model';
import { operationModels } from './operation-model';

export interface RoutedRequest {
  operation: OperationModel;
  /** Values of the URI template's places, decoded. */
  labels: Record<string, string>;
}

interface Route {
  operation: OperationModel;
  segments: string[];
}

const isLabel = (segment: string) => segment.startsWith('{');

/** More words before fewer, so that `/contacts/search` is not read as a contact called "search". */
const bySpecificity = (a: Route, b: Route) => literals(b) - literals(a);
const literals = (route: Route) => route.segments.filter((segment) => !isLabel(segment)).length;

const routesByShape = groupRoutes();

function groupRoutes(): Map<string, Route[]> {
  const groups = new Map<string, Route[]>();
  for (const operation of operationModels.values()) {
    const segments = operation.uriTemplate.split('/').slice(1);
    const shape = shapeOf(operation.method, segments.length);
    groups.set(shape, [...(groups.get(shape) ?? []), { operation, segments }]);
  }
  for (const routes of groups.values()) routes.sort(bySpecificity);
  return groups;
}

function shapeOf(method: string, segmentCount: number): string {
  return `${method} ${segmentCount}`;
}

/** Finds the operation that a method and path name, or undefined. Slashes inside a label (an ARN) arrive percent-encoded. */
export function routeRequest(method: string, path: string): RoutedRequest | undefined {
  const segments = path.split('/').slice(1);
  // A trailing slash, as some clients send it.
  if (segments.length > 1 && segments.at(-1) === '') segments.pop();
  for (const route of routesByShape.get(shapeOf(method, segments.length)) ?? []) {
    const labels = matchSegments(route.segments, segments);
    if (labels) return { operation: route.operation, labels };
  }
  return undefined;
}

function matchSegments(template: string[], segments: string[]): Record<string, string> | undefined {
  const labels: Record<string, string> = {};
  for (const [at, expected] of template.entries()) {
    const given = segments[at]!;
    if (!isLabel(expected)) {
      if (expected !== given) return undefined;
    } else if (given === '') {
      return undefined;
    } else {
      labels[expected.slice(1, -1)] = decodeURIComponent(given);
    }
  }
  return labels;
}

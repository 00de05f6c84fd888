import type { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import type { DialbackFunction } from '../function/dialback-function';
import { OperatorDashboard } from './operator-dashboard';
import { OperatorQueries } from './operator-queries';
import { ProductAlarms } from './product-alarms';
import { PromiseAlarms } from './promise-alarms';

/** Adds the saved queries over the logs of these functions, the alarms of the product, and its dashboard. */
export function addOperations(scope: Construct, { settings, alarmTopic }: Foundation, functions: DialbackFunction[]): void {
  new OperatorQueries(scope, 'Queries', { folder: settings.stackName, logGroups: functions.map(({ logGroup }) => logGroup) });
  new ProductAlarms(scope, 'Product', { settings, alarmTopic });
  if (settings.queues.length > 0) new PromiseAlarms(scope, 'Promises', { alarmTopic });
  new OperatorDashboard(scope, 'Overview');
}

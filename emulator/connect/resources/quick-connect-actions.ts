import type { QuickConnect, QuickConnectTarget } from '../model';

/** The destinations that agents are offered for transfers. */
export interface QuickConnectActions {
  createQuickConnect(request: { name: string; description?: string; target: QuickConnectTarget; tags?: Record<string, string> }): QuickConnect;
  describeQuickConnect(idOrArn: string): QuickConnect;
  listQuickConnects(): QuickConnect[];
  updateQuickConnect(idOrArn: string, change: { name?: string; description?: string; target?: QuickConnectTarget }): void;
  /** Takes it from the queues that name it, too. */
  deleteQuickConnect(idOrArn: string): void;
  associateQueueQuickConnects(queueIdOrArn: string, quickConnectIds: string[]): void;
  disassociateQueueQuickConnects(queueIdOrArn: string, quickConnectIds: string[]): void;
}

export interface AgentsRecords {
  /** Ids of the callbacks and clicks that an agent had to do with, newest first. It hears of a new one some seconds late. @param since ISO instant */
  newest(userId: string, page: { since: string; limit: number }): Promise<string[]>;
}

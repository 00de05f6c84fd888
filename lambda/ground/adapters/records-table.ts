/** The table of the records, and how long it keeps them. */
export interface RecordsTable {
  TableName: string;
  /** Days that a record is kept once it is over. */
  keptDays: number;
}

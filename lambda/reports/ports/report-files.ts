export interface ReportFiles {
  /** Puts the file of a day in the place of the one before. */
  put(day: string, text: string): Promise<void>;
}

/** The centre could not do it. The reason stands in the journal beside the error branch. */
export interface Failure {
  failed: string;
}

export type Done = 'done' | Failure;

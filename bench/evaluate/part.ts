/** Which labelled rows are measured: all, those that may be learnt from, or those kept for testing only. */
export type Part = 'all' | 'build' | 'test';

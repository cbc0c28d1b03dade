/**
 * What a phrase says about who employs: `hired-out` and `placed` speak of this job, the two `-service` signs only of
 * what a firm does in general; `employed-by-client` is placement, unless the job is hired out first, and so is
 * `employed-by-third` ("die Praxis stellt Sie ein") where somebody stands in between; `office` is work of a firm's own
 * personnel department; `intermediary` is somebody in between without a form of contract.
 */
export type IntermediarySign =
  | 'internal'
  | 'hired-out'
  | 'hired-out-service'
  | 'not-hired-out'
  | 'placed'
  | 'employed-by-client'
  | 'employed-by-third'
  | 'placed-service'
  | 'intermediary'
  | 'takeover'
  | 'employed-by-us'
  | 'office'
  | 'direct';

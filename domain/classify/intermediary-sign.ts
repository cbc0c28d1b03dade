/**
 * What a phrase says about who employs: `hired-out` and `placed` speak of this job, the two `-service` signs only of
 * what a firm does in general; `employed-by-client` is placement, unless the job is hired out first, and so is
 * `employed-by-third` ("die Praxis stellt Sie ein") where somebody stands in between; `office` is work of a firm's own
 * personnel department; `intermediary` is somebody in between without a form of contract, `elsewhere` a place of work
 * that is not the firm's own, `open-contract` a contract of which is not yet said with whom, `project-service` a trade
 * whose people often work at the client's.
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
  | 'elsewhere'
  | 'open-contract'
  | 'project-service'
  | 'takeover'
  | 'employed-by-us'
  | 'office'
  | 'direct';

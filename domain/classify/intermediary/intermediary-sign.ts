/**
 * What a phrase says about who employs: `hired-out` and `placed` speak of this job, the two `-service` signs only of
 * what a firm does in general; `employed-by-client` is placement, unless the job is hired out first, and so is
 * `employed-by-third` ("die Praxis stellt Sie ein") where somebody stands in between; `office` is work of a firm's own
 * personnel department and `own-desk` what is done in an agency's own branch; `intermediary` is somebody in between
 * without a form of contract. `at-client` is a place of work in a customer's firm, `elsewhere` one that is not the
 * firm's own, which tells something of an agency only; `lent-to-client` names both the contract with us and a customer,
 * `employed-by-name` a contract with somebody who may be the employer of the posting. `open-contract` is a contract of
 * which is not yet said with whom, `project-service` a trade whose people often work at the client's.
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
  | 'at-client'
  | 'lent-to-client'
  | 'elsewhere'
  | 'open-contract'
  | 'project-service'
  | 'takeover'
  | 'employed-by-us'
  | 'employed-by-name'
  | 'office'
  | 'own-desk'
  | 'direct';

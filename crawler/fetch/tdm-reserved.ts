import { NotAllowed } from '../errors.ts';

/**
 * The owner reserves the rights to text and data mining for this page (§ 44b (3) UrhG), and nothing on record permits it
 * all the same. The message names the declaration: where it stands, its value and its policy.
 */
export class TdmReserved extends NotAllowed {
  override readonly name = 'TdmReserved';
}

import { NotAllowed } from '../errors.ts';

/** robots.txt closes this one address; others of the site may be open. */
export class RobotsDisallowed extends NotAllowed {
  override readonly name = 'RobotsDisallowed';
}

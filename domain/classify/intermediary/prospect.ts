import { anyOf } from '../../any-of.ts';

/** A contract with the client is a prospect only. */
export const OPTION = anyOf(
  /option/iu,
  /chance/iu,
  /möglichkeit/iu,
  /perspektive/iu,
  /später/iu,
  /anschließend/iu,
  /nach (?:\d+|einigen|wenigen|erfolgreich\p{L}*) /iu,
  /übernahme/iu,
  /übernommen/iu,
  /bei eignung/iu,
  /(?:ist|sind|wäre) (?:\p{L}+ ){0,2}(?:möglich|denkbar|vorgesehen|geplant|das ziel)/iu,
  /angestrebt/iu,
  /in aussicht/iu,
  /(?:kunden?|betrieb|unternehmen) möglich(?![\p{L}])/iu,
);

/** A calendar day in Europe/Berlin, `YYYY-MM-DD`. */
export type IsoDate = string;

/** A moment in UTC as `Date.prototype.toISOString` writes it: `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type Instant = string;

/** Tells the present moment. Handed down as an argument; only the front door and tests make one. */
export type Clock = () => Instant;

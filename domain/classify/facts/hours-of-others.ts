import { anyOf } from '../../any-of.ts';

/** Words right before hours that one leaves behind: "Schluss mit Schichtdienst". */
export const DONE_WITH = String.raw`(?:(?:schluss|vorbei|feierabend|aus) mit|(?:genug|satt|müde)(?: von)?|tschüss|adieu|raus aus|weg (?:von|vom)|nie (?:wieder|mehr)|statt|anstatt|anstelle von|frei von)\s(?:dem |der |den |die |im |in |am |an |ewige[mnr]? )?`;

/** Somebody else works at these hours, or did so once. */
export const WORKED_BY_OTHERS = anyOf(
  /(?:macht|machen|übernimmt|übernehmen|leistet|leisten|erledig\p{L}+|fährt|deckt|decken|teilen sich|besetzt|abgedeckt|betreut)(?:,? (?:und zwar|aber|dann|ausschließlich|komplett|allein|durch|von))*\s(?:durch |von )?(?:die|der|den|das|ein|eine|einen|einem|unser|unsere|unserem|unseren|unserer|externe|andere)\s(?:\p{L}+ ){0,2}(?:außendienst|kolleg|inhaber|chef|partner|zentrale|leitstelle|firma|dienstleister|familie|agentur|hausmeister|geschäftsführ|wachdienst|sicherheitsdienst|notdienst|leitung)/iu,
  /(?:covered|handled|done|taken care of) by (?!you)/iu,
  /(?:colleagues|team) in \p{Lu}\p{L}+ (?:cover|handle|take)/iu,
  /(?<!\p{L})haben wir (?:\p{L}+ ){0,4}(?:abgeschafft|gestrichen|aufgegeben|eingestellt)(?!\p{L})/iu,
  /(?<!\p{L})letzte[nrs]? (?:frühling|sommer|herbst|winter|jahr)/iu,
  /(?:ist|sind) (?:\p{L}+ )?(?:vorbei|abgeschafft|geschichte|vergangenheit|gestrichen)(?!\p{L})/iu,
);

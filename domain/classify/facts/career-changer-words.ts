import { anyOf } from '../../any-of.ts';

/** People who have not done the work before; "Berufsanfänger" have learnt it. A pattern without groups. */
export const BEGINNER = String.raw`(?<!\p{L})(?:anfänger|ungeübte|unerfahrene|neulinge)(?:innen|n|r)?(?:[*:_/]\p{L}+)?(?!\p{L}|-)`;

/** Beginners who are taught or served: no applicants. */
export const OF_CLIENTS = anyOf(
  /(?<!\p{L})(?:\p{L}*kurs|unterricht|trainer|gäste|schüler|teilnehm|kund(?:en|innen)|mandant|piste)/iu,
  /(?:leider|können wir) (?:\p{L}+ ){0,3}(?:keine|nicht)(?!\p{L})/iu,
);

const ARTICLE = '(?:(?:der|dem|den|einem|einer|dem klassischen|der klassischen) )?';
const NAME_OF_TRADE =
  '(?:hotel(?:lerie|gewerbe|fach)?|gastronomie|gastro|(?:einzel|groß|lebensmittel)?-?handel|verkauf|call-?center|handwerk|büro|küche|service|pflege|lager|logistik|industrie|produktion|landwirtschaft|tourismus|kita|friseurhandwerk|bäckerei|metzgerei|restaurant|supermarkt|vertrieb|bank|versicherung|zustellung|reisebüro|dienstleistung|automobilbranche|baubranche|bau|werkstatt|verwaltung)';

/** A trade that people come from. A pattern without groups. */
export const TRADE = `${ARTICLE}${NAME_OF_TRADE}(?!\\p{L})`;

/** Several trades to choose from: whoever names more than one asks for none of them. A pattern without groups. */
export const TRADES = `${TRADE}(?:, | oder | und | bzw\\. |/)${TRADE}`;

/** What has to be learnt after all, or what is brought to the interview. */
export const SOMETHING_LEARNT = anyOf(
  /ausbildung(?!s)|examen|studium|abschluss|gesell|meister|approbation|fachkenntnis|berufspraxis|(?<!ohne )(?:berufs)?erfahrung/iu,
  /gespräch|probe|kennenlern|lebenslauf|bewerbung|anschreiben|unterlagen|handy|werkzeug|kleidung/iu,
  /(?:kund|mandant|partner|auftraggeb|projekt|gäst)\p{L}*/iu,
);

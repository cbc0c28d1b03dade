import { anyOf } from '../any-of.ts';
import type { RequirementLevel } from '../posting-facts.ts';

/** A form of words that tells how demanding the work is. */
interface LevelRule {
  readonly level: RequirementLevel;
  /** Matches one folded stem of a title, or a passage of a text. */
  readonly form: RegExp;
}

/**
 * Words of titles by the level that the official index of titles gives most of their compounds; the first rule that
 * fits a title is used, so that "Helfer Fliesenleger" is a helper's job and "Dachdeckermeister" a master's.
 */
export const TITLE_LEVELS: readonly LevelRule[] = [
  {
    level: 'helper',
    form: /helfer$|hilfskraft$|hilfsarbeiter$|^hilfsk|^ungelernt$|^angelernt$|^helper$|^anlernkraft$/,
  },
  {
    level: 'helper',
    form: /(?:kuechen|spuel|putz|haushalts|reinigungs|stations|ernte|lager|kueche)hilfe$|^(?:putz|spuel)kraft$|^reinigungskraft$/,
  },
  {
    level: 'expert',
    form: /ingenieur$|(?:^|[^s])arzt$|^engineer$|anwalt$|^professor|wissenschaftler$|^forscher$|^(?:psycho|bio|geo|sozio)loge$|architekt$|^geschaeftsfuehr|^direktor$|^doktorand|^postdoc|^apotheker$|^jurist$|^volljurist$|^richter$|^physiker$|^chemiker$|^mathematiker$|^psychotherapeut$|(?:bereichs|hauptabteilungs|werks|schul)leiter$|(?:grundschul|gymnasial|berufsschul|realschul|foerderschul)lehrer$|^head$|^director$/,
  },
  {
    level: 'specialist',
    form: /meister$|^polier$|^techniker$|(?:bau|elektro|maschinen|umwelt|verfahrens)techniker$|fachwirt$|^bilanzbuchhalter$|^(?:team|gruppen|schicht|projekt|abteilungs|filial|stations|kita)leit(?:er|ung)$|^spezialist$|^specialist$|^fachberater$|^controller$|^referent$|^redakteur$|^consultant$/,
  },
  {
    level: 'skilled',
    form: /fachkraft$|facharbeiter$|^geselle$|fachangestellt$|kaufmann$|mechaniker$|mechatroniker$|elektroniker$|monteur$|verkaeufer$|laborant$|installateur$|schlosser$|bauer$|fahrer$|pfleger$|sachbearbeiter$|maschinenbediener$|anlagenfuehrer$|anlagenbediener$|assistent$/,
  },
];

/** What texts ask for, "Studium oder Ausbildung" being told by the lower of the two; the first that fits is used. */
export const TEXT_LEVELS: readonly LevelRule[] = [
  {
    level: 'helper',
    form: anyOf(
      /(?:keine|ohne)\s+(?:\p{L}+\s+){0,2}(?:ausbildung|vorkenntnisse|berufserfahrung)\s+(?:nötig|notwendig|erforderlich|vorausgesetzt)/iu,
      /(?:brauch|benötig)(?:en|st)\s+(?:(?:sie|du)\s+)?keine\s+(?:\p{L}+\s+){0,2}(?:ausbildung|vorkenntnisse|erfahrung|berufserfahrung)/iu,
      /(?:ausbildung|vorkenntnisse|erfahrung|berufserfahrung)\s+(?:ist|sind)\s+nicht\s+(?:nötig|notwendig|erforderlich)/iu,
      /\bungelernte\p{L}*/iu,
      /anlerntätigkeit/iu,
      /helfertätigkeit\p{L}*/iu,
      /no (?:previous )?(?:experience|training) (?:needed|required|necessary)/iu,
    ),
  },
  {
    level: 'specialist',
    form: /meister(?:titel|brief|prüfung)|staatlich\s+geprüfte\p{L}*(?:[:/*(]\p{L}+\)?)?\s+techniker|(?:weiterbildung|fortbildung|abschluss|qualifikation)\s+(?:zu[rm]|als)\s+(?:\p{L}+\s+){0,2}\p{L}*(?:fachwirt|meister|techniker|betriebswirt)/iu,
  },
  {
    level: 'skilled',
    form: anyOf(
      /(?:abgeschlossene|erfolgreich\s+abgeschlossene|einschlägige|fundierte|kaufmännische|technische|handwerkliche)\s+(?:\p{L}+\s+){0,2}(?:\p{L}*ausbildung|lehre)/iu,
      /gesellenbrief/iu,
      /facharbeiterbrief/iu,
      /ausbildung\s+(?:zu[rm]|als)\s/iu,
      /completed (?:vocational|apprenticeship)/iu,
    ),
  },
  {
    level: 'expert',
    form: anyOf(
      /(?:abgeschlossenes|erfolgreich\s+abgeschlossenes|einschlägiges)\s+(?:\p{L}+\s+){0,3}\p{L}*studium/iu,
      /hochschulabschluss/iu,
      /universitätsabschluss/iu,
      /approbation/iu,
      /staatsexamen/iu,
      /(?:master|university|bachelor(?:'?s)?)\s+degree/iu,
    ),
  },
];

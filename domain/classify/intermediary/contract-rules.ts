import { SELLS_AGENCY_WORK } from './as-subject.ts';
import type { IntermediarySign } from './intermediary-sign.ts';
import { CUSTOMER, SITE, THIRD } from './people-and-firms.ts';
import { OPTION } from './prospect.ts';
import { ruleOf, type Rule } from '../rule.ts';

/** What a firm may be called by: up to three words. */
const NAME = String.raw`[\p{L}\d](?:[\p{L}\d&+-]|\.(?=\p{L}))+(?: [\p{L}\d&+-]+){0,2}`;

/**
 * Whose the contract is and whose the place of work: words that every employer uses, which tell something only where
 * somebody may stand in between; see {@link IntermediarySign}.
 */
export const CONTRACT_RULES: readonly Rule<IntermediarySign>[] = [
  ruleOf<IntermediarySign>({ says: 'employed-by-us', confidence: 0.6 }, [
    String.raw`wir (?:sind|bleiben) (?:\p{L}+ )?(?:ihr|dein|euer) arbeitgeber`,
    String.raw`(?:arbeitgeber|vertragspartner) (?:sind|bleiben) (?:immer |stets |weiterhin |also )?wir(?!\p{L})`,
    String.raw`bei uns unter vertrag`,
    String.raw`unter vertrag (?:\p{L}+ ){1,3}bei uns(?!\p{L})`,
    String.raw`vertrag (?:\p{L}+ ){0,5}(?:bei|mit|über) uns(?!\p{L})`,
    String.raw`(?<!\p{L})von uns (?:\p{L}+ ){0,6}(?:\p{L}*vertrag|lohn|gehalt)(?!\p{L})`,
    String.raw`(?<!\p{L})mit uns (?:schließ|unterschreib|unterzeichn)\p{L}*`,
    String.raw`(?:lohn|gehalt|geld|bezahlung|vertrag|urlaub) (?:\p{L}+ ){0,3}(?:kommt|kommen|gibt|läuft|bekommen|bekommst|erhalten|erhältst) (?:\p{L}+ ){0,3}(?:von|bei|über) uns(?!\p{L})`,
    String.raw`(?:lohn|gehalt|geld) von uns(?!\p{L})`,
    String.raw`(?<!\p{L})wir (?:stellen |schreiben |geben )?(?:den|deinen|ihren) (?:arbeits)?vertrag(?!\p{L})`,
    String.raw`auf unserer (?:lohn|gehalts)-?liste`,
    String.raw`on our payroll`,
    String.raw`we (?:employ|hire) you`,
    String.raw`employed by us`,
    String.raw`contract with us(?!\p{L})`,
    String.raw`wir beschäftigen (?:sie|dich)(?!\p{L})`,
    String.raw`(?:bei|über|durch|von) uns (?:\p{L}+ ){0,2}(?:angestellt|eingestellt|beschäftigt)`,
    String.raw`(?:angestellt|eingestellt|beschäftigt) (?:\p{L}+ ){0,3}(?:bei|über|von) uns(?!\p{L})`,
    String.raw`stellen (?:wir )?(?:sie|dich) (?:\p{L}+ ){0,3}ein(?!\p{L})`,
    String.raw`(?:an|fest|ein)stellung (?:\p{L}+ ){0,2}(?:bei|über|durch) uns(?!\p{L})`,
    String.raw`bei uns:? (?:\p{L}+ ){0,2}(?:arbeits)?vertrag`,
    String.raw`(?<!\p{L})bei (?!(?:\p{L}+ ){0,3}${CUSTOMER})(?:[\p{L}\d.-]+ ){1,3}(?:bist du|sind sie|seid ihr) (?:\p{L}+ ){0,2}(?:angestellt|eingestellt)`,
  ]),
  ruleOf<IntermediarySign>({ says: 'employed-by-name', confidence: 0.6 }, [
    String.raw`(?:an|ein|fest)stellung (?:\p{L}+ ){0,4}(?:bei|durch|über)(?: der| dem)? ${NAME}`,
    String.raw`vertrag (?:\p{L}+ ){0,5}(?:bei|mit|über)(?: der| dem)? ${NAME}`,
    String.raw`(?:angestellt|eingestellt|beschäftigt|unter vertrag) (?:\p{L}+ ){0,4}(?:bei|von)(?: der| dem)? ${NAME}`,
    String.raw`(?<!\p{L})bei(?: der| dem)? ${NAME}(?: \p{L}+){0,3} (?:angestellt|eingestellt|beschäftigt|unter vertrag)`,
    String.raw`(?:unterschreib|unterzeichn)\p{L}* (?:\p{L}+ ){0,4}(?:bei|mit)(?: der| dem)? ${NAME}`,
    String.raw`[\p{L}\d.&-]+ (?:stellt|beschäftigt) (?:sie|dich)(?!\p{L})`,
    String.raw`[\p{L}\d.&-]+ (?:ist|bleibt) (?:\p{L}+ )?(?:ihr|dein) arbeitgeber`,
  ]),
  ruleOf<IntermediarySign>({ says: 'employed-by-third', confidence: 0.85, unless: OPTION }, [
    String.raw`(?<!\p{L})stellt (?:der|er|die|diese[rs]?|das haus|man) (?:sie|dich) (?:\p{L}+ ){0,4}ein(?!\p{L})`,
    String.raw`(?:lohn|gehalts)-?liste (?:unser(?:es|er)|des|der|eines|einer) (?:\p{L}+ )?\p{L}*${THIRD}(?!\p{L})`,
    String.raw`vertrag (?:\p{L}+ ){0,3}(?:mit|bei|beim|vom) (?:dem |der |unserem |unserer )?(?:\p{L}+ )?\p{L}*${THIRD} (?:\p{L}+ )?(?:geschlossen|abgeschlossen|unterzeichnet|unterschrieben)`,
    String.raw`vertrag (?:\p{L}+ ){0,3}(?:entsteht|zustande) (?:\p{L}+ )?(?:zwischen|mit|bei)(?! uns(?!\p{L}))`,
    String.raw`\p{L}*${THIRD} meldet (?:sie|dich) (?:\p{L}+ ){0,4}an(?!\p{L})`,
    String.raw`(?<!\p{L})(?:von|bei) (?:der|dem|unserem|unserer) (?:\p{L}+ )?\p{L}*${THIRD}(?!\p{L})[^.!?\n]{0,50} (?:angemeldet|angestellt|eingestellt)(?!\p{L})`,
    String.raw`hired directly by (?:them|the|our)`,
    String.raw`(?:arbeits)?vertrag\s(?:\p{L}+\s){0,6}(?:direkt|unmittelbar) (?:vom|von|mit|beim|bei|durch|über)(?! uns(?!\p{L}))`,
    String.raw`${THIRD},? (?:[\p{L},]+ ){0,6}stell(?:t|en) (?:[\p{L}\d.]+ ){0,6}ein(?!\p{L})`,
    String.raw`einstellen wird (?:dich|sie) (?:der|die|das) `,
    String.raw`(?:^|[.;:!?–]\s)(?:\p{L}+ )?arbeitgeber (?:ist|wird|bleibt) (?:(?:dann|immer|allein|ausschließlich|stets|direkt) )?(?:der|die|das|unser) (?:\p{L}+ )?\p{L}*${THIRD}(?!\p{L})`,
    String.raw`(?:ihr|dein) (?:neuer|künftiger|zukünftiger) arbeitgeber (?:ist|wird) (?:ein|eine|der|die|das) `,
    String.raw`(?:an|ein|fest)stellung (?:erfolgt |ist )?(?:direkt |unmittelbar |dann ){0,2}(?:bei|beim|durch|im|in der) (?:den |die |das |dem |der |einem |einer |unserem |unserer )?(?:\p{L}+ )?\p{L}*${THIRD}(?!\p{L})`,
    String.raw`(?:an|ein|fest)stellung (?:erfolgt )?(?:direkt|unmittelbar) bei ihm`,
    String.raw`(?:sind|bist|werden|wirst) (?:sie|du) (?:\p{L}+ ){0,2}dort (?:[\p{L}\d.]+ ){0,6}(?:angestellt|beschäftigt|eingestellt)`,
    String.raw`(?:unterschreib|unterzeichn|schließ)\p{L}* (?:\p{L}+ ){0,5}(?:dort|(?:beim?|mit) (?:dem |der |unserem |unserer )?(?:\p{L}+ )?\p{L}*${THIRD})(?!\p{L})`,
    String.raw`(?:angemeldet|bezahlt|angestellt|eingestellt) (?:\p{L}+ ){0,2}(?:werden|wirst|sind|bist) (?:sie |du )(?:\p{L}+ )?(?:von|bei|vom|beim) (?:der |dem )?\p{L}*${THIRD}`,
  ]),
  ruleOf<IntermediarySign>({ says: 'takeover', confidence: 0.6 }, [
    String.raw`übernahme-?(?:option|chance|garantie|möglichkeit|absicht)`,
    String.raw`(?:option|chance|aussicht|möglichkeit) (?:auf|der|einer|zur) (?:\p{L}+ )?übernahme`,
    String.raw`übernahme (?:ist )?möglich`,
    String.raw`(?<!\p{L})(?:dorthin|dort fest|(?:zum|zur|in den|in die|zu diesem|zu dieser) (?:\p{L}+ )?${SITE}) (?:zu )?wechsel`,
    String.raw`unserer (?:leute|kolleg\p{L}+|mitarbeit\p{L}+|helfer\p{L}*|fachkräfte)[^.!?\n]{0,60} übernommen`,
    String.raw`(?<=(?<!\p{L})(?:sie|dich) (?:\p{L}+ ){0,4})(?:übernimmt|übernehmen (?:möchte|will|kann))(?!\p{L})`,
    String.raw`(?:vom|von (?:dem|der|einem|einer)|durch (?:den|das|die)) (?:\p{L}+ )?${SITE} (?:\p{L}+ ){0,2}übernommen`,
  ]),
  ruleOf<IntermediarySign>({ says: 'elsewhere', confidence: 0.6 }, [
    String.raw`(?:arbeits|einsatz)(?:platz|ort)(?:es)? (?:ist|liegt|wird|befindet)[^.!?;\n]{2,60}(?<!\p{L})eine[sr] (?:\p{L}+en|unserer) \p{L}`,
    String.raw`(?<!\p{L})(?:wird|ist) (?:dein|ihr) (?:einsatz|arbeits)ort(?!\p{L})`,
    String.raw`(?:ihre?|deine?|erster?) (?:einsatz|einsätze|einsatz(?:ort|dauer|zeiten|bereich))(?::|\s(?:ist|sind|erfolgt|findet|liegt|beginnt|dauert|führt|in|bei)(?!\p{L}))`,
    String.raw`einsatz(?:ort|dauer|zeit|zeiten|stelle|gebiet): `,
    String.raw`(?<!\p{L})(?:einsatz|einsätze|eingesetzt|langzeiteinsatz) (?:\p{L}+ ){0,2}(?:in|bei|beim|an|auf|wohnortnah|heimatnah)(?!\p{L})`,
    String.raw`(?<!\p{L})eingesetzt(?!\p{L})`,
    // "In einem Möbellager": an agency's own house is "unser".
    String.raw`(?<!\p{L})(?:in|bei|für|zu|von) (?:eine[mnr]?|ein|mehreren?|verschiedenen?|zwei|drei|vier) (?:\p{L}+ ){0,2}${SITE}(?!\p{L})`,
    String.raw`(?<!\p{L})(?:in|bei|an|auf) (?:kitas|kliniken|heimen|altenheimen|pflegeheimen|betrieben|einrichtungen|firmen|speditionen|werken|praxen|intensivstationen|schreinereien)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:wo|überall,? wo|wenn) (?:\p{L}+ ){1,4}(?:fehlen|fehlt|ausfallen|ausfällt|knapp ist)(?!\p{L})`,
    String.raw`(?<!\p{L})in (?:verschiedenen|wechselnden|mehreren|vielen) (?:\p{L}+ )?(?:betrieben|häusern|kliniken|kitas|heimen|einrichtungen|firmen|praxen) (?:\p{L}+ )?(?:unterwegs|im einsatz|eingesetzt|tätig)`,
    String.raw`hilf(?:st|t)?[^.!?\n]{0,24} (?:dort|da|überall) aus,? wo`,
    String.raw`(?:arbeite|einsatz|eingesetzt|unterstütz)[^.!?\n]{0,24} dort,? wo (?:du|sie|man|ihr) (?:dich |sie )?(?:\p{L}+ )?(?:gebraucht|brauch|benötigt)`,
  ]),
  ruleOf<IntermediarySign>({ says: 'own-desk', confidence: 0.6 }, [
    String.raw`(?:in|im) unser(?:em|en) (?:eigenen )?büro`,
    String.raw`bei uns im (?:büro|innendienst)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:empfängst|empfangen sie|sie empfangen|begrüßt|begrüßen sie) (?:\p{L}+ ){0,3}(?:bewerber|kandidat)`,
    String.raw`(?<!\p{L})(?:in|von|aus) unser(?:er|em) (?:\p{L}+ )?(?:niederlassung|filiale|geschäftsstelle|zentrale|büro)(?!\p{L})[^.!?\n]{0,60} (?:du|sie|aus|nimmst|nehmen|betreust|betreuen|unterstützt|unterstützen|führst|führen|gehst|gehen|bist|sind|arbeitest|arbeiten)(?!\p{L})`,
    String.raw`team (?:in )?unserer (?:niederlassung|filiale|geschäftsstelle|zentrale)`,
    String.raw`(?:disponierst|rekrutierst)(?!\p{L})|(?:disponieren|rekrutieren) sie(?!\p{L})`,
    String.raw`(?<!\p{L})(?:führst|führen sie) (?:\p{L}+ ){0,2}(?:interviews|bewerbungsgespräche|vorstellungsgespräche|einstellungsgespräche)`,
    String.raw`(?<!\p{L})(?:du bringst|bringst du|sie bringen) (?:\p{L}+ ){1,6}zusammen(?!\p{L})`,
  ]),
  { says: 'own-desk', confidence: 0.6, pattern: SELLS_AGENCY_WORK },
  {
    says: 'office',
    confidence: 0.6,
    fields: ['title'],
    pattern:
      /personal-?(?:sachbearbeit|abrechn|verwalt|assist|kauf)|(?:sachbearbeit|assisten)\p{L}*(?:[*:/_-]+\p{L}+)? (?:im |in der )?personal(?:abteilung|wesen|verwaltung|büro)?(?![\p{L}-])|lohn-?(?:buchhalt|abrechn)/iu,
  },
];

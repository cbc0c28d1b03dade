import { anyOf } from '../../any-of.ts';
import type { IntermediarySign } from './intermediary-sign.ts';
import { CUSTOMER } from './people-and-firms.ts';
import { ruleOf, type Rule } from '../rule.ts';

/** What a firm makes on order is its own work. */
const OWN_ORDERS = anyOf(
  /im auftrag (?:des herrn|der stadt|der gemeinde|des kreises|gottes)/iu,
  /(?:montier|fertig|produzier|verpack|reinig|beliefer|prüf|entwickel|bewach)\p{L}* (?:\p{L}+ ){0,4}im auftrag/iu,
  /im auftrag[^.!?\n]{0,80} (?:reinigen|bewachen|beraten|betreiben|betreuen|montieren|fertigen|produzieren|verpacken|kochen|liefern|beliefern|fahren|transportieren|warten|prüfen|telefonieren|bearbeiten|führen|bauen|installieren|entwickeln|pflegen|sichern|sammeln|drucken|verteilen|verkaufen|räumen|mähen|schützen) wir(?!\p{L})/iu,
);

/** Somebody stands in between, or may do so, without a word on the form of contract; see {@link IntermediarySign}. */
export const BETWEEN_RULES: readonly Rule<IntermediarySign>[] = [
  ruleOf<IntermediarySign>({ says: 'intermediary', confidence: 0.7, unless: OWN_ORDERS }, [
    // Several customers are called on by a firm's own people; with one of them the people of an agency work.
    String.raw`(?:für (?:unser(?:e[mnr]?)?|eine[mnrs]?|mehrere|verschiedene|namhafte)|bei (?:unserem|unserer|einem|einer))\s(?:\p{L}+[,]?\s){0,4}(?:${CUSTOMER}|kunden(?:unternehmen|betriebe?)|partner(?:unternehmen|betriebe?))(?![\p{L}])[^.!?]{0,120}(?:such|gesucht|stellen wir|benötig|brauchen|besetz)`,
    // Somebody's own firm is "unser Betrieb", not "ein Betrieb".
    String.raw`für (?:einen|eine|ein|mehrere|verschiedene|namhafte)\s(?:\p{L}+[,]?\s){0,3}(?:\p{L}*(?:unternehmen|betriebe?|hersteller|zulieferer|händler|betreiber|bauer|kanzlei|spedition)|firmen|praxis|klinik|\p{L}+haus|träger|familien?|haushalte?|ehepaar)(?![\p{L}])[^.!?]{0,80}(?:such|gesucht|besetz)`,
    String.raw`(?:such|gesucht wird|besetz)\p{L}* (?:\p{L}+ ){0,3}für (?:einen|eine|ein|mehrere|verschiedene|namhafte)\s(?:\p{L}+[,]?\s){0,3}(?:${CUSTOMER}|\p{L}*(?:unternehmen|betriebe?|hersteller|zulieferer|händler|betreiber|bauer|kanzlei|spedition)|firmen|praxis|klinik|familien?|haushalte?|ehepaar)(?!\p{L})`,
    String.raw`für (?:\p{L}+)?kunden[^.!?\n]{0,40} besetzen wir`,
    String.raw`für (?:die )?(?:baustellen|objekte|standorte|werke|häuser|projekte) unser(?:er|es) ${CUSTOMER}[^.!?\n]{0,40} such`,
    String.raw`nicht für uns(?: selbst)?,? sondern für`,
    String.raw`such-?(?:auftrag|mandat)`,
    String.raw`mit der (?:suche|besetzung|nachbesetzung|neubesetzung|auswahl) (?:\p{L}+ ){0,5}(?:betraut|beauftragt)`,
    String.raw`unser(?:e)? (?:\p{L}+ ){0,2}(?:kunde|kundin|mandant(?:in)?|klient(?:in)?|auftraggeber(?:in)?)(?![\p{L}])`,
    String.raw`sucht über uns`,
    String.raw`im kundenauftrag`,
    String.raw`im namen (?:eine[rs]|unsere[rs])(?!\p{L})[^.!?\n]{0,80}(?:such|besetz|stellen)`,
    String.raw`such\p{L}* (?:\p{L}+ )?im namen (?:eine[rs]|unsere[rs])(?!\p{L})`,
    String.raw`(?:hat|haben) uns (?:\p{L}+,? ){0,4}(?:gebeten|beauftragt|betraut|engagiert)[^.!?\n]{0,60}(?:find|such|besetz|gewinn|auswähl|kandidat|personal)`,
    String.raw`eine[rs]? unserer (?:\p{L}+ )?(?:${CUSTOMER}|partner)(?!\p{L})[^.!?\n]{0,80}(?:such|erweiter|brauch|verstärk|benötig)`,
    String.raw`im auftrag(?:,|:|\s+such)`,
    String.raw`im (?:\p{L}+en )?auftrag (?:von|eine[rs]|unsere[rs]|der|des)(?!\p{L})[^.!?\n]{0,160}(?:such|gesucht|besetz|rekrutier|stellen wir|vergeben wir)`,
    String.raw`(?:such|besetz|rekrutier)\p{L}* (?:\p{L}+ ){0,3}im (?:\p{L}+en )?auftrag`,
    String.raw`im (?:\p{L}+en )?auftrag (?:eine[rs]|unsere[rs]) (?:\p{L}+ )?${CUSTOMER}(?!\p{L})`,
    String.raw`(?:betreuen|begleiten|übernehmen|verantworten) wir (?:\p{L}+ ){0,3}(?:nachbesetzung|neubesetzung|besetzung|nachfolgesuche|personalsuche)`,
    String.raw`wir (?:betreuen|begleiten|übernehmen|verantworten) (?:\p{L}+ ){0,5}(?:nachbesetzung|neubesetzung|besetzung|nachfolgesuche|personalsuche)`,
    String.raw`(?:wir )?such(?:en|t)\s(?:\p{L}+\s){0,6}für (?:unsere|mehrere) kunden`,
    String.raw`kunden(?:betrieb|unternehmen)`,
    String.raw`wechselnden (?:kliniken|einrichtungen|häusern|betrieben|firmen|kunden)`,
    String.raw`in den (?:besten|schönsten|verschiedensten) (?:häusern|hotels|kliniken|betrieben)[^.!?\n]{0,40} (?:im einsatz|eingesetzt)`,
    String.raw`(?:arbeiten|arbeitest) (?:\p{L}+ ){0,2}bei unser(?:em|en) (?:\p{L}+ ){0,2}${CUSTOMER}`,
    String.raw`(?:kitas|kliniken|betrieben|einrichtungen|häusern|heimen) unserer kunden`,
    String.raw`(?:bei|in) einem unserer ${CUSTOMER}`,
    String.raw`name auf anfrage`,
    String.raw`(?<![\p{L}])chiffre`,
    String.raw`on behalf of`,
    String.raw`our client`,
    String.raw`international client`,
  ]),
  ruleOf<IntermediarySign>({ says: 'at-client', confidence: 0.6 }, [
    String.raw`(?:arbeit|gearbeitet|einsatz|einsätze|eingesetzt|tätig|schicht|beschäftigt|montier|geschweißt|geprüft)\p{L}*(?!\p{L})[^.!?;\n]{0,60} (?:bei|beim|zu|zum|in|im)(?: unserem| unserer| einem unserer| einem| dem| diesem)?(?: einen)? (?:\p{L}+ ){0,2}(?:kunden|kundin|auftraggeber|klienten|mandanten|kundenbetrieb|kundenunternehmen|einsatzbetrieb)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:beim|bei unserem) (?:kunden|auftraggeber)(?!\p{L})[^.!?\n]{0,40} (?:arbeite\p{L}*|einsätze|eingesetzt|im einsatz|tätig)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:in|an|auf) (?:den |der |zwei |drei |verschiedenen |wechselnden |mehreren |großen |gleich ){1,3}\p{L}+ (?:unser(?:es|er)|des|eines|einer unserer) (?:\p{L}+ )?${CUSTOMER}(?!\p{L})`,
    String.raw`(?<=(?<!\p{L})im \p{L}+ (?:unseres|des|eines|einer|unserer) (?:\p{L}+ )?)\p{L}*(?:${CUSTOMER}|händlers?|herstellers?|zulieferers?|konzerns?|logistikers?|betreibers?)(?!\p{L})`,
    String.raw`einsatz(?:betrieb|unternehmen|firma)(?!\p{L})`,
    String.raw`kunden-?(?:betrieb|unternehmen|werk)(?:en?|s)?(?!\p{L})`,
    String.raw`(?:meister|schichtleit\p{L}*|vorarbeiter|vorgesetzten?) (?:des|unseres|beim|der) (?:\p{L}+ )?${CUSTOMER}(?!\p{L})`,
    String.raw`(?:stellt|schreibt|plant|macht|gibt|teilt) (?:dir |ihnen |euch )?(?:der|unser) kunde(?!\p{L})`,
    String.raw`(?:der|unser) kunde (?:stellt|schreibt|plant|teilt|gibt)(?! (?:sie|dich|selbst|direkt|unbefristet|fest) )`,
    String.raw`setz(?:en|t) (?:wir )?(?:sie|dich) (?:\p{L}+ ){0,4}(?:bei|in|auf|an) (?!unser)(?:\p{L}+ ){0,2}(?:${CUSTOMER}|betrieben|häusern|kliniken|kitas|einrichtungen|heimen|praxen|werken|speditionen|intensivstationen|altenheimen|pflegeheimen|seniorenheimen|\p{L}+betrieben)(?!\p{L})`,
    String.raw`bei der firma(?:,| die)[^.!?\n]{0,40} (?:beauftrag|bucht|anfordert|braucht)`,
    String.raw`(?:send|assign|place) you (?:to|with|at|on)(?!\p{L})`,
  ]),
  ruleOf<IntermediarySign>({ says: 'open-contract', confidence: 0.6 }, [
    String.raw`(?<!\p{L})ob (?:wir|du|sie) [^.!?\n]{0,60} oder [^.!?\n]{0,60}(?:kunde|auftraggeber|betrieb|unternehmen)(?!\p{L})[^.!?\n]{0,60} (?:klär|besprech|entscheid|hängt|richtet|ergibt|vereinbar)`,
    String.raw`(?<!\p{L})ob (?:du|sie) [^.!?\n]{0,60}(?:bei uns|auf unserer|unserer (?:lohn|gehalts)liste|durch uns|überlassung)(?!\p{L})[^.!?\n]{0,80} (?:klär|besprech|entscheid|hängt|richtet|ergibt|erfahr|vereinbar)`,
    String.raw`(?<!\p{L})wer (?:ihn|den vertrag|den arbeitsvertrag|sie|dich) (?:\p{L}+ )?(?:ausstellt|abschließt|schließt|einstellt|anstellt|beschäftigt),? (?:klär|besprech|entscheid|hängt|richtet|ergibt|erfahr)`,
    String.raw`(?<!\p{L})ob (?:du|sie) [^.!?\n]{0,40}bei uns(?:,| oder)[^.!?\n]{0,60} (?:bei|beim|in) [^.!?\n]{0,60}(?:vertrag|angestellt|beschäftigt|eingestellt)`,
    String.raw`(?:vertragsform|vertragsart|anstellungsform|beschäftigungsform|vertragspartner)(?!\p{L})[^.!?\n]{0,50}(?:klär|besprech|richtet|hängt|ergibt|je nach|individuell)`,
  ]),
  ruleOf<IntermediarySign>({ says: 'project-service', confidence: 0.5 }, [
    String.raw`(?:ingenieur|engineering|entwicklungs|technik)-?dienstleist`,
    String.raw`technischer dienstleister`,
    String.raw`(?:engineering|technical) services? (?:provider|company|partner)`,
  ]),
];

import { anyOf } from '../any-of.ts';
import type { IntermediarySign } from './intermediary-sign.ts';
import { CUSTOMER, OWN_ORDERS } from './intermediary-words.ts';
import { ruleOf, type Rule } from './rule.ts';

/** Somebody stands in between, or may do so, without a word on the form of contract; see {@link IntermediarySign}. */
export const BETWEEN_RULES: readonly Rule<IntermediarySign>[] = [
  ruleOf<IntermediarySign>({ says: 'intermediary', confidence: 0.7, unless: OWN_ORDERS }, [
    String.raw`(?:für|bei) (?:unser(?:e[mnr]?)?|eine[mnrs]?|mehrere|unsere|verschiedene|namhafte)\s(?:\p{L}+[,]?\s){0,4}(?:${CUSTOMER}|kunden(?:unternehmen|betriebe?)|partner(?:unternehmen|betriebe?))(?![\p{L}])[^.!?]{0,120}(?:such|gesucht|stellen wir|benötig|brauchen|besetz)`,
    // Somebody's own firm is "unser Betrieb", not "ein Betrieb".
    String.raw`für (?:einen|eine|ein|mehrere|verschiedene|namhafte)\s(?:\p{L}+[,]?\s){0,3}(?:\p{L}*unternehmen|\p{L}*betriebe?|firmen|praxis|klinik|\p{L}+haus|kanzlei|\p{L}+betreiber|träger)(?![\p{L}])[^.!?]{0,80}(?:such|gesucht|besetz)`,
    String.raw`(?:such|gesucht wird|besetz)\p{L}* (?:\p{L}+ ){0,3}für (?:einen|eine|ein|mehrere|verschiedene|namhafte)\s(?:\p{L}+[,]?\s){0,3}(?:${CUSTOMER}|\p{L}*unternehmen|\p{L}*betriebe?|firmen|praxis|klinik|kanzlei|\p{L}+betreiber)(?!\p{L})`,
    String.raw`für (?:\p{L}+)?kunden[^.!?\n]{0,40} besetzen wir`,
    String.raw`für (?:die )?(?:baustellen|objekte|standorte|werke|häuser|projekte) unser(?:er|es) ${CUSTOMER}[^.!?\n]{0,40} such`,
    String.raw`nicht für uns(?: selbst)?,? sondern für`,
    String.raw`such-?(?:auftrag|mandat)`,
    String.raw`mit der suche (?:\p{L}+ ){0,5}(?:betraut|beauftragt)`,
    String.raw`unser(?:e)? (?:\p{L}+ ){0,2}(?:kunde|kundin|mandant(?:in)?|klient(?:in)?|auftraggeber(?:in)?)(?![\p{L}])`,
    String.raw`sucht über uns`,
    String.raw`im kundenauftrag`,
    String.raw`im namen (?:eine[rs]|unsere[rs])(?!\p{L})[^.!?\n]{0,80}(?:such|besetz|stellen)`,
    String.raw`such\p{L}* (?:\p{L}+ )?im namen (?:eine[rs]|unsere[rs])(?!\p{L})`,
    String.raw`(?:hat|haben) uns (?:\p{L}+,? ){0,4}(?:gebeten|beauftragt|betraut|engagiert)[^.!?\n]{0,60}(?:find|such|besetz|gewinn|auswähl|kandidat|personal)`,
    String.raw`eine[rs]? unserer (?:\p{L}+ )?(?:${CUSTOMER}|partner)(?!\p{L})[^.!?\n]{0,80}(?:such|erweiter|brauch|verstärk|benötig)`,
    String.raw`im auftrag(?: (?:von|eine[rs]|unsere[rs]|unserer)|,|:|\s+such)`,
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
  ruleOf<IntermediarySign>({ says: 'elsewhere', confidence: 0.6 }, [
    String.raw`(?:arbeits|einsatz)(?:platz|ort)(?:es)? (?:ist|liegt|wird|befindet)[^.!?;\n]{2,60}(?<!\p{L})eine[sr] (?:\p{L}+en|unserer) \p{L}`,
    String.raw`(?<!\p{L})(?:wird|ist) (?:dein|ihr) (?:einsatz|arbeits)ort(?!\p{L})`,
    String.raw`setzen (?:wir )?(?:sie|dich) (?:\p{L}+ ){0,3}(?:bei|in) (?:\p{L}+ ){0,3}(?:${CUSTOMER}|betrieben|häusern|kliniken|kitas|einrichtungen)`,
    String.raw`(?<!\p{L})in (?:verschiedenen|wechselnden|mehreren|vielen) (?:\p{L}+ )?(?:betrieben|häusern|kliniken|kitas|heimen|einrichtungen|firmen|praxen) (?:\p{L}+ )?(?:unterwegs|im einsatz|eingesetzt|tätig)`,
    String.raw`hilf(?:st|t)?[^.!?\n]{0,24} (?:dort|da|überall) aus,? wo`,
    String.raw`(?:send|assign|place) you (?:to|with|at) (?:one of )?(?:our|various|different) (?:clients|customers|companies|partners)`,
    String.raw`(?:arbeite|einsatz|eingesetzt|unterstütz)[^.!?\n]{0,24} dort,? wo (?:du|sie|man|ihr) (?:dich |sie )?(?:\p{L}+ )?(?:gebraucht|brauch|benötigt)`,
  ]),
  ruleOf<IntermediarySign>({ says: 'open-contract', confidence: 0.6 }, [
    String.raw`(?<!\p{L})wer (?:ihn|den vertrag|den arbeitsvertrag|sie|dich) (?:\p{L}+ )?(?:ausstellt|abschließt|schließt|einstellt|anstellt|beschäftigt),? (?:klär|besprech|entscheid|hängt|richtet|ergibt|erfahr)`,
    String.raw`(?<!\p{L})ob (?:du|sie) [^.!?\n]{0,40}bei uns(?:,| oder)[^.!?\n]{0,60} (?:bei|beim|in) [^.!?\n]{0,60}(?:vertrag|angestellt|beschäftigt|eingestellt)`,
    String.raw`(?:vertragsform|vertragsart|anstellungsform|beschäftigungsform|vertragspartner)(?!\p{L})[^.!?\n]{0,50}(?:klär|besprech|richtet|hängt|ergibt|je nach|individuell)`,
  ]),
  {
    says: 'project-service',
    confidence: 0.5,
    pattern: anyOf(
      /(?:ingenieur|engineering|entwicklungs|technik)-?dienstleist/iu,
      /(?:engineering|technical) services? (?:provider|company|partner)/iu,
    ),
  },
];

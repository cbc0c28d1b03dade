import { anyOf } from '../../any-of.ts';
import type { Answer } from '../../judgement.ts';
import { ruleOf, ruleTable } from '../rule.ts';
import { BEGINNER, OF_CLIENTS, SOMETHING_LEARNT, TRADE, TRADES } from './career-changer-words.ts';
import { INDIFFERENT } from './need-words.ts';

/** "Ohne Ausbildung können wir Sie leider nicht einstellen". */
const REFUSED =
  /(?:können|kann|dürfen) wir[^.!?]{0,60} nicht (?:\p{L}+ )?(?:einstellen|nehmen|berücksichtig|beschäftig)|leider nicht (?:möglich|ausreichend|geeignet)/iu;

const NOT_OF_APPLICANTS = new RegExp(
  String.raw`${REFUSED.source}|(?:unsere|die|viele|manche) (?:\p{L}+ )?(?:teilnehm|kund|klient|schüler|bewohner|jugendlich|patient)\p{L}* (?:haben|sind|bringen)`,
  'iu',
);

/** "Alles Weitere erklären wir Ihnen im Gespräch". */
const TOLD_LATER = /gespräch|telefon|persönlich|termin|kennenlern/iu;

/** What people were or did: "was du gelernt hast", "ob Sie Bäcker oder Fahrer waren". */
const WAS_BEFORE = anyOf(
  /gelernt/iu,
  /(?<!\p{L})(?:auf|aus|groß)?ge\p{L}{2,}(?:t|en) (?:haben|hast|habt|hat)(?!\p{L})/iu,
  /studiert/iu,
  /(?<!\p{L})(?:vorher|zuvor|bisher|früher|bislang)(?!\p{L})[^.!?\n]{0,60} (?:waren|warst|gearbeitet|gemacht|sind|bist)/iu,
  /(?:vom|aus dem) fach/iu,
  /(?<!\p{L})noch nie(?!\p{L})/iu,
  /berufs?erfahr/iu,
);

/** Career changers whom the applicant will lead, teach or look after: "Sie führen eine Kolonne aus ungelernten Helfern". */
const OBJECT_OF_WORK = anyOf(
  /(?<!wir )(?<!\p{L})(?:führ(?:en|st)|leite(?:n|st)|anleiten|unterrichte(?:n|st)|betreu(?:en|st)|schul(?:en|st)|koordinier(?:en|st)|unterweis(?:en|t)|begleite(?:n|st)|coach(?:en|st)|beaufsichtig(?:en|st)|lern(?:en|st)|berat(?:en|est))(?! wir)(?:(?! (?:wir|dich|sie als|du als) )[^.!?;\n]){0,60}(?:un-?gelernt|angelernt|(?:quer|seiten)-?ein|fremde|laien)/iu,
  /(?:führung|leitung|anleitung|einarbeitung|schulung|betreuung|unterweisung|koordination|qualifizierung|begleitung|ausbildung) (?:von|der|unserer|neuer|des) (?:\p{L}+ ){0,3}(?:un-?gelernt|(?:quer|seiten)-?ein)/iu,
  /(?:dozent|trainer|ausbilder|lehrkraft|coach|kurs|beratung)\p{L}*(?:[*:_/]\p{L}+)?(?: \([^)]{1,12}\))? (?:für|von) (?:quer|seiten)-?ein/iu,
  /(?:quer|seiten)-?einsteiger-?(?:kurs|programm|schulung|betreu|beratung|management)\p{L}*[^.!?\n]{0,30}(?:leiten|leitest|koordinier|organisier|unterricht|\([mwdx/*]+\)$)/iu,
  /(?<!wir )(?:organisier|konzipier|entwickel|plan)(?:n|en|st)(?! wir)[^.!?;\n]{0,60} für (?:\p{L}+ )?(?:un-?gelernt|quer)/iu,
  /dein profil: quer/iu,
);
/** "Fachliches auch Laien verständlich erklären". */
const EXPLAINED_TO_LAYMEN =
  /laien[^.!?\n]{0,60}(?:erklär|erläuter|vermittel|verständlich|darstell|übersetz)|(?:erklär|erläuter|vermittel|verständlich)\p{L}*[^.!?\n]{0,60}laien|laien-?(?:musik|chor|spiel|theater)/iu;

/** Career changers, beginners and people without training are named, or a wording of its own says that they are welcome. */
export const CAREER_CHANGER_RULES = ruleTable<Answer>([
  {
    says: 'no',
    negated: 'no',
    confidence: 0.85,
    pattern: anyOf(
      /kein(?:e|en)? (?:quer|seiten)-?einst/iu,
      /(?:für|als) (?:quer|seiten)-?einsteiger\p{L}*(?:[:*_]\p{L}+)? (?:\p{L}+ ){0,3}nicht/iu,
      /(?:quer|seiten)-?einst(?:ieg|eig)\p{L}* (?:[\p{L}-]+ ){0,8}(?:nicht (?:\p{L}+ )?(?:möglich|geeignet|berücksicht|vorgesehen|zugelassen|gestattet|erlaubt|zulässig)|ausgeschlossen|unzulässig)/iu,
      /(?:quer-?einsteig|un-?gelernt|angelernt)\p{L}*[^.!?]{0,80} nicht (?:\p{L}+ )?(?:einstellen|eingestellt|nehmen|annehmen|gebrauchen|brauchen|berücksichtig|beschäftig|möglich|geeignet)/iu,
    ),
  },
  {
    says: 'yes',
    confidence: 0.9,
    unless: OBJECT_OF_WORK,
    pattern: anyOf(
      /(?:quer|seiten)-?(?:ein-?steig|ein-?stieg|wechsl)/iu,
      /un-?gelernt/iu,
      /un- und angelernt/iu,
      /(?:branchen|berufs|fach)-?fremde?(?!\p{L}*firm)/iu,
      /fremde (?:bewerb|kräfte|personen|menschen|leute|interess)/iu,
      /(?<!\p{L})(?:branchen|berufs)-?wechsler/iu,
      /(?<!\p{L})(?:(?:berufs)?umsteiger|studienabbrecher|umsatteln|umzusatteln|umgesattelt)(?!\p{L}{4})/iu,
      /neulinge?n?(?!\p{L})/iu,
      /(?<!\p{L})neu in (?:den|die|einen|eine|der|diesem|diesen) (?:\p{L}+ )?(?:beruf|branche|fach|metier)/iu,
      /zweite[nrs]? (?:karriere|beruf|berufsweg|berufsleben|bildungsweg|karriereweg)/iu,
      /career[ -]chang(?:e|er|ers|ing)(?!\p{L})/iu,
      /(?:chang(?:e|ing)|switch(?:ing)?) (?:your |their |of )?(?:careers?|industry|industries|professions?|trades?)(?!\p{L})/iu,
      /(?<!\p{L})new to (?:the|this|our) (?:industry|field|trade|profession|sector|kind of work)/iu,
      /(?<!\p{L})from (?:other|another|different) (?:industry|industries|sectors?|fields?|trades?|professions?)/iu,
      /training[^.!?\n]{0,40} is all (?:you|it|that)(?!\p{L})/iu,
      /lateral entr/iu,
      /no (?:degree|experience|training|diploma|qualifications?)(?:,|\?| –| -) no (?:problem|worries)/iu,
    ),
  },
  {
    says: 'yes',
    confidence: 0.85,
    unless: EXPLAINED_TO_LAYMEN,
    pattern: anyOf(
      /(?:auch|für|gern|gerne|als|vom) laien?(?!\p{L})/iu,
      /laien (?:sind|willkommen|mit|haben|dürfen|können)/iu,
    ),
  },
  {
    says: 'yes',
    confidence: 0.9,
    pattern: anyOf(
      /no (?:prior |previous )?experience/iu,
      /no (?:(?!german|english|language)\p{L}+ ){0,3}(?:background|experience|training|qualifications?|skills|knowledge|degree)(?: \p{L}+){0,4} (?:is |are )?(?:required|needed|necessary|essential|expected)/iu,
      /(?:experience|training|background|degree)(?: \p{L}+){0,3} (?:is )?not (?:required|needed|necessary|essential|a must)/iu,
      /never \p{L}+[^.!?\n]{0,60}\? (?:no worries|no problem|don['’]t worry|that['’]s fine|we)/iu,
      /(?:full|on-the-job|complete|thorough|all necessary) training (?:is |will be )?(?:provided|given|included|offered)/iu,
      /(?:beginners|newcomers|career starters from) (?:\p{L}+ )?(?:are )?(?:also )?(?:very )?welcome/iu,
      /(?:experience|training)[^.!?\n]{0,30} (?:helps|is a plus|is nice|is welcome),? but (?:is )?(?:not|no) /iu,
      /(?:don['’]t|do not) (?:need|require|ask for) (?:any |a |an )?(?:previous |prior |special |formal )?(?:experience|training|degree|qualification|background)/iu,
      /(?:don['’]t|do not) (?:have|need) to be an? (?:\p{L}+ )?(?:trained|skilled|qualified|professional|expert)/iu,
      /(?:don['’]t|do not) care (?:about|which|what) (?:your )?(?:degree|diploma|cv|certificate|qualification|background|you (?:studied|learned|did))/iu,
      /(?:train|teach|bring) you[^.!?\n]{0,30} from (?:zero|scratch|the ground up|the beginning)/iu,
    ),
  },
  {
    says: 'yes',
    confidence: 0.9,
    unless:
      /(?:lernst du|lernen sie|du lernst|sie lernen) (?:unsere|die|neue|deine|ihre) |an-?lern(?:en|ung|ens)? (?:von|neuer|der|unserer)|(?:neue[rn]?|aushilfen|auszubildende|azubis|praktikanten|kolleg\p{L}*|mitarbeit\p{L}*) (?:\p{L}+ )?an-?(?:zu)?lernen|(?:keine|nicht)(?: \p{L}+){0,4} (?:zeit|kapazität\p{L}*)(?: \p{L}+){0,2} an-?lernen|an-?(?:zu)?lernen[^.!?,\n]{0,40} (?:nicht|keine)(?!\p{L})/iu,
    pattern:
      /(?<!\p{L})an-?(?:ge|zu)?lern(?:en|ung|t|te[rnm]?|phase|zeit|kraft|kräfte|tätigkeit)?(?!\p{L})|lernen (?:wir )?(?:sie |dich |euch |jeden |alle )?(?:\p{L}+ ){0,3}an(?=\s*(?:[.,!;)]|$|und |oder ))|(?:wirst|werden sie|werdet ihr) (?:\p{L}+ ){0,5}an-?gelernt/iu,
  },
  {
    says: 'yes',
    confidence: 0.85,
    when: WAS_BEFORE,
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:was|ob|wo|welche[nsr]? (?:beruf|ausbildung|lehre|branche|weg|handwerk|fach|fachrichtung|abschluss|studium|gewerk|vorbildung)) [^.!?\n]{3,90}[ ,–-] ?(?:ist|sind|spielt|spielen|das ist|bleibt) (?:\p{L}+ ){0,3}?(?:${INDIFFERENT})(?!\p{L})`,
      'iu',
    ),
  },
  {
    says: 'yes',
    confidence: 0.85,
    unless: NOT_OF_APPLICANTS,
    pattern: anyOf(
      /(?:(?<!\p{L})(?:nix|nichts|keinen? beruf)|nicht \p{L}+|kein \p{L}+) gelernt (?:zu )?haben/iu,
      /(?:niemand|keiner|keine[rn]?|man|du|sie|ihr) (?:muss|musst|müssen|müsst|braucht?|brauchst|brauchen) (?:\p{L}+ ){0,3}(?:nix|nichts|nicht(?:s)? \p{L}+|kein\p{L}* \p{L}+) (?:gelernt|studiert)/iu,
      /(?:niemand|keiner|keine) muss (?:[\p{L}-]+ ){0,5}(?:gelernt|studiert) (?:haben|sein)/iu,
      // "Haben Sie Verkauf nicht gelernt, aber Gespür? Wunderbar."
      /(?:nicht|nie|nichts) (?:\p{L}+ )?(?:gelernt|studiert)[^.!?\n]{0,80}\? (?:\p{L}+ )?(?:wunderbar|perfekt|prima|super|toll|klasse|kein|macht nichts|das (?:zählt|macht|ist|lern|üb|schaff)|egal|trotzdem|willkommen|bewirb|bewerben|wir |na und|umso|halb so)/iu,
      // Helpers who want to learn it.
      /(?:helfer|kräfte|leute|menschen|hände|einsteiger|neue|anfänger|interessierte|bewerber|personen)\p{L}*(?:[*:_/]\p{L}+)?(?: \([^)]{1,12}\))?, die (?:es|das|den beruf|das handwerk|den job|diese arbeit|alles) (?:\p{L}+ )?(?:lernen|erlernen|werden) (?:wollen|möchten|würden)/iu,
      /(?<!\p{L})(?:wer|alle, die) (?:es|das|den beruf|das handwerk) (?:\p{L}+ )?(?:lernen|erlernen) (?:will|möchte|wollen|möchten)/iu,
      /(?<!\p{L})(?:oder|auch|gern|gerne) (?:lernwillige|lernbereite|talentierte|ungeübte|unerfahrene|geschickte) \p{L}+/iu,
      /(?<!\p{L})(?:ungeübte|unerfahrene)[nr]?(?: \p{L}+){0,2} (?:schulen|lernen|arbeiten|bilden|zeigen|begleiten|sind|willkommen)/iu,
      /(?<!\p{L})schon (?:ein)?mal [^.!?\n]{3,60}\? (?:\p{L}+ )?(?:schön|prima|toll|super|gut|besser|klasse)[^.!?\n]{0,15}(?:kein muss|keine (?:bedingung|voraussetzung)|nicht nötig|nicht notwendig|muss (?:\p{L}+ )?nicht)/iu,
      /(?<!\p{L})noch nie (?:[\p{L}-]+ ){1,6}(?:getragen|gemacht|gehalten|gefahren|gearbeitet|gestanden|bedient|benutzt|probiert|gesehen)\? (?:\p{L}+ ){0,3}(?:übt|lernst|lernt|lernen|zeigen|bringen|macht nichts|kein|halb so|egal|erklär|klappt|geht schnell|wird schon)/iu,
      /(?:spülen|putzen|packen|das|es|mitmachen|helfen|pflücken|ernten) kann (?:doch |bei uns )?(?:jeder|jede)(?: und jeder)?(?! fall)(?=[.,;!])/iu,
      /(?:kann man|lässt sich|ist alles|alles andere ist|der rest ist|alles ist|sind) (?:bei uns |hier |alles )?(?:er-?)?lern(?:en|bar)(?=[.,;!)])/iu,
      /(?<!\p{L})(?:was|woher|welchen?) [^.!?\n]{3,70} (?:gemacht|gearbeitet|gelernt|kommst|kommen|mitbringst)[^.!?\n]{0,12},? (?:interessiert|kümmert|stört) uns (?:\p{L}+ )?nicht(?! un)(?!\p{L})/iu,
      /(?:zeugnisse|abschlüsse|diplome|scheine|papiere|vorwissen|zertifikate) (?:brauchen|verlangen|wollen|benötigen|brauchst|erwarten) (?:\p{L}+ ){1,3}(?:keine|nicht)(?=[.,;!)]| sehen)/iu,
      /gelernt(?: hast| haben)?,? oder (?:kannst|können) (?:es|das) (?:einfach|auch so|trotzdem)/iu,
      /gelernt (?:zu )?haben (?:muss|musst|müssen|braucht|brauchst|brauchen) (?:\p{L}+ ){0,4}nicht/iu,
      /(?:musst|müssen|muss|brauchst|brauchen) (?:\p{L}+ ){0,4}(?:nicht|weder|kein\p{L}*) (?:\p{L}+ ){0,4}(?:studiert|gelernt) (?:zu )?haben/iu,
      /(?:musst|müssen) (?:du |sie |ihr )?(?:\p{L}+ )?(?:vorher|vorab|zuvor|schon|bereits|vorneweg) (?:\p{L}+ )?nicht (?:\p{L}+ )?(?:können|kennen|beherrschen|wissen)(?=[.,;!:]| und )/iu,
      /(?:lernen|werden)(?:,? oder)? (?:du )?(?:es|das) (?:noch )?(?:lernen )?(?:willst|möchtest|möchten|wollen)(?=[.,;!]|$)|oder (?:du )?(?:möchtest|willst|möchten|wollen) (?:es|das|dies) (?:\p{L}+ )?(?:lernen|werden)(?!\p{L})/iu,
      // Who has never done it is shown how.
      /(?<!\p{L})wer (?:das |so etwas |hier )?(?:noch )?(?:nie|keine?n? (?:\p{L}+ )?(?:erfahrung|ausbildung|vorkenntnisse))[^,.!?\n]{0,50} (?:hat|kann|ist|war|mitbringt|besitzt|kennt|stand),[^.!?\n]{0,50}(?:lern|zeig|läuft|schul|erklär|willkommen|begleit|kein problem|richtig|einarbeit|einge(?!stellt)|an der hand|an die hand)/iu,
      /(?:musst|müssen|muss|brauchst|brauchen) (?:\p{L}+ ){0,4}nichts (?:können|wissen|gelernt)/iu,
      /(?:musst|müssen|brauchst|brauchen) (?:\p{L}+ ){0,3}kein(?:e|en)? (?:profi|expert\p{L}+|fachmann|fachfrau|fachkraft|meister\p{L}*|ass|genie|gelernte[rn]? \p{L}+)\p{L}* (?:zu )?sein/iu,
      /(?:beruf|job|handwerk|fach) (?:\p{L}+ )?nicht gelernt/iu,
      /noch nicht[^.!?\n]{2,40}\? (?:zeigen wir|lernst du|lernen sie|bringen wir)/iu,
      /ob gelernt oder (?:nicht|un)/iu,
      /(?<!\p{L})gelernte\p{L}* [^.!?\n]{0,30}(?:oder|und) (?:\p{L}+ )?(?:anfänger|einsteiger|interessierte)/iu,
      /(?<!\p{L})anfänger(?:innen)? (?:\p{L}+ ){0,2}(?:willkommen|gern)(?!\p{L})/iu,
      /oder (?:in )?(?:einem |einen |eine )?ganz andere[nr]? (?:beruf|ausbildung|branche|fach)/iu,
      /(?:gelernte?|mit ausbildung),? (?:oder|und|ob) (?:nicht|ohne|ungelernt)/iu,
      /(?:auch|gerne?) ohne (?:\p{L}+-?)?(?:lizenz|trainerschein|examen)(?!\p{L})/iu,
      /mit oder ohne (?:\p{L}+ )?(?:kurs|examen|schein)/iu,
      /auch wenn (?:du|sie|ihr) (?:bisher |vorher |bislang )*(?:noch nie|(?:noch )?keine(?:rlei)? (?:erfahrung|vorkenntnisse|ausbildung))/iu,
      /noch nie[^.!?\n]{0,60}\? (?:das )?(?!dann)(?:macht nichts|kein problem|kein ding|nicht schlimm|egal)/iu,
      /(?:erfahrung|kenntnisse|wissen|abschluss)\? (?:haben|hatten?|hat|bringen) [^.!?\n]{0,30}(?:die wenigsten|kaum (?:jemand|einer)|keiner|niemand)/iu,
      /(?:geschick|interesse|motivation|freude|lust|wille|engagement|neugier|verständnis) (?:genügt|genügen|reicht|reichen)(?!\p{L})/iu,
      /jede[rn]? (?:kann|darf) mitmachen/iu,
      /(?:jede[rn]?|alle) (?:kann|können) (?:das|es) (?:\p{L}+ ){0,3}lernen/iu,
      /bewerben (?:dürfen|können) sich (?:alle interessierten|jede[rn]?|alle)(?= *(?:[.!;]|$))/iu,
      /(?:qualifizierung|ausbildung|schulung|grundkurs|basiskurs|lehrgang)(?! (?:zur leitung|zum meister))[^.!?;\n]{0,60} (?:können sie|kannst du|könnt ihr)[^.!?;\n]{0,60} (?:nachholen|nachmachen)/iu,
    ),
  },
  {
    says: 'yes',
    confidence: 0.85,
    unless: NOT_OF_APPLICANTS,
    pattern: anyOf(
      /(?:bewerb|mensch|kolleg|leute|kandidat|wechsel|willkommen)[^.!?]{0,50} aus (?:ganz )?(?:anderen|fremden|allen|verschiedensten) (?:branchen|berufen|berufsfeldern)/iu,
      /(?<!\p{L})(?:auch|gerne?) aus (?:einer |einem |ganz )*(?:anderen|anderer|fremden|fremder) (?:branchen?|bereich\p{L}*|berufe?n?|berufsfeld\p{L}*|fachrichtung\p{L}*)/iu,
      /(?<!\p{L})wer (?:bisher|vorher|früher|zuvor|bislang|noch) [^.!?\n]{3,90} (?:hat|war|ist|wart?), (?:ist|wird|passt|darf)[^.!?,\n]{0,30}(?:willkommen|richtig|gerne?|bewerben)(?!\p{L})/iu,
      /\? (?:dann |kein problem[,:–]? |das macht nichts[,:–]? )*(?:bilden|qualifizieren|schulen) wir (?:dich|sie)(?!\p{L})[^.!?\n]{0,70} (?:zu[rm]|aus|um)(?!\p{L})/iu,
      /(?:anderen|fremden) (?:branche|bereich|beruf|berufsfeld|ecke)[^.!?\n]{0,60}\? (?:das )?(?:ist )?(?:kein|macht nichts|perfekt|super|prima|passt|willkommen|toll|klasse|gern)/iu,
      /(?:arbeite|angefangen|gelernt|eingearbeitet|zu uns|team)[^.!?\n]{0,40} (?:menschen|leute|kolleg\p{L}*) aus (?:\d+|vielen|ganz|verschieden\p{L}*|unterschiedlich\p{L}*|allen|diversen) (?:möglichen |anderen |verschiedenen )?(?:berufen|branchen)/iu,
      /candidates from (?!all (?:over|countr))(?:other|different|\p{L}+,)/iu,
      /(?:keine rolle|egal|gleich|nebensache|unwichtig),? (?:aus welche[mnr]|welche[nsr]?) (?:\p{L}+ )?(?:beruf|ausbildung|branche|fach|handwerk|gewerk|abschluss|studium|vorbildung)/iu,
      /(?<!\p{L})(?:etwas |was )(?:ganz |völlig |komplett )?(?:anderes|neues) (?:machen|anfangen|lernen|wagen|ausprobieren) als (?:bisher|vorher)/iu,
      /(?:jeder beruf|alle berufe|beruf egal|branche egal)(?!\p{L})/iu,
      /(?:anderen beruf|andere ausbildung) gelernt/iu,
      /(?:beruf|ausbildung)[^.!?,;\n]{0,20} oder gar keine/iu,
      /(?:früher|vorher|zuvor|bisher)[^.!?\n]{0,40} nichts (?:am hut|zu tun)/iu,
      /, die sich (?:beruflich )?(?:umorientier|neu orientier)/iu,
      // "Du warst in der Gastronomie oder lange zu Hause? Perfekt, unsere Schulung macht dich fit."
      /(?:kommst|kommen|warst|waren) (?:(?!ausbildung|examen|studi|erfahr|abgeschlossen)[^.!?\n]){3,90}\? (?:das )?(?:perfekt|super|prima|kein problem|macht nichts|passt|umso besser|toll|klasse)(?!\p{L})[^.!?\n]{0,60}(?:schul|einarbeit|kurs|lehrgang|bringen|zeigen|lern|fit)/iu,
      /(?:egal|gleich|wurscht|unabhängig davon),? (?:welche\p{L}*|was|ob|aus welche\p{L}*)[^.!?]{0,40}(?:beruf|gelernt|gemacht ha|gearbeitet ha|ausbildung|erfahrung|lernen|abschluss|branche)/iu,
      /(?:egal|gleich),? ob (?:als )?(?!voll|teil|mini|früh|jung|alt|mann|frau|student|schüler|azubi|berufs(?:ein|an))\p{L}{4}[^.!?:]{0,60} oder [^.!?:]{0,40}(?:[:–-]|wir )/iu,
      // People of other trades who did well here.
      /(?:haben|hatten) (?:wir )?(?:schon|bereits|auch)(?: \p{L}+){0,2} (?:aus )?[^.!?\n]{3,80} zu (?:\p{L}+[- ]?)?(?:profis|\p{L}*kräften|\p{L}*fahrern|fachleuten|\p{L}*beratern|\p{L}*pflegern|könnern) (?:gemacht|ausgebildet|geformt)/iu,
      /machen wir (?:eine |einen |dich |sie |zu )?[^.!?,\n]{0,40}(?:profi|fachkraft|spezialist)\p{L}*[^.!?\n]{0,40},? egal/iu,
      /(?<!\p{L})auch (?!unsere|die|der|das|dein|ihr|du |sie )\p{L}{4,},? (?:[^.!?;\n]{0,40} )?(?:haben|fühlen) (?:sich )?(?:hier |bei uns )(?:\p{L}+ ){0,3}(?:eingelebt|eingearbeitet|eingefunden|wohl|zurechtgefunden|bewährt|(?:weg|karriere) gemacht)/iu,
      /(?<!\p{L})(?:wenn|falls) (?:du|sie|ihr) (?:bisher|früher|vorher|zuletzt|bislang) [^.!?\n]{3,60} (?:warst|waren|wart|gearbeitet (?:hast|haben)|gemacht (?:hast|haben)),? [^.!?\n]{0,60}(?:willkommen|richtig|zurecht|genau|gern|gut aufgehoben|passt)/iu,
      /(?:verwandten|artverwandten|ähnlichen|fremden|anderen) (?:\p{L}+)?(?:berufen|berufe|branchen|berufsfeldern|gewerken)(?! (?:zusammen|kooper))[^.!?\n]{0,60}(?:willkommen|gern|schulen|einarbeit|richtig|lernen|eingearbeitet)/iu,
      /beruflich(?:e[rnms]?)? (?:neu ?(?:anfang|start|orientierung|anfangen|starten|durchstarten)|umorientier|umsteig)/iu,
      /(?:handwerker|verkäufer|leute|menschen|hausfrauen|rentner|studierende|köche|gelernte)\p{L}*[^.!?\n]{0,40} (?:genauso|ebenso)(?=[.!;]| (?:gern|willkommen|lieb|gut))/iu,
      /(?:lebenslauf|zeugnisse|noten|vorleben|herkunftsberuf) (?:ist|sind|spielt|spielen)[^.!?]{0,30}(?:egal|zweitrangig|nebensache|keine rolle)/iu,
      /schulen (?:wir )?um(?!\p{L})/iu,
    ),
  },
  ruleOf<Answer>({ says: 'yes', confidence: 0.85, unless: OF_CLIENTS }, [
    String.raw`${BEGINNER} (?:[\p{L}-]+ ){0,6}(?:nehmen|stellen|beschäftigen|arbeiten) wir(?! (?:\p{L}+ ){0,3}(?:nicht|nie)(?!\p{L}))`,
    String.raw`(?<!\p{L})(?:nehmen|stellen) (?:wir )?(?:(?!kein)\p{L}+ ){0,3}${BEGINNER}(?! (?:\p{L}+ ){0,3}(?:nicht|nie)(?!\p{L}))`,
    String.raw`${BEGINNER} sind (?:\p{L}+ ){0,3}(?:kein problem|richtig|willkommen|recht|lieb|gefragt)(?!\p{L})`,
    String.raw`${BEGINNER} (?:haben|bekommen) (?:bei uns |hier )?(?:\p{L}+ )?(?:eine |ihre )?(?:\p{L}+ )?chancen?(?!\p{L})`,
    String.raw`${BEGINNER} (?:und ${BEGINNER} )?lernen (?:\p{L}+ ){0,3}(?:alles|von grund auf|schnell)(?!\p{L})`,
    String.raw`(?:freuen|freut) (?:wir |uns |auch |sich )+(?:auf|über) (?:\p{L}+ )?${BEGINNER}`,
    String.raw`(?:egal|gleich|(?<!\p{L})ob)[^.!?\n]{0,20} (?:profi|erfahren|fachkraft|könner|meister|gelernt)\p{L}* oder (?:\p{L}+ ){0,2}${BEGINNER}`,
    String.raw`für ${BEGINNER} (?:\p{L}+ ){0,2}geeignet`,
    String.raw`(?:auch|gerne?) (?:\p{L}+ )?für ${BEGINNER}(?=[.,;!)\n]|$)`,
  ]),
  ruleOf<Answer>({ says: 'yes', confidence: 0.85, unless: SOMETHING_LEARNT }, [
    // "Auch wer aus Hotel, Handel oder Büro kommt, ist richtig."
    String.raw`(?:auch|gerne?),? wer (?:\p{L}+ )?aus ${TRADE}[^.!?\n]{0,60} (?:kommt|stammt|wechselt)(?!\p{L})`,
    String.raw`(?<!\p{L})wer (?:\p{L}+ )?aus ${TRADES}[^.!?\n]{0,50} (?:kommt|stammt|wechselt)[^.!?\n]{0,40}(?:richtig|willkommen|passt|gern|wohl)(?!\p{L})`,
    String.raw`(?:auch|gerne?) (?:bewerb|leute|menschen|kräfte|personen|kandidat|interess)\p{L}*(?:[*:_/]\p{L}+)? aus ${TRADES}(?!\p{L})`,
    String.raw`(?<=^|[.!?\n] ?)(?:auch|gerne?)(?: auch)? aus ${TRADES}(?!\p{L})`,
    String.raw`(?<!\p{L})kommst (?:du )?(?:\p{L}+ )?aus ${TRADES}[^.!?\n]{0,40}(?:\?|, bist du)[^.!?\n]{0,24}(?:passt|perfekt|willkommen|richtig|prima|super|klasse)(?!\p{L})`,
    String.raw`(?<!\p{L})ob (?:du |sie )?aus ${TRADES}[^.!?\n]{0,40}[:,–-] (?:bei uns|du|sie|ihr|alle|jede)[^.!?\n]{0,30}(?:richtig|willkommen)(?!\p{L})`,
  ]),
  ruleOf<Answer>({ says: 'yes', confidence: 0.85, unless: SOMETHING_LEARNT }, [
    String.raw`mitbringen (?:müssen sie|musst du|müsst ihr|muss man) (?:\p{L}+ ){0,2}?(?:nichts|nix)(?: weiter| weiteres)?,? (?:außer|als)(?!\p{L})`,
    String.raw`(?:musst|müssen|müsst|muss) (?:du |sie |ihr |man )?(?:\p{L}+ ){0,3}?(?:nichts|nix) (?:\p{L}+ )?mitbringen,? (?:außer|als)(?!\p{L})`,
    String.raw`(?:brauchst|brauchen|braucht) (?:du |sie |ihr |man )?(?:\p{L}+ ){0,3}?(?:nichts|nix)(?: weiter| weiteres| mehr)?,? (?:außer|als)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:außer|mehr als) [^.!?,;\n]{3,50} (?:musst|müssen|müsst|brauchst|brauchen) (?:du|sie|ihr) (?:hier |bei uns )?(?:nichts|nicht)(?: weiter)?(?: mitbringen| mitzubringen|(?=[.,;!]|$))`,
    String.raw`mitbringen (?:musst|müssen|solltest|sollten)\? (?:eigentlich |gar |rein )?(?:nichts|nix)(?!\p{L})`,
    String.raw`(?<!\p{L})voraussetzungen[?:]{1,2} (?:gibt es |haben wir )?keine(?! \p{Ll}{3}|, \p{L}+ dass)`,
    String.raw`(?:besondere|bestimmte|spezielle|fachliche|formale)n? voraussetzungen (?:gibt es|haben wir|brauchst du|brauchen sie|verlangen wir|stellen wir) (?:\p{L}+ )?(?:nicht|keine)(?!\p{L})`,
  ]),
  {
    says: 'yes',
    confidence: 0.85,
    unless: TOLD_LATER,
    pattern: anyOf(
      /(?:alles|rest|was (?:du|sie|ihr) (?:noch )?nicht (?:kannst|könnt|können|weißt|wissen)|was (?:du|sie) (?:dafür |hier )?(?:wissen|können) (?:musst|müssen)|(?:nötige|notwendige|fachliche|handwerkliche|technische|kaufmännische|übrige|erforderliche)n?(?: (?:fach)?(?:kenntnisse|wissen|know-?how|handgriffe|fähigkeiten))?),?(?: \p{L}+){0,4}? (?:bringen wir|bringt (?:dir|ihnen|euch)|zeigen wir|zeigt (?:dir|ihnen|euch)|lernst du|lernen sie|lernt ihr|lernt man|erklären wir|vermitteln wir)/iu,
      /alles (?:nötige|notwendige|fachliche|handwerkliche|technische|weitere|andere|wichtige) (?:bringen wir|zeigen wir|lernst du|lernen sie|lernt ihr|erklären wir|vermitteln wir)/iu,
      /(?:zeigen|erklären|bringen) (?:wir )?(?:dir|ihnen|euch) (?:\p{L}+ ){0,2}(?:alles(?! weitere)|jeden handgriff|(?:jeden|alle) schritte?|alle handgriffe)/iu,
      /technisches (?:verständnis|interesse) reicht/iu,
    ),
  },
]);

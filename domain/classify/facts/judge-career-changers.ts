import { anyOf } from '../../any-of.ts';
import type { Answer, Judgement } from '../../judgement.ts';
import { openFinder, openTest, type Found } from '../find-near.ts';
import type { Passage } from '../passage.ts';
import { quoteAround } from '../quote-around.ts';
import { firstFinding } from '../rule.ts';
import { CAREER_CHANGER_RULES } from './career-changer-rules.ts';
import { INDIFFERENT, NEEDED } from './need-words.ts';

/** What applicants may have learnt or done before; the words of a compound stand before it. */
const BACKGROUND = anyOf(
  /ausbildung(?:en)?(?![\p{L}-])/iu,
  /erfahrung(?:en)?(?![\p{L}-])/iu,
  /berührungspunkte(?![\p{L}-])/iu,
  /kenntnisse?n?(?![\p{L}-])/iu,
  /(?:vor|fach)-?wissen(?![\p{L}-])/iu,
  /vorbildung(?![\p{L}-])/iu,
  /(?<![\p{L}-])schulung(?= ist(?!\p{L}))/iu,
  /abschl(?:uss|üsse)(?![\p{L}-])/iu,
  /(?:gesellen|facharbeiter|meister)-?(?:brief|prüfung)(?![\p{L}-])/iu,
  /qualifikation(?:en)?(?![\p{L}-])/iu,
  /berufspraxis(?![\p{L}-])/iu,
  /(?<!-)lehre(?![\p{L}-])/iu,
  /(?<=\p{L}{3}es )wissen(?![\p{L}-])/iu,
  /(?<!\p{L})vom fach(?![\p{L}-])/iu,
  /(?:berufliche|fachliche)[rn]? (?:hintergrund|werdegang)(?!\p{L})/iu,
  /(?<![\p{L}-])beruf(?![\p{L}-])/iu,
);
const find = openFinder([BACKGROUND]);

/** Words that ask for something special, not for a trade or for practice in it. */
const SPECIAL = anyOf(
  /^(?!(?:vor|fach|branchen|berufs|grund|waren|produkt|material|basis)-?ken)[\p{L}-]+kenntnisse?n?$/iu,
  /(?:führungs|leitungs|personal|auslands|lebens|projekt|sap|it|edv|unterrichts|lehr|fahr|vertriebs?innen)-?erfahrung(?:en)?$/iu,
  /(?:weiter|fort|zusatz)-?(?:ausbildung|qualifikation|bildung)(?:en)?$/iu,
  /schul-?abschl(?:uss|üsse)$/iu,
);
/** "SAP-Erfahrung" */
const OF_A_TOOL = /^\p{Lu}{2,}[\p{L}-]*-/u;
const OF_TOOLS =
  /^ (?:mit|in|im umgang mit|in der|als) (?:ausland|führung|leitung|führungskraft|(?:ms|microsoft)(?!\p{L})|sap|excel|word|datev|edv|office|[\p{L}-]*software|programm)/iu;

/** "Ohne Studium, aber mit Meisterbrief", "Erfahrung nicht, eine Ausbildung schon". */
const BUT_ANOTHER =
  /^[^.!?;\n]{0,50}(?:(?:, | –| -)(?:aber|jedoch|wohl aber|sondern|dafür|allerdings|wohl) (?!keine?)(?:[\p{L}-]+ ){0,4}[\p{L}-]*(?:ausbildung|studium|meister|abschluss|examen|gesellen)|, (?:[\p{L}-]+ ){0,4}(?:ausbildung|studium|abschluss|examen|approbation|anerkennung)\p{L}*(?: (?:ist|sind))? (?:schon|dagegen|hingegen|pflicht|zwingend|erforderlich|notwendig))/iu;
/** A training that every applicant must have: then it is only practice that is not asked for. */
const TRAINING_REQUIRED = anyOf(
  /(?:abgeschlossene[nsr]?|bestandene[nsr]?|erfolgreiche[nsr]?|examinierte[nsr]?|staatlich \p{L}+|einschlägige[nsr]?) (?:(?!oder )\p{L}+ ){0,3}\p{L}*(?:ausbildung|studium|abschluss|prüfung|examen|lehre|hochschulstudium)(?![^.!?\n;]{0,60}(?:von vorteil|wünschenswert|idealerweise|kein muss|nicht|hilfreich|plus|egal|gern))/iu,
  // The driver's qualification of the BKrFQG.
  /schlüsselzahl|fahrerkarte|fahrerqualifi/iu,
  /(?:ausbildung|studium|examen|approbation|abschluss) (?:(?!nicht |oder |keine )\p{L}+ ){0,4}(?:ist|wird|sind) (?:zwingend |unbedingt )?(?:erforderlich|voraussetzung|vorausgesetzt|notwendig|pflicht|zwingend|nötig)/iu,
);
const isButAnother = openTest(BUT_ANOTHER);
const isTrainingRequired = openTest(TRAINING_REQUIRED);
const PRACTICE = /(?:erfahrung(?:en)?|praxis)$/iu;

const REACH = 90;
const WORD_AHEAD = new RegExp(String.raw`(?<=([\p{L}-]{0,${REACH}}))`, 'uy');
/** Describing words between "keine" and what is not needed. */
const DESCRIBED = String.raw`(?:(?:(?!d(?:er|ie|as|en|em|es) |für )\p{L}{2,}(?:e[nrsm]?|rlei)|und|oder|bzw\.|\p{L}+-),? ){0,4}`;
const WITHOUT_BEFORE = new RegExp(String.raw`(?<!nicht )(?<!\p{L})ohne ${DESCRIBED}$`, 'iu');
const NONE_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:kein(?:e[nrsm]?|erlei)?|weder|null|no|zero) ${DESCRIBED}$`,
  'iu',
);
const NO_MUST_BEFORE = new RegExp(
  String.raw`(?:(?<!\p{L})(?:musst|müssen|muss|brauchst|brauchen)(?: [\p{L}-]+){0,4} nicht ${DESCRIBED}|(?:nicht|keineswegs|kein\p{L}*)(?: \p{L}+)? ${NEEDED}\p{L}*, (?:dass|ob) [^,]*)$`,
  'iu',
);
/** "Was Sie nicht mitbringen müssen: Vorkenntnisse" */
const NO_MUST_HEADING =
  /(?<!\p{L})(?:nicht|keine)(?: \p{L}+){0,3} (?:müssen|musst|brauchen|brauchst|nötig|erforderlich|notwendig): ?(?:\p{L}+-?)?$/iu;
/** "Ohne Ausbildung geht es leider nicht". */
const REFUSED = /(?<!\p{L})(?:leider|nicht|kein(?! (?:problem|hindernis|thema|ding|nachteil)))/iu;
const DENIED_AFTER = new RegExp(
  String.raw`^(?:,? [\p{L}-]+){0,9}? (?:nicht|keineswegs|nie)(?! nur)(?: [\p{L}-]+){0,3}? (?:(?:mit)?zu)?${NEEDED}`,
  'iu',
);
const DENIED_AT_LAST = new RegExp(
  String.raw`^(?:,? [\p{L}-]+){0,5}?,? ${NEEDED}\p{L}*(?: (?!und |oder )[\p{L}-]+){0,4} (?:nicht|keine?[sn]?|null)(?: (?:sein|werden|(?:(?:mit)?zu)?${NEEDED}\p{L}*))?\W*$`,
  'iu',
);
const NO_CONDITION =
  /kein(?:e|erlei)? (?:muss|bedingung|voraussetzung|pflicht|must-have|hindernis|hinderungsgrund|ausschluss\p{L}*|k$)(?!\p{L})/iu;
const MATTERS_LESS =
  /(?:wichtiger|mehr|lieber|entscheidender|eher)(?: [\p{L}-]+){0,3} als (?:[\p{L}-]+,? ){0,3}$/iu;
const IS_INDIFFERENT = new RegExp(
  String.raw`^(?: –| -)?(?:,? [\p{L}-]+){0,6}?,? (?:${INDIFFERENT})(?!\p{L})`,
  'iu',
);
/** "In der Ausbildung": the time of it, not what applicants bring. */
const TIME_OF_IT =
  /(?<!\p{L})(?:(?:während|in|nach|vor|bei|für|zu|seit|neben|mit) (?:d(?:er|ie|as|em|en|ein\p{L}*)|dein\p{L}*|ihr\p{L}*|ein\p{L}*)|im|am|vom|zum|zur|beim)(?: \p{L}+e[nrsm]?)? $/iu;
/** Those whom the work is for. */
const OTHER_PEOPLE =
  /(?<!\p{L})(?:jugendliche|teilnehme|kund|klient|schüler|bewohner|arbeits(?:lose|such)|geflüchtet|patient|ratsuch|erwachsene|azubi|auszubildende)\p{L}*(?! (?:bist|sind sie|willkommen))/iu;

/** Of apprentices a certificate is that of their school. */
const APPRENTICES = /azubi|auszubildend|ausbildung|lehrling|lehrstelle|dual/iu;
const CERTIFICATE = /^absch/iu;

/** Whether people of other trades and beginners are asked for (Quereinstieg). */
export function judgeCareerChangers(passages: readonly Passage[]): Judgement<Answer> {
  const said = firstFinding(CAREER_CHANGER_RULES, passages);
  if (said) return { value: said.says, confidence: said.confidence, evidence: [said.evidence] };
  const isForPupils = passages.some(({ field, text }) => field === 'title' && APPRENTICES.test(text));
  for (const passage of passages) {
    const match = find(passage)(0).find(
      (each) => !(isForPupils && CERTIFICATE.test(each.words)) && isNotNeeded(passage, each),
    );
    if (match) {
      const quote = quoteAround(passage.text, match.at, match.at + match.words.length);
      return { value: 'yes', confidence: 0.85, evidence: [{ field: passage.field, quote }] };
    }
  }
  return { value: 'unknown', confidence: 0, evidence: [] };
}

/** Whether the clause says that this training or experience is not needed. */
function isNotNeeded(passage: Passage, { at, words }: Found): boolean {
  const { text } = passage;
  const end = at + words.length;
  const ahead = text.slice(Math.max(0, at - REACH), at);
  WORD_AHEAD.lastIndex = at;
  const start = at - (WORD_AHEAD.exec(text)?.[1]?.length ?? 0);
  const word = text.slice(start, end);
  const before = clauseBefore(text.slice(Math.max(0, start - REACH), start));
  const after = clauseAfter(text.slice(end, end + REACH));
  if (SPECIAL.test(word) || OF_A_TOOL.test(word) || OF_TOOLS.test(after) || OTHER_PEOPLE.test(before))
    return false;
  if (isButAnother(passage, end, end + 2 * REACH)) return false;
  if (PRACTICE.test(word) && isTrainingRequired(passage, 0, text.length)) return false;
  if (WITHOUT_BEFORE.test(before)) return !REFUSED.test(after);
  if (NONE_BEFORE.test(before))
    return isNeed(before, after) || endsList(ahead, after) || isQuestion(text.slice(end, end + REACH));
  if (NO_MUST_BEFORE.test(before) || NO_MUST_HEADING.test(ahead)) return true;
  if (TIME_OF_IT.test(before)) return false;
  return (
    DENIED_AFTER.test(after) ||
    MAY_BE_LEARNT.test(after) ||
    DENIED_AT_LAST.test(after) ||
    NO_CONDITION.test(after) ||
    IS_INDIFFERENT.test(after) ||
    NONE_AFTER.test(after) ||
    (ELLIPTIC.test(after) && NEED.test(ahead)) ||
    MATTERS_LESS.test(before)
  );
}

/** "Erfahrung ist schön, das meiste lernt man aber hier" */
const MAY_BE_LEARNT =
  /^ (?:ist|sind|wäre|wären) (?:schön|gut|nett|toll|prima|ein plus|hilfreich)[^.!?;\n]{0,40}(?:, |aber |doch )(?:[^.!?;\n]{0,40} )?(?:kein muss|(?:zeigen|lernen|schulen|bringen) wir|lernst du|lernen sie|muss(?: \p{L}+)? nicht)/iu;

/** "Interesse setzen wir voraus, Berufserfahrung nicht". */
const ELLIPTIC = /^ nicht(?:\W*$|: )/iu;
const NONE_AFTER = anyOf(
  /^ ?(?:keine[ns]?|null|(?:ebenso|genauso) ?wenig|auch (?:nicht|keine[ns]?))\W*$/iu,
  // "Vorkenntnisse brauchst du keine", "Erfahrung setzen wir hier keine voraus"
  /^ (?:brauch|benötig|verlang|erwart|forder|setz|muss|müss|woll|will|seh)\p{L}*(?: \p{L}+){0,3} (?:keine[ns]?|nicht)(?: (?:voraus|mitbringen|haben|vorweisen|sehen|mitzubringen))?(?:,|\W*$)/iu,
  /^ (?:sind|ist|werden|wird)(?: \p{L}+){0,2} keine[ns]? (?:nötig|notwendig|erforderlich|verlangt|vorausgesetzt|gefordert|gefragt)/iu,
  /^[^.!?;\n]{0,40} kein (?:ausschlusskriterium|hinderungsgrund|hindernis)/iu,
);

/** "Kein Abschluss in Pädagogik? Kein Problem." */
function isQuestion(rest: string): boolean {
  const [question = '', answer] = rest.split('?');
  return (
    answer !== undefined &&
    !/[.!;:\n]/u.test(question) &&
    !/^ (?:\p{L}+ ){0,3}(?:schade|leider|nicht)(?!\p{L})/iu.test(answer)
  );
}

const NEED = new RegExp(String.raw`(?<!\p{L})${NEEDED}`, 'iu');

/** "Keine Vorkenntnisse" alone, or with a word of need around. */
function isNeed(before: string, after: string): boolean {
  return (
    NEED.test(before) ||
    NEED.test(after) ||
    (/^\W*\p{L}+ (?:[\p{L}-]+ ){0,3}$/u.test(before) && /^\W*$/u.test(after))
  );
}

const LAST_OF_LIST = new RegExp(
  String.raw`(?<!\p{L})(?:und|aber|sonst|dafür) kein(?:e[nrsm]?|erlei)? ${DESCRIBED}$`,
  'iu',
);

/** "Du brauchst feste Schuhe, Kraft in den Armen und keine Vorbildung." */
function endsList(ahead: string, after: string): boolean {
  const sentence = ahead.split(/[.!?\n]/u).at(-1) ?? '';
  return /^\W*$/u.test(after) && LAST_OF_LIST.test(sentence) && NEED.test(sentence);
}

/** A comma before "aber" goes on with the same thing. */
const GOES_ON = String.raw`(?!\s(?:aber|jedoch|doch|allerdings|wenn auch|eine? muss|ist|sind|spielt|spielen|zählt|werden|wird|dass|bedingung|voraussetzung|pflicht|notwendig|erforderlich|nötig|zwingend|muss)(?!\p{L}))`;
const END_OF_CLAUSE = new RegExp(String.raw`[.!?;•·\n]|[,(]${GOES_ON}`, 'iu');

function clauseBefore(before: string): string {
  return before.split(/[.!?;:•·(\n]|,(?! (?:dass|ob) )| [–-] /u).at(-1) ?? '';
}

/** "Berufserfahrung? Brauchst du nicht!" is one clause. */
function clauseAfter(after: string): string {
  return (
    after
      .replace(/^[?:](?=\s)/u, '')
      .replaceAll(/ [–-](?= )/gu, ',')
      .split(END_OF_CLAUSE)[0] ?? ''
  );
}

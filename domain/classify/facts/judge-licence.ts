import { allMatches } from '../../all-matches.ts';
import { anyOf } from '../../any-of.ts';
import type { Judgement } from '../../judgement.ts';
import { LICENCE_CLASSES, type LicenceClass } from '../../posting-facts.ts';
import { openFinder, openTest, type Found } from '../find-near.ts';
import type { Passage } from '../passage.ts';
import { quoteAround } from '../quote-around.ts';
import { sentenceAround } from '../sentence-around.ts';
import { HELD_CLASS, NAMES_CLASS, OLD_CLASS, VEHICLE, WITHOUT_CLASS } from './licence-patterns.ts';
import { INDIFFERENT, NEEDED, WISHED } from './need-words.ts';

/** A class that is named alone is one of licences where somebody drives. */
const DRIVES = /fahr(?!rad)|rettung|lkw|kranken-?transport|tonner|spedition|kipper|wagen/iu;
const LANGUAGE = /deutsch|sprach|englisch|german/iu;

/** A car that is only wished for asks for no licence yet. */
const OWN_CAR_ONLY = /^(?:eigene|mit|ein|pkw|auto|fahrzeug|kfz)(?!-?f)/iu;

/** Fork lifts, cranes and boats have licences of their own. */
const OTHER_VEHICLE =
  /(?:stapler|kran|motorsägen?|boots|boot|flurförder\p{L}*|hubarbeits\p{L}*|bagger|gabel|ketten|jagd|hunde)[-\s]*$/iu;
const FOR_OTHER = /^\p{L}*\s(?:für|zum führen von) (?:gabel|stapler|flur|kran|hub|motors|bagger|schlepper)/iu;

const PAID =
  /(?:finanzier|bezahl(?!ung)|bezuschuss|zuschuss|übernahme|übernehmen|übernimmt|(?<!be)förder|gefördert|ermöglich|unterstütz|erwerb|erwirb|machen|nachholen|nachmachen|erlangung|spendier|kosten|sponsor|sponsern|zahlen (?:wir|dir|ihnen)|weg zum)/iu;
const DENIED =
  /(?:(?:ohne|kein(?:e|en)?)(?: \p{L}+)? |(?<!\p{L})weder (?:[^.!?;\n]{0,40}noch )?(?:\p{L}+ )?)$/iu;
/** "Ohne Führerschein geht es leider nicht" asks for one. */
const NOT_WITHOUT =
  /^[^.!?\n;,]{0,14} (?:geht|läuft|klappt|funktioniert|kommst|haben|hast|ist) [^.!?\n;,]{0,24}(?:nix|nicht|nichts|kein)/iu;
/** Within the clause: what a comma parts from it is denied by itself. */
const DENIED_AFTER = new RegExp(
  String.raw`^(?:[^.!?\n;,]|,(?= (?:ist|wird|aber|jedoch|brauch|benötig|nötig|notwendig|erforderlich|zwingend|pflicht|bedingung))){0,50}(?:(?<!\p{L})(?:nicht|nie)(?! (?:nur|ganz|un))(?: \p{L}+){0,2}? ${NEEDED}|kein (?:muss|thema)|keine (?:voraussetzung|bedingung)|(?<=^ )(?:hingegen|dagegen|jedoch|aber|allerdings) (?:nicht|keiner|keinen)(?!\p{L})|(?:brauch|benötig|verlang|erwart|musst|müssen)\p{L}*(?: (?:du|sie|ihr|wir|es))?(?: \p{L}+){0,3} (?:nicht|keinen)(?!\p{L}| (?:nur|un))|optional, nicht|muss(?: \p{L}+)? nicht(?: \p{L}+)? sein|(?:(?<=^ ?)|(?:nötig|notwendig|erforderlich|zwingend|pflicht|bedingung) )(?:ist|sind|wäre) (?:es|er|das|dies|sie) nicht(?!\p{L})|(?<!nicht (?:ganz |so )?)${INDIFFERENT}(?!\p{L}))`,
  'iu',
);
/** "Nicht zwingend, aber von Vorteil". */
const BUT_WISHED = new RegExp(
  String.raw`^[^.!?\n;]{0,60}(?:aber|jedoch|doch) (?:\p{L}+ ){0,2}${WISHED}`,
  'iu',
);
const IS_WISHED = new RegExp(WISHED, 'iu');
const ASKED = anyOf(
  /erforderlich/iu,
  /notwendig/iu,
  /nötig(?! nicht)/iu,
  /voraus/iu,
  /besitz/iu,
  /zwingend/iu,
  /verfüg/iu,
  /mitbring/iu,
  /bringen sie/iu,
  /hast/iu,
  /haben sie/iu,
  /vorhanden/iu,
  /gültig/iu,
  /im besitz/iu,
);
const NOT_ASKED_OF_APPLICANTS =
  /(?:privatnutzung|dienstwagen|firmenwagen)[^.!?\n,;(]{0,30}$|(?<!\p{L})(?:fahrrad|rad|roller|bus|bahn|öpnv)(?:,| oder| und)\s(?:\p{L}+,? ){0,3}$|(?:fahrzeug|wagen|fuhrpark)[^.!?\n]{0,24}(?:reparatur|wartung)/iu;

/** Licences of others that the work is about. */
const OF_OTHERS =
  /(?:erteilung|(?:lehrgangs|kurs|schulungs|ausbildungs)?inhalte?:|umschreibung|entzieh?ung|entzug|antr[aä]ge?|ausstellung|beantragung|verlängerung|bearbeit\p{L}*|fahrschüler)[^.!?;\n]{0,40}$|(?<!zusätzlich )(?<!\p{L})zum (?:\p{L}+-)?$|(?<!\p{L})unsere[nrm]?(?: \p{L}+)? (?:fahrer\p{L}* (?:(?:mit|haben|besitzen|fahren) )?(?:alle |der |die )?)?$/iu;
/** Classes of rooms, schools and devices. */
const OTHER_CLASS =
  /(?:reinr[aä]um|energie|schutz|schul|steuer|brand|wirtschaft|güte|qualität|lehrkraft|unterricht)\p{L}*[^.!?\n]{0,20}$/iu;

const isOtherVehicle = openTest(OTHER_VEHICLE);
const isForOther = openTest(FOR_OTHER);
const isOfOthers = openTest(OF_OTHERS);
const isDenied = openTest(DENIED);

const askedWithClass = openAsked(NAMES_CLASS);
const askedClassAlone = openAsked([HELD_CLASS]);
const askedOldClass = openAsked([OLD_CLASS]);
const askedVehicle = openAsked([VEHICLE]);
const askedWithoutClass = openAsked(WITHOUT_CLASS);

/** Looks for words that ask something of applicants. */
function openAsked(patterns: readonly RegExp[]): (passage: Passage) => readonly Found[] {
  const find = openFinder(patterns);
  return (passage) => {
    const matchesOf = find(passage);
    const found = patterns.flatMap((_, number) => matchesOf(number));
    return found.filter((match) => isAsked(passage, match));
  };
}

interface Finding {
  readonly licence: LicenceClass;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/**
 * The highest licence class that a posting requires or wishes; a licence or a car without class is B. One that the
 * employer pays for, that is not needed, or that is for fork lifts and cranes asks for nothing.
 */
export function judgeLicence(passages: readonly Passage[]): Judgement<LicenceClass | null> {
  const found = passages.flatMap(findingsIn);
  const highest = LICENCE_CLASSES.findLast((each) => found.some(({ licence }) => licence === each));
  const best = found.find(({ licence }) => licence === highest);
  if (!best) return { value: null, confidence: 0, evidence: [] };
  const quote = quoteAround(best.passage.text, best.start, best.end);
  return { value: best.licence, confidence: 0.9, evidence: [{ field: best.passage.field, quote }] };
}

function findingsIn(passage: Passage): readonly Finding[] {
  const { text } = passage;
  const held = askedClassAlone(passage).filter(
    ({ at, words }) => DRIVES.test(text) && !LANGUAGE.test(sentenceAround(text, at, at + words.length)),
  );
  const named = [
    ...[...askedWithClass(passage), ...held].flatMap((match) =>
      classesOf(match.groups[0] ?? '').map((licence) => asFinding(licence, passage, match)),
    ),
    ...askedOldClass(passage).map((match) => asFinding(oldClass(match.groups[0] ?? ''), passage, match)),
    ...askedVehicle(passage).map((match) =>
      asFinding(vehicleClass(match.groups[0] ?? match.groups[1] ?? ''), passage, match),
    ),
  ];
  if (named.length > 0) return named;
  return askedWithoutClass(passage).map((match) => asFinding('B', passage, match));
}

function asFinding(licence: LicenceClass, passage: Passage, { at, words }: Found): Finding {
  return { licence, passage, start: at, end: at + words.length };
}

/** Classes of before 1999: 3 was for cars, 2 for lorries. */
function oldClass(number: string): LicenceClass {
  return number === '3' || number === 'III' ? 'B' : 'CE';
}

const CLASS_NAME = /C1E|C1|CE|C|D1|DE|D|BE|B|AM|T/gu;

function classesOf(list: string): readonly LicenceClass[] {
  const listed = allMatches(CLASS_NAME, list.replaceAll('C+E', 'CE'));
  const names = new Set<string>(listed.map(([name]) => name));
  return LICENCE_CLASSES.filter((each) => names.has(each));
}

function vehicleClass(vehicle: string): LicenceClass {
  const name = vehicle.toLowerCase();
  if (name.startsWith('lkw')) return 'C';
  if (name.startsWith('bus')) return 'D';
  if (name.startsWith('anh')) return 'BE';
  if (name.startsWith('trak')) return 'T';
  return name.startsWith('roll') ? 'AM' : 'B';
}

/** Whether the words ask something of applicants, judged within their part of the sentence. */
function isAsked(passage: Passage, { at: start, words }: Found): boolean {
  const { text } = passage;
  const end = start + words.length;
  if (isOtherVehicle(passage, start - 40, start) || isOfOthers(passage, start - 40, start)) return false;
  if (isForOther(passage, end, end + 70)) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 70);
  if (/^kl/iu.test(words) && OTHER_CLASS.test(before)) return false;
  if (isDenied(passage, start - 40, start)) return NOT_WITHOUT.test(after);
  if (HELD_BEFORE.test(before) && HELD_AFTER.test(after)) return true;
  const clause = clauseAround(text, start, end);
  if (IS_WISHED.test(clause)) return !OWN_CAR_ONLY.test(words);
  if (isPaidQuestion(text, start, end)) return false;
  if (BUT_WISHED.test(after)) return true;
  if (DENIED_AFTER.test(after) || NOT_ASKED_OF_APPLICANTS.test(before)) return false;
  return (
    !PAID.test(clause) ||
    (ASKED.test(clause) && !/kosten|finanzier|zahlen|bezahlt|(?<!be)förder|erwerb|machen/iu.test(clause))
  );
}

/** "Den D-Schein bezahlen wir, wenn du seit zwei Jahren den Autoführerschein hast." */
const HELD_BEFORE = /(?<!\p{L})(?:wenn|sofern|vorausgesetzt,?|solange) (?:du|sie|ihr) [^,.!?]{0,36}$/iu;
const HELD_AFTER = /^[^,.!?]{0,20} (?:hast|haben|habt|besitz\p{L}+|mitbring\p{L}+)(?!\p{L})/iu;

/** "Im Besitz der Klasse B? Dann zahlen wir …": they have it already. */
const HAS_IT =
  /(?<!\p{L})(?:inhaber\p{L}*|besitz\p{L}*|vorhanden|hast du|haben sie|habt ihr|du hast|sie haben|da|dabei)(?!\p{L})(?![^?]{0,40}(?:noch|kein))/iu;

/** "Führerschein D fehlt noch? Wir übernehmen die Kosten!" */
function isPaidQuestion(text: string, start: number, end: number): boolean {
  const [rest = '', answer = ''] = text.slice(end, end + 110).split('?');
  if (/[.!;\n]/u.test(rest)) return false;
  const question = `${text.slice(Math.max(0, start - 40), end)}${rest}`.split(/[.!?\n]/u).at(-1) ?? '';
  if (/(?<!\p{L})(?:nicht|keine?n?|fehlt)(?!\p{L})/iu.test(rest)) return answer !== '';
  if (HAS_IT.test(question)) return false;
  return PAID.test(answer) || /^ (?:\p{L}+ ){0,3}(?:nicht|egal)(?!\p{L})/iu.test(answer);
}

const CLAUSE_END = anyOf(
  /;/u,
  /,(?! (?:die|der|den(?! (?:für|C1|C|D)(?!\p{L}))|das|wenn|falls|welche|BE|C|D|T)\b)/u,
  / – /u,
  / - (?=\p{L})/u,
  /\((?=\p{L}{4})/u,
);

/** The part of the sentence between commas, semicolons and dashes in which the words stand. */
function clauseAround(text: string, start: number, end: number): string {
  const sentence = sentenceAround(text, start, end);
  const words = text.slice(start, end);
  return sentence.split(CLAUSE_END).find((clause) => clause.includes(words)) ?? sentence;
}

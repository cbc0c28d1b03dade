import type { PostingKind, WorkingTime } from '../../domain/posting.ts';
import type { Flag } from '../../domain/search-query.ts';
import { analyse } from './analyse.ts';
import type { WorkForm } from './judged-words.ts';

/**
 * What people type for the form of the work, parted by commas, language by language: German, English, Turkish, Polish,
 * Romanian, Russian, Ukrainian, Arabic, Persian. Postings are found by what was judged, not by the word alone.
 */
const FLAG_WORDS: Partial<Readonly<Record<Flag, string>>> = {
  marginal: `Minijob, Minijobs, Mini-Job, Mini-Jobs, Minijobber, Minijobberin, 450, 520, 538, 556, 603, geringfügig,
    geringfügige, geringfügige Beschäftigung, Nebenjob, Nebenjobs, Nebentätigkeit, Schülerjob, Schülerjobs,
    підробіток, подработка, миниджоб, мініджоб, ek iş, praca dorywcza`,
  temporaryAgency: `Zeitarbeit, Leiharbeit, Arbeitnehmerüberlassung, Personalleasing, Zeitarbeitsfirma, Leihfirma,
    temp agency, praca tymczasowa`,
  privateRecruiter: 'Personalvermittlung, Arbeitsvermittlung, Personalvermittler',
  careerChangers: `Quereinstieg, Quereinsteiger, Quereinsteigerin, Quereinsteigen, ungelernt, ungelernte, Umsteiger,
    ohne Ausbildung, keine Ausbildung, ohne Berufsausbildung, ohne Vorkenntnisse, keine Vorkenntnisse,
    no experience, without experience, career changer, deneyimsiz, bez doświadczenia, fără experiență,
    بدون تجربه`,
  shift: `Schichtarbeit, Schichtdienst, Wechselschicht, Schicht, Dreischicht, Mehrschicht, shift work`,
  night: `Nachtschicht, Nachtdienst, Nachtarbeit, nachts, Nachtwache, night shift, gece vardiyası, nocna zmiana,
    tură de noapte, ночная смена, нічна зміна, وردية ليلية, شیفت شب`,
  weekend: 'Wochenende, Wochenendarbeit, Wochenenddienst, samstags, sonntags, weekend',
  homeOffice: `Homeoffice, Home-Office, remote, Telearbeit, Heimarbeit, uzaktan çalışma, evden çalışma, praca zdalna,
    de acasă, удаленно, удалённо, удаленная работа, віддалено, віддалена робота, العمل عن بعد, دورکاری`,
  fixedTerm: 'befristet, befristete, Befristung',
  drivingLicence: 'Führerschein, Fahrerlaubnis',
};

const WORKING_TIME_WORDS: Partial<Readonly<Record<WorkingTime, string>>> = {
  part: `Teilzeit, Teilzeitstelle, Teilzeitstellen, Teilzeitjob, Teilzeitjobs, Teilzeitarbeit, Teilzeitkraft,
    Teilzeitbeschäftigung, halbtags, Halbtagsstelle, Halbtagsjob, Halbtagskraft, TZ,
    part-time, parttime, half-time, yarı zamanlı, yarım gün, part time iş, pół etatu, niepełny etat, na pół etatu,
    jumătate de normă, normă parțială, timp parțial, неполный рабочий день, неполный день, неполная занятость,
    частичная занятость, полставки, неповний робочий день, неповний день, неповна зайнятість, часткова зайнятість,
    півставки, دوام جزئي, بدوام جزئي, پاره وقت, پاره‌وقت, نیمه وقت, نیمه‌وقت`,
  full: `Vollzeit, Vollzeitstelle, Vollzeitstellen, Vollzeitjob, Vollzeitarbeit, Vollzeitkraft, ganztags,
    Ganztagsstelle, VZ, full-time, fulltime, tam zamanlı, pełny etat, na pełny etat, normă întreagă,
    полный рабочий день, полная занятость, полная ставка, повний робочий день, повна зайнятість, повна ставка,
    دوام كامل, بدوام كامل, تمام وقت, تمام‌وقت`,
};

/** By kinds, parted by blanks: some languages have one word for apprenticeships and internships. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  apprenticeship: `Ausbildung, Ausbildungen, Ausbildungsplatz, Ausbildungsplätze, Ausbildungsstelle, Ausbildungsstellen,
    Berufsausbildung, Azubi, Azubis, Azubine, Azubistelle, Auszubildende, Auszubildender, Auszubildenden, Lehre,
    Lehrstelle, Lehrstellen, Lehrling, Lehrlinge, Lehrberuf,
    apprenticeship, apprenticeships, apprentice, vocational training, çıraklık, çırak, meslek eğitimi,
    nauka zawodu, uczeń zawodu, ucenicie, ucenic, formare profesională, аусбилдунг, ученик, ученичество,
    профессиональное обучение, аусбільдунг, учень, учнівство, професійне навчання, تدريب مهني, أوسبيلدونغ,
    اوسبيلدونغ, آوسبیلدونگ, آموزش حرفه ای`,
  'dual-study': `duales Studium, dualer Student, duale Studentin, duale Studierende, dual studieren, Studium dual,
    dual study, dual studies, dual degree, studia dualne, studii duale, дуальное обучение, дуальне навчання`,
  internship: `Praktikum, Praktika, Praktikant, Praktikantin, Praktikanten, Praktikumsplatz, Praktikumsplätze,
    Praktikumsstelle, Pflichtpraktikum, Schülerpraktikum, Praxissemester,
    internship, internships, staj, stajyer, staż, stażysta, stagiu, стажировка, стажер, стажёр, практика,
    стажування, стажист, تدريب عملي`,
  training: 'Umschulung, Umschulungen, Weiterbildung, Weiterbildungen, retraining',
  freelance: `freiberuflich, freiberufliche, Freiberufler, Freiberuflerin, freie Mitarbeit, Honorarkraft, Honorarkräfte,
    Honorarbasis, freelance, freelancer`,
  'apprenticeship internship':
    'praktyka, praktyki, praktykant, practică, تدريب, متدرب, متدربة, کارآموزی, کارآموز',
};

const FORMS: ReadonlyMap<string, WorkForm> = new Map([
  ...named(FLAG_WORDS, (flag): WorkForm => ({ parameter: flag as Flag, values: ['only'] })),
  ...named(WORKING_TIME_WORDS, (time): WorkForm => ({
    parameter: 'workingTime',
    values: [time as WorkingTime],
  })),
  ...named(KIND_WORDS, (kinds): WorkForm => ({
    parameter: 'kind',
    values: kinds.split(' ') as PostingKind[],
  })),
]);

/** The longest name in analysed words: "неполный рабочий день". */
export const LONGEST_FORM = Math.max(...[...FORMS.keys()].map((name) => name.split(' ').length));

/** The form of work that analysed words of a search ask for; null when they ask for none. */
export function workFormNamed(words: readonly string[]): WorkForm | null {
  return FORMS.get(words.join(' ')) ?? null;
}

function named(
  lists: Readonly<Record<string, string>>,
  formOf: (name: string) => WorkForm,
): readonly (readonly [string, WorkForm])[] {
  return Object.entries(lists).flatMap(([name, list]) =>
    list.split(',').map((word) => [analyse(word).join(' '), formOf(name)] as const),
  );
}

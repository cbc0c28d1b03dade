import { anyOf } from '../../any-of.ts';
import type { Answer } from '../../judgement.ts';
import { ruleTable } from '../rule.ts';

/** Homeoffice. */
export const HOME_OFFICE_RULES = ruleTable<Answer>([
  {
    says: 'no',
    negated: 'no',
    confidence: 0.9,
    pattern: anyOf(
      /(?:kein(?:e|en)?|ohne) (?:möglichkeit (?:zum|zur|für) )?(?:home-?\s?office|mobile[sn]? arbeit|remote|telearbeit)/iu,
      /(?:home-?\s?office|mobile[sn]? arbeiten|remote(?:-arbeit)?|telearbeit)(?: ist| sind|:)? (?:leider |hier |\p{L}+ ){0,3}(?:nicht (?:möglich|vorgesehen|umsetzbar)|nein)/iu,
      /100 ?% präsenz/iu,
      /reine präsenz/iu,
    ),
  },
  {
    says: 'yes',
    confidence: 0.9,
    unless: anyOf(
      /kunden im home/iu,
      /einricht\p{L}* von home-?office/iu,
      /home-?office-?(?:arbeitsplätze|lösungen|ausstattung) (?:für|unserer) kunden/iu,
      /remote-?(?:support|wartung|zugriff|desktop|unterstützung|diagnose|hände)/iu,
    ),
    pattern: anyOf(
      /home-?\s?office/iu,
      /(?<!\p{L})(?:mobile[sn]? (?:arbeit(?!smaschine|sbühne)|working)|mobil(?:es)? arbeiten|mobil zu arbeiten)/iu,
      /tele-?arbeit(?!smed)/iu,
      /(?<!\p{L})(?:full-?|fully |100 ?% |teilweise |voll )?remote(?!-?(?:support|wartung|zugriff|desktop|hände|control|server))(?:-?(?:arbeit|work|anteil|möglich|first|option|job|tage)\p{L}*)?(?!\p{L})/iu,
      /(?:arbeiten|arbeit|arbeitest|job|tätigkeit|bequem|auch) (?:\p{L}+ )?von (?:zu hause|zuhause|daheim)(?: aus)?/iu,
      /von (?:zu hause|zuhause|daheim) aus/iu,
      /hybride[srn]? (?:arbeit|modell|working)/iu,
      /heimarbeit/iu,
      /work(?:ing)? from home/iu,
    ),
  },
]);

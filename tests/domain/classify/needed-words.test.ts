import { describe, expect, it } from 'vitest';
import {
  INTERMEDIARY_RULES,
  RULES_ONCE_BETWEEN,
} from '../../../domain/classify/intermediary/intermediary-rules.ts';
import { KIND_TEXT_RULES } from '../../../domain/classify/kind-text-rules.ts';
import { KIND_TITLE_RULES } from '../../../domain/classify/kind-title-rules.ts';
import { alternativesOf } from '../../../domain/classify/needed-words.ts';
import { WORKING_TIME_RULES } from '../../../domain/classify/working-time-rules.ts';

describe('alternativesOf', () => {
  it.each<[RegExp, readonly (readonly string[] | null)[]]>([
    [/mini-?job/iu, [['mini-job', 'minijob']]],
    [/Zeitarbeit|Leiharbeit/iu, [['zeitarbeit'], ['leiharbeit']]],
    [/(?<!kein )vollzeit(?!schul)/iu, [['vollzeit']]],
    [/(?:zeit|leih)-?arbeit(?:er)?/iu, [['leih-arb', 'leiharbe', 'zeit-arb', 'zeitarbe']]],
    [/über (?:\p{L}+ ){0,3}uns(?![\p{L}])/iu, [['über ']]],
    [/fi?rma/iu, [['firma', 'frma']]],
    [/x?firma/iu, [['firma']]],
    [/x{0,2}ab{2,}c/iu, [['ab']]],
    [/a\.b\|c/iu, [['a.b|c']]],
    [/[abc]\d+/u, [['0']]],
    [/[Ww]ort(?=\d)/u, [['wort']]],
    [/wort|20\d\d|[abc]/u, [['wort'], ['0000'], null]],
    [/(?:wort|\d{3}) (?:a|bc)/u, [['0', 'wort']]],
    [/(?:optional)?\s/u, [null]],
    [/\d{1,2}(?=\s?(?:stunden|std))/iu, [['std', 'stunden']]],
    [/\d{1,2}(?!\s?(?:stunden|std))/iu, [['0']]],
    [/\p{L}+(?<=schicht)/iu, [null]],
  ])('%s needs %j', (pattern, expected) => {
    expect(alternativesOf(pattern).map(({ needed: [rarest] }) => rarest?.toSorted() ?? null)).toEqual(
      expected,
    );
  });

  it.each<[RegExp, readonly (readonly string[] | null)[]]>([
    [/(?<!\p{L})(?:früh|spät)(?:dienst|schicht)/iu, [['frühdien', 'frühschi', 'spätdien', 'spätschi']]],
    [/(?:ab|zum|am)\s\d/iu, [['ab 0', 'am 0', 'zum 0']]],
    [/(?:bis|von)? ?uhr/iu, [[' uhr', 'bis uhr', 'bisuhr', 'uhr', 'von uhr', 'vonuhr']]],
    [/\p{L}+kraft|[\p{L}-]*kraft|x*kraft|\p{L}kraft/iu, [['kraft'], ['kraft'], null, null]],
    [/(?:nacht|\d|(?:tag|.))dienst/iu, [['nachtdie'], ['0dienst'], ['tagdiens'], null]],
    [/^start|(?:^|\s)beginn/iu, [['start'], [' beginn', 'beginn']]],
    [/tag[-–]\s?dienst/iu, [['tag- die', 'tag-dien', 'tag– die', 'tag–dien']]],
    [/tag[^-]dienst|nacht[a-z]dienst/iu, [['tag'], ['nacht']]],
  ])('%s begins with %j', (pattern, expected) => {
    expect(alternativesOf(pattern).map(({ leads }) => leads?.toSorted() ?? null)).toEqual(expected);
  });

  it('takes a pattern apart between its outer alternatives, and those it begins with where they tell more apart', () => {
    const sources = alternativesOf(/a(?:b|c)|[d|e]\||(f|g)|(?<!x)(?:.|de)f/u).map(({ source }) => source);
    expect(sources).toEqual(['a(?:b|c)', '[d|e]\\|', '(f|g)', '(?<!x).f', '(?<!x)def']);
  });

  it('counts the groups of the alternatives before one, whatever stands behind their brackets', () => {
    const pattern = /(\d)(\s?(?:k|t)(?![\p{L}(]))?[(](?:a)(?<name>b)|\((c)|d/iu;
    expect(alternativesOf(pattern).map(({ groupsBefore }) => groupsBefore)).toEqual([0, 3, 4]);
  });

  it('finds words that every alternative of every rule needs', () => {
    const tables = [
      INTERMEDIARY_RULES,
      RULES_ONCE_BETWEEN,
      KIND_TEXT_RULES,
      KIND_TITLE_RULES,
      WORKING_TIME_RULES,
    ];
    const patterns = tables.flatMap(({ rules }) => rules.map(({ pattern }) => pattern));
    const alternatives = patterns.flatMap(alternativesOf);
    expect(alternatives.filter(({ needed }) => needed.length === 0)).toEqual([]);
  });
});

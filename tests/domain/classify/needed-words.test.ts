import { describe, expect, it } from 'vitest';
import { INTERMEDIARY_RULES } from '../../../domain/classify/intermediary-rules.ts';
import { KIND_TEXT_RULES, KIND_TITLE_RULES } from '../../../domain/classify/kind-rules.ts';
import { alternativesOf } from '../../../domain/classify/needed-words.ts';
import { WORKING_TIME_RULES } from '../../../domain/classify/working-time-rules.ts';

const DIGITS = '0123456789'.split('');

describe('alternativesOf', () => {
  it.each<[RegExp, readonly (readonly (readonly string[])[])[]]>([
    [/mini-?job/iu, [[['minijob', 'mini-job']]]],
    [/Zeitarbeit|Leiharbeit/iu, [[['zeitarbeit']], [['leiharbeit']]]],
    [/(?<!kein )vollzeit(?!schul)/iu, [[['vollzeit']]]],
    [/(?:zeit|leih)-?arbeit(?:er)?/iu, [[['arbeit'], ['zeit', 'leih']]]],
    [/über (?:\p{L}+ ){0,3}uns(?![\p{L}])/iu, [[['über '], ['uns']]]],
    [/fi?rma/iu, [[['frma', 'firma']]]],
    [/x?firma/iu, [[['firma']]]],
    [/x{0,2}ab{2,}c/iu, [[['ab']]]],
    [/a\.b\|c/iu, [[['a.b|c']]]],
    [/[abc]\d+/u, [[DIGITS]]],
    [/wort|\d{3}|[abc]/u, [[['wort']], [DIGITS], []]],
    [/(?:wort|\d{3}) (?:a|bc)/u, [[[...DIGITS, 'wort']]]],
    [/(?:optional)?\s/u, [[]]],
  ])('%s needs %j', (pattern, expected) => {
    const needed = alternativesOf(pattern).map((each) => each.needed.map((words) => words.toSorted()));
    expect(needed).toEqual(expected.map((lists) => lists.map((words) => words.toSorted())));
  });

  it('takes a pattern apart only between its outer alternatives', () => {
    const sources = alternativesOf(/a(?:b|c)|[d|e]\||(f|g)/u).map(({ source }) => source);
    expect(sources).toEqual(['a(?:b|c)', '[d|e]\\|', '(f|g)']);
  });

  it('finds words that every alternative of every rule needs', () => {
    const rules = [...INTERMEDIARY_RULES, ...KIND_TEXT_RULES, ...KIND_TITLE_RULES, ...WORKING_TIME_RULES];
    const alternatives = rules.flatMap(({ pattern }) => alternativesOf(pattern));
    expect(alternatives.filter(({ needed }) => needed.length === 0)).toEqual([]);
  });
});

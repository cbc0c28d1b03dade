import { describe, expect, it } from 'vitest';
import { INTERMEDIARY_RULES } from '../../../domain/classify/intermediary-rules.ts';
import { KIND_TEXT_RULES, KIND_TITLE_RULES } from '../../../domain/classify/kind-rules.ts';
import { neededWords } from '../../../domain/classify/needed-words.ts';
import { WORKING_TIME_RULES } from '../../../domain/classify/working-time-rules.ts';

describe('neededWords', () => {
  it.each<[RegExp, readonly string[] | null]>([
    [/mini-?job/iu, ['minijob', 'mini-job']],
    [/Zeitarbeit|Leiharbeit/iu, ['zeitarbeit', 'leiharbeit']],
    [/(?<!kein )vollzeit(?!schul)/iu, ['vollzeit']],
    [/(?:zeit|leih)-?arbeit(?:er)?/iu, ['arbeit']],
    [/über (?:\p{L}+ ){0,3}uns(?![\p{L}])/iu, ['über ']],
    [/fi?rma/iu, ['frma', 'firma']],
    [/x?firma/iu, ['firma']],
    [/x{0,2}ab{2,}c/iu, ['ab']],
    [/a\.b\|c/iu, ['a.b|c']],
    [/[abc]\d+/u, null],
    [/wort|\d{3}/u, null],
    [/(?:optional)?\s/u, null],
  ])('%s needs %j', (pattern, expected) => {
    expect(neededWords(pattern)).toEqual(expected);
  });

  it('is short enough to be of use for every rule', () => {
    const rules = [...INTERMEDIARY_RULES, ...KIND_TEXT_RULES, ...KIND_TITLE_RULES, ...WORKING_TIME_RULES];
    expect(rules.filter(({ pattern }) => neededWords(pattern) === null)).toEqual([]);
  });
});

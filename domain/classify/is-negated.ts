import { openTest, type Searchable } from './find-near.ts';

const NEGATED_BEFORE =
  /(?:^|[^\p{L}])(?:kein(?:e[nmrs]?)?|nicht|ohne|niemals|weder|statt|anstatt|no|not|without)[\s„"“'(-](?!(?:problem|scheu|angst|berührungs|hindernis|schwierigkeit|bedenken|abneigung|einwände)\p{L}*(?: |$))(?:(?:(?!(?:nur|sondern|aber) )[^.,!?;:\n]){0,24}[^\p{L}.,!?;:\n])?$/iu;
const NEGATED_AFTER =
  /^[\p{L}-]*\W{0,3}(?:(?:ist|sind|wird|werden|leider|bitte|hier|–|-|(?:gibt es|gibt's|machen wir|haben wir|kennen wir|vergeben wir|verlangen wir|fordern wir|fällt|fallen)(?: bei uns| hier| dabei| grundsätzlich| generell| derzeit)*)\W{1,3}){0,3}(?:nicht|nein|keine(?= an)|ausgeschlossen|unerwünscht|zwecklos)(?![\p{L}])(?!\W{0,3}nur)/iu;
const isNegatedBefore = openTest(NEGATED_BEFORE);
const isNegatedAfter = openTest(NEGATED_AFTER);
const REACH_BEFORE = 42;
const REACH_AFTER = 56;

/** Whether the words from `start` to `end` stand behind a "kein", "nicht", "ohne" or before a "nicht möglich". */
export function isNegated(searchable: Searchable, start: number, end: number): boolean {
  return (
    isNegatedBefore(searchable, start - REACH_BEFORE, start) ||
    isNegatedAfter(searchable, end, end + REACH_AFTER)
  );
}

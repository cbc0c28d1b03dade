import type { FastifyReply } from 'fastify';
import type { ParameterProblem } from '../domain/search-parameters.ts';
import { PROBLEM_TYPE } from './schemas/problem.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Parameters not understood',
  404: 'Not found',
  410: 'Gone',
  429: 'Too many requests',
};

/** What is told of a fault. RFC 9457. */
export interface Problem {
  /** There are no kinds of problem beyond the status of HTTP itself. RFC 9457, section 4.2.1. */
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  /** What happened, and what to do, in English. */
  readonly detail: string;
  /** Parameters that were not understood, and what is allowed. */
  readonly problems?: readonly ParameterProblem[];
}

/** Puts a fault into words; one of our own making is logged elsewhere and not explained to strangers. */
export function problemOf(status: number, detail: string, problems?: readonly ParameterProblem[]): Problem {
  const isOurs = status >= 500;
  return {
    type: 'about:blank',
    title: TITLES[status] ?? (isOurs ? 'Our fault' : 'Refused'),
    status,
    detail: isOurs ? 'It has been logged.' : detail,
    ...(problems && { problems }),
  };
}

/** Answers with a fault as `application/problem+json`. */
export function answerProblem(
  reply: FastifyReply,
  status: number,
  detail: string,
  problems?: readonly ParameterProblem[],
): FastifyReply {
  return reply
    .code(status)
    .type(PROBLEM_TYPE)
    .send(problemOf(status, detail, problems));
}

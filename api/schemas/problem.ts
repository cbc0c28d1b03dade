import Type from 'typebox';

const ProblemSchema = Type.Object({
  type: Type.String({ description: '`about:blank`: the status says it all' }),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String({ description: 'What happened and what to do, in English' }),
  problems: Type.Optional(
    Type.Array(Type.Object({ parameter: Type.String(), value: Type.String(), allowed: Type.String() }), {
      description: 'The parameters that were not understood, and what is allowed',
    }),
  ),
});

/** Media type of every answer but a good one. RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json';

/** A documented answer that tells of a fault. */
export function problemAnswer(description: string) {
  return { description, content: { [PROBLEM_TYPE]: { schema: ProblemSchema } } };
}

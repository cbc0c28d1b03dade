import Type from 'typebox';

/** What every answer but a good one looks like. */
export const ProblemSchema = Type.Object({
  error: Type.String(),
  problems: Type.Optional(
    Type.Array(Type.Object({ parameter: Type.String(), value: Type.String(), allowed: Type.String() }), {
      description: 'The parameters that were not understood, and what is allowed',
    }),
  ),
});

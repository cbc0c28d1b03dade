import Type, { type TSchema } from 'typebox';
import {
  GERMAN_LEVELS,
  LICENCE_CLASSES,
  REQUIREMENT_LEVELS,
  SCHOOL_CERTIFICATES,
} from '../../domain/posting-facts.ts';

const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const answer = (description: string) => Type.Enum(['yes', 'no', 'unknown'], { description });

/** What people ask of a posting, without the words it rests on; those are under `conclusions` of the posting. */
export const FactsSchema = Type.Object(
  {
    fixedTerm: answer('Whether the contract ends by itself (Befristung)'),
    shift: answer('Shift system, early, late or night duty (Schichtarbeit)'),
    night: answer('Night work (Nachtarbeit)'),
    weekend: answer('Work on Saturdays, Sundays or holidays, also now and then'),
    careerChangers: answer('Open to people without training or experience (Quereinstieg)'),
    homeOffice: answer('Possible from home, at least in part'),
    drivingLicence: nullable(
      Type.Enum([...LICENCE_CLASSES], { description: 'Highest licence class required or wished' }),
    ),
    germanLevel: nullable(
      Type.Enum([...GERMAN_LEVELS], { description: 'German asked for, as a level (CEFR) or in words' }),
    ),
    start: nullable(Type.String({ description: 'Day, or `immediately`' })),
    applyBy: nullable(Type.String({ description: 'Day in Europe/Berlin, YYYY-MM-DD' })),
    hoursPerWeek: nullable(
      Type.Object(
        { min: Type.Number(), max: nullable(Type.Number()) },
        { description: '`max` is null for "from"' },
      ),
    ),
    requirementLevel: nullable(
      Type.Enum([...REQUIREMENT_LEVELS], { description: 'Complexity of the work (KldB Anforderungsniveau)' }),
    ),
    startYear: nullable(Type.Integer({ description: 'Year in which an apprenticeship begins' })),
    schoolCertificate: nullable(
      Type.Enum([...SCHOOL_CERTIFICATES], {
        description: 'Certificate that an apprenticeship asks for at least',
      }),
    ),
  },
  { description: 'What people ask of a posting; null and `unknown` when it does not say' },
);

import { berlinDay } from '../domain/berlin-day.ts';
import { WrongUse, type Given } from './command.ts';
import { usualSetup } from './setup.ts';
import { runPress } from './threads.ts';

/** `portal digest`: prints the newspapers of a day, today's unless another is named. */
export async function digest(given: Given): Promise<number> {
  const date = given.text('date') ?? berlinDay(new Date().toISOString());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new WrongUse(`--date ${date} is not a day as YYYY-MM-DD`);
  const setup = usualSetup();
  const editions = await runPress(setup, date, (edition) =>
    console.error(`${edition.file}: ${edition.postings} postings on ${edition.pages} pages`),
  );
  console.log(JSON.stringify({ date, editions }));
  return 0;
}

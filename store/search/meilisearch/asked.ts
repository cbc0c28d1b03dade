import { MeilisearchApiError } from 'meilisearch';
import { SearchAway, SearchFailed, SearchRefused } from './search-faults.ts';

/** Awaits an answer of Meilisearch; what goes wrong is thrown as one of the faults above, the key left out. */
export async function asked<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw faultOf(error);
  }
}

function faultOf(error: unknown): Error {
  // Whatever has no answer of Meilisearch in it comes from the network, a proxy in between, or a deadline.
  if (!(error instanceof MeilisearchApiError)) {
    return new SearchAway('Meilisearch does not answer', { cause: error });
  }
  const { status } = error.response;
  const { code = '', message = error.message } = error.cause ?? {};
  if (status === 401 || status === 403)
    return new SearchRefused(`Meilisearch refuses the key (${status} ${code})`);
  if (code === '' || status >= 500)
    return new SearchAway(`Meilisearch answers ${status} ${code}`, { cause: error });
  return new SearchFailed(`Meilisearch answers ${status} ${code}: ${message}`, code, status, error);
}

import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { ChangeEntry } from '../../store/store.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { ApiDeps } from '../deps.ts';
import { presentCard } from '../present-posting.ts';
import { answerProblem } from '../problem.ts';
import { PostingSummarySchema } from '../schemas/posting.ts';
import { problemAnswer } from '../schemas/problem.ts';

const LARGEST_PAGE = 500;
const USUAL_PAGE = 200;

const ChangeSchema = Type.Object({
  id: Type.String(),
  at: Type.String({ description: 'Moment of the change in UTC, ISO 8601' }),
  posting: Type.Union([PostingSummarySchema, Type.Null()], {
    description: 'The posting as it is now; null when it is gone: delete your copy',
  }),
});

const ChangesSchema = {
  summary: 'Follow every change',
  description:
    'Start without `since`, apply the changes in order, keep `next` and ask again with it: at once while `more` is true, else after some minutes. ' +
    'A posting that changes often is told once, as it is now. A mirror that follows holds the same postings as the portal.',
  querystring: Type.Object({
    since: Type.Optional(Type.String({ maxLength: 64, description: '`next` of the answer before' })),
    size: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: LARGEST_PAGE,
        default: USUAL_PAGE,
        description: 'Most changes in one answer.',
      }),
    ),
  }),
  response: {
    200: Type.Object({
      changes: Type.Array(ChangeSchema),
      next: Type.String({ description: 'Hand it back as `since`' }),
      more: Type.Boolean({ description: 'More changes are waiting' }),
    }),
    400: problemAnswer('`since` or `size` is not understood'),
    410: problemAnswer('The cursor belongs to another stock: start again'),
  },
};

/** `GET /changes`: what a mirror needs to stay equal to the stock without reading all of it again. */
export function changeRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const { store } = deps;
  app.get<{ Querystring: { since?: string; size?: number } }>(
    '/changes',
    { schema: ChangesSchema },
    (request, reply) => {
      const { since, size = USUAL_PAGE } = request.query;
      const epoch = store.epoch();
      const from = since === undefined ? { epoch, sequence: 0 } : readCursor(since);
      if (from === null)
        return answerProblem(reply, 400, '`since` is no cursor of this interface', [
          { parameter: 'since', value: since ?? '', allowed: '`next` of an earlier answer' },
        ]);
      if (from.epoch !== epoch || from.sequence > store.lastSequence())
        return answerProblem(
          reply,
          410,
          'This cursor belongs to another stock, for instance from before a restore. Empty your copy and start again without `since`.',
        );
      // One more than asked for tells whether more are waiting.
      const entries = store.changesSince(from.sequence, size + 1);
      const told = entries.slice(0, size);
      const sequence = told.at(-1)?.sequence ?? from.sequence;
      return reply.send({
        changes: presentChanges(told, deps),
        next: writeCursor({ epoch, sequence }),
        more: entries.length > size,
      });
    },
  );
}

function presentChanges(entries: readonly ChangeEntry[], deps: ApiDeps) {
  return entries.map(({ id, at, withdrawn }) => {
    const card = withdrawn ? undefined : deps.store.cards([id])[0];
    return { id, at, posting: card ? presentCard(card, null, deps) : null };
  });
}

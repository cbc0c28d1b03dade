import type Type from 'typebox';
import { ApiError, badRequest } from './api-error.ts';
import type { Document } from './filter-grammar.ts';
import { DEFAULT_SETTINGS, withSettings } from './index-settings-of-double.ts';
import {
  checked,
  CreateIndexBody,
  DocumentsBody,
  IdsBody,
  MultiSearchBody,
  SettingsBody,
  SwapBody,
} from './schemas.ts';
import { searchIndex, shown, type DoubleIndex } from './search-index.ts';
import type { TaskList } from './task-list.ts';

/** A request, read. */
export interface Asked {
  readonly method: string;
  readonly path: readonly string[];
  readonly params: URLSearchParams;
  readonly body: unknown;
}

/** What a route answers. */
export interface Answered {
  readonly status: number;
  readonly body: object;
}

const ok = (body: object): Answered => ({ status: 200, body });
const accepted = (body: object): Answered => ({ status: 202, body });
const now = () => new Date().toISOString();

/** The routes of the reference that the portal uses; everything else is answered 404. */
export function openRoutes(indexes: Map<string, DoubleIndex>, tasks: TaskList): (asked: Asked) => Answered {
  const found = (uid: string): DoubleIndex => {
    demandUid(uid);
    const index = indexes.get(uid);
    if (index === undefined) throw new ApiError(404, 'index_not_found', `Index \`${uid}\` not found.`);
    return index;
  };
  const foundOrMade = (uid: string): DoubleIndex => {
    const index = indexes.get(uid) ?? {
      settings: DEFAULT_SETTINGS,
      primaryKey: null,
      documents: new Map(),
      createdAt: now(),
    };
    indexes.set(uid, index);
    return index;
  };

  function putDocuments(uid: string, documents: readonly Document[]): object {
    const index = foundOrMade(uid);
    index.primaryKey ??= 'id';
    const next = new Map(index.documents);
    for (const document of documents) next.set(documentId(document, index.primaryKey), document);
    index.documents = next;
    return { receivedDocuments: documents.length, indexedDocuments: documents.length };
  }

  function dropDocuments(uid: string, ids: readonly (string | number)[]): object {
    const index = found(uid);
    const next = new Map(index.documents);
    const deletedDocuments = ids.filter((id) => next.delete(String(id))).length;
    index.documents = next;
    return { providedIds: ids.length, deletedDocuments, originalFilter: null };
  }

  function swap(pairs: readonly { readonly indexes: readonly string[] }[]): object {
    for (const [a = '', b = ''] of pairs.map((pair) => pair.indexes)) {
      const [left, right] = [found(a), found(b)];
      indexes.set(a, right).set(b, left);
    }
    return { swaps: pairs };
  }

  function create(uid: string, primaryKey: string | null): object {
    if (indexes.has(uid)) throw new ApiError(409, 'index_already_exists', `Index \`${uid}\` already exists.`);
    foundOrMade(uid).primaryKey = primaryKey;
    return { primaryKey };
  }

  function oneIndex(asked: Asked, uid: string): Answered {
    const index = () => ({
      uid,
      createdAt: found(uid).createdAt,
      updatedAt: found(uid).createdAt,
      primaryKey: found(uid).primaryKey,
    });
    if (asked.method === 'GET') return ok(index());
    demandUid(uid);
    if (asked.method !== 'DELETE') throw notAllowed(asked);
    return accepted(
      tasks.add('indexDeletion', uid, () => ({
        deletedDocuments: found(uid) && indexes.delete(uid) ? 1 : 0,
      })),
    );
  }

  function settings(asked: Asked, uid: string): Answered {
    if (asked.method === 'GET') return ok(found(uid).settings);
    if (asked.method !== 'PATCH') throw notAllowed(asked);
    demandUid(uid);
    const given = checked(SettingsBody, asked.body);
    withSettings(DEFAULT_SETTINGS, given);
    return accepted(
      tasks.add('settingsUpdate', uid, () => {
        const index = foundOrMade(uid);
        index.settings = withSettings(index.settings, given);
        return given;
      }),
    );
  }

  function documents(asked: Asked, uid: string, rest: readonly string[]): Answered {
    const [last] = rest;
    if (asked.method === 'GET' && last !== undefined) {
      const document = found(uid).documents.get(last);
      if (document === undefined)
        throw new ApiError(404, 'document_not_found', `Document \`${last}\` not found.`);
      return ok(shown(document, found(uid).settings));
    }
    demandUid(uid);
    if (asked.method !== 'POST') throw notAllowed(asked);
    if (last === 'delete-batch') {
      const ids = checked(IdsBody, asked.body);
      return accepted(tasks.add('documentDeletion', uid, () => dropDocuments(uid, ids)));
    }
    if (last !== undefined) throw notAllowed(asked);
    const given: readonly Document[] = checked(DocumentsBody, asked.body);
    return accepted(tasks.add('documentAdditionOrUpdate', uid, () => putDocuments(uid, given)));
  }

  function ofIndexes(asked: Asked): Answered {
    const [uid, part, ...rest] = asked.path.slice(1);
    if (uid === undefined) {
      if (asked.method !== 'POST') throw notAllowed(asked);
      const given: Type.Static<typeof CreateIndexBody> = checked(CreateIndexBody, asked.body, {
        uid: 'invalid_index_uid',
      });
      demandUid(given.uid);
      const key = typeof given.primaryKey === 'string' ? given.primaryKey : null;
      return accepted(tasks.add('indexCreation', given.uid, () => create(given.uid, key)));
    }
    if (part === undefined) return oneIndex(asked, uid);
    if (part === 'settings' && rest.length === 0) return settings(asked, uid);
    if (part === 'documents') return documents(asked, uid, rest);
    if (part === 'stats' && asked.method === 'GET')
      return ok({ numberOfDocuments: found(uid).documents.size, isIndexing: false, fieldDistribution: {} });
    throw notAllowed(asked);
  }

  function multiSearch({ body }: Asked): Answered {
    const { queries } = checked(MultiSearchBody, body);
    return ok({
      results: queries.map((query, position) => {
        try {
          return searchIndex(found(query.indexUid), query);
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          throw new ApiError(error.status, error.code, `Inside \`.queries[${position}]\`: ${error.message}`);
        }
      }),
    });
  }

  function ofTasks(asked: Asked): Answered {
    const [, uid] = asked.path;
    if (asked.method === 'GET')
      return ok(uid === undefined ? tasks.page(asked.params) : tasks.one(Number(uid)));
    if (asked.method !== 'DELETE' || uid !== undefined) throw notAllowed(asked);
    return accepted(tasks.add('taskDeletion', null, tasks.remove(asked.params)));
  }

  return (asked) => {
    const [room] = asked.path;
    if (room === 'indexes') return ofIndexes(asked);
    if (room === 'tasks') return ofTasks(asked);
    if (room === 'multi-search' && asked.method === 'POST') return multiSearch(asked);
    if (room === 'swap-indexes' && asked.method === 'POST') {
      const pairs = checked(SwapBody, asked.body, { indexes: 'invalid_swap_indexes' });
      if (pairs.some(({ indexes: pair }) => pair.length !== 2))
        throw badRequest('Two indexes must be given for each swap.', 'invalid_swap_indexes');
      return accepted(tasks.add('indexSwap', null, () => swap(pairs)));
    }
    if (room === 'stats') return ok({ databaseSize: 0, lastUpdate: null, indexes: {} });
    if (room === 'version') return ok({ commitSha: 'double', commitDate: now(), pkgVersion: '1.24.0' });
    throw notAllowed(asked);
  };
}

function documentId(document: Document, primaryKey: string): string {
  const id = document[primaryKey];
  if (id === undefined)
    throw badRequest(`Document doesn't have a \`${primaryKey}\` attribute`, 'missing_document_id');
  if (typeof id === 'string' && /^[\w-]{1,511}$/.test(id)) return id;
  if (typeof id === 'number' && Number.isInteger(id)) return String(id);
  throw badRequest(`Document identifier \`${JSON.stringify(id)}\` is invalid.`, 'invalid_document_id');
}

function demandUid(uid: string): void {
  if (!/^[\w-]{1,400}$/.test(uid))
    throw badRequest(`\`${uid}\` is not a valid index uid.`, 'invalid_index_uid');
}

function notAllowed({ method, path }: Asked): ApiError {
  return new ApiError(404, 'not_found', `The double knows no ${method} /${path.join('/')}`);
}

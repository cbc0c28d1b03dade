import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { ApiDeps } from '../deps.ts';

const PlacesSchema = {
  summary: 'The municipalities that can be searched for',
  response: {
    200: Type.Object({
      attribution: Type.String(),
      municipalities: Type.Array(
        Type.Object({
          ags: Type.String(),
          name: Type.String(),
          districtAgs: Type.String(),
          postcodes: Type.Array(Type.String()),
          latitude: Type.Number(),
          longitude: Type.Number(),
          population: Type.Integer(),
          adjacent: Type.Array(Type.String()),
          localities: Type.Array(Type.String()),
        }),
      ),
    }),
  },
};

const ATTRIBUTION = '© GeoBasis-DE / BKG, dl-de/by-2-0, modified; GeoNames, CC BY 4.0';

/** `GET /places`. */
export function placeRoutes(app: FastifyInstance, deps: ApiDeps): void {
  app.get('/places', { schema: PlacesSchema }, () => ({
    attribution: ATTRIBUTION,
    municipalities: deps.region.places.municipalities,
  }));
}

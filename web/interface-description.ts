/** JSON Schema as far as the page of the interface shows it. */
export interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface ParameterDescription {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description?: string;
  readonly required?: boolean;
  readonly example?: string | number | readonly string[];
  readonly schema: Shape;
}

/** The parts of an OpenAPI 3.1 document that the page of the interface shows. */
export interface InterfaceDescription {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly summary: string;
          readonly description?: string;
          readonly parameters?: readonly ParameterDescription[];
          readonly responses: Readonly<
            Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Shape }>> }>
          >;
        };
      }
    >
  >;
}

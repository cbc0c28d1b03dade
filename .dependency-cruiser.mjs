/** The import rules of the house: who may use whom. `npm run check` and tests/house run them. */
const room = (name) => `^${name}/`;
const rooms = ['domain', 'config', 'store', 'crawler', 'api', 'web', 'pdf-digest'];

/** What each room may import of ours, beside itself. */
const mayUse = {
  domain: [],
  config: ['domain'],
  store: ['domain', 'config'],
  crawler: ['store', 'domain', 'config'],
  api: ['store', 'domain', 'config'],
  web: ['store', 'domain', 'config'],
  'pdf-digest': ['store', 'domain', 'config'],
};

export default {
  forbidden: [
    ...rooms.map((name) => ({
      name: `${name}-stays-in-its-room`,
      severity: 'error',
      from: { path: room(name) },
      to: {
        path: [...rooms, 'portal', 'bench', 'tests'].map((other) => `^${other}[/.]`),
        pathNot: [name, ...mayUse[name]].map(room),
      },
    })),
    {
      name: 'config-uses-types-of-domain-only',
      severity: 'error',
      from: { path: room('config'), pathNot: '^config/build/' },
      to: { path: room('domain'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-does-no-input-or-output',
      severity: 'error',
      from: { path: room('domain') },
      to: { path: '^(node:)?(fs|http|https|net|child_process|sqlite|worker_threads|process|dns|os)(/|$)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

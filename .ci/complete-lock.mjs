// node .ci/complete-lock.mjs – puts the packages of other platforms back into package-lock.json.
//
// npm leaves an optional package out of the lock file when its registry does not offer it, and `npm ci` then refuses
// the file. What is missing is known from the packages that name it: its exact version, and its platform by its name.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'android',
  'openharmony',
  'sunos',
  'aix',
  'netbsd',
  'openbsd',
];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { '': root, ...packages } = lock.packages;
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const at = `node_modules/${name}`;
    if (packages[at] || packages[`${path}/${at}`]) continue;
    const words = name.split(/[/-]/);
    const os = SYSTEMS.find((system) => words.includes(system));
    const cpu = words.includes('wasi') ? 'wasm32' : PROCESSORS.find((processor) => words.includes(processor));
    if (!os && !cpu) continue;
    packages[at] = {
      version: version.replace(/^[\^~]/, ''),
      ...(cpu && { cpu: [cpu] }),
      ...(dev && { dev }),
      optional: true,
      ...(os && { os: [os] }),
    };
  }
lock.packages = {
  '': root,
  ...Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1))),
};
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);

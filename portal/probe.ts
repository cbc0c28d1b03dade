/** An address of the portal and what its answer must hold. */
interface Probe {
  readonly path: string;
  readonly holds: RegExp;
}

const PROBES: readonly Probe[] = [
  { path: '/readyz', holds: /"ready":true/ },
  { path: '/healthz', holds: /"postings":\d+/ },
  { path: '/de/', holds: /<form/ },
  { path: '/en/', holds: /<form/ },
  { path: '/de/jobs?municipality=05358008&around=adjacent', holds: /<h2/ },
  { path: '/de/apprenticeships', holds: /<h1/ },
  { path: '/de/editions', holds: /\.pdf/ },
  { path: '/de/sources', holds: /<h1/ },
  { path: '/de/about', holds: /Statistik der Bundesagentur für Arbeit/ },
  { path: '/de/imprint', holds: /<h1/ },
  { path: '/de/privacy', holds: /<h1/ },
  { path: '/ticker', holds: /<html/ },
  { path: '/api/v1/openapi.json', holds: /"openapi":"3\.1\.0"/ },
  { path: '/api/v1/sources', holds: /"status":"good"/ },
  { path: '/api/v1/postings?q=Pflege&size=5', holds: /"total":[1-9]/ },
  { path: '/api/v1/postings?kind=apprenticeship&temporaryAgency=exclude', holds: /"total":[1-9]/ },
];

/** Asks every kind of page and address once; answers what is wrong, which is hopefully nothing. */
export async function probePortal(address: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { path, holds } of [...PROBES, ...(await ownProbes(address))]) {
    const { status, text } = await ask(address + path);
    if (status !== 200) problems.push(`${path} answers ${status}`);
    else if (!holds.test(text)) problems.push(`${path} does not hold ${String(holds)}`);
  }
  const wrong = await ask(`${address}/api/v1/postings?kind=nonsense`);
  if (wrong.status !== 400 || !wrong.text.includes('kind'))
    problems.push('a wrong parameter is not refused by name');
  return problems;
}

/** A posting and an edition that are there today. */
async function ownProbes(address: string): Promise<readonly Probe[]> {
  const { postings } = JSON.parse((await ask(`${address}/api/v1/postings?size=1`)).text) as {
    postings: readonly { id: string }[];
  };
  const { editions } = JSON.parse((await ask(`${address}/api/v1/editions`)).text) as {
    editions: readonly { date: string; id: string }[];
  };
  return [
    ...postings.flatMap(({ id }) => [
      { path: `/de/jobs/${id}`, holds: /<h1/ },
      { path: `/j/${id}`, holds: /<h1/ },
      { path: `/api/v1/postings/${id}`, holds: /"sightings":\[\{/ },
    ]),
    ...editions.slice(0, 1).flatMap(({ date, id }) => [
      { path: `/editions/${date}/${id}.pdf`, holds: /^%PDF-1\.7/ },
      { path: `/de/editions/${date}/${id}`, holds: /<h1/ },
    ]),
  ];
}

async function ask(url: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  return { status: response.status, text: await response.text() };
}

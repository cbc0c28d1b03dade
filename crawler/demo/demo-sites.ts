import type { DemoSite } from './demo-site.ts';
import { arbeitsagenturSite } from './servers/arbeitsagentur.ts';
import { boerdedoerferSite } from './servers/boerdedoerfer.ts';
import { bundesstellenSite } from './servers/bundesstellen.ts';
import { forschungszentrumSite } from './servers/forschungszentrum.ts';
import { h2RurwerkSite } from './servers/h2-rurwerk.ts';
import { handwerkerhofSite } from './servers/handwerkerhof.ts';
import { indewerkSite } from './servers/indewerk.ts';
import { jobsammlerSite } from './servers/jobsammler.ts';
import { jobwelleSite } from './servers/jobwelle.ts';
import { karriereNrwSite } from './servers/karriere-nrw.ts';
import { kontinuumSite } from './servers/kontinuum.ts';
import { krankenhausSite } from './servers/krankenhaus.ts';
import { lehrstellenSite } from './servers/lehrstellen.ts';
import { ausgefallenSite, verschlossenSite, wartungSite } from './servers/misbehaving.ts';
import { personioSite } from './servers/personio.ts';
import { rureifelSite } from './servers/rureifel.ts';
import { rurtalAnzeigerSite } from './servers/rurtal-anzeiger.ts';
import { stellenboerseSite } from './servers/stellenboerse.ts';

/** Every site of the demo world; its place in the list decides its port. Add new ones at the end. */
export const DEMO_SITES: readonly DemoSite[] = [
  karriereNrwSite,
  personioSite('rurpapier'),
  personioSite('boerde-logistik'),
  personioSite('softwerk-indeland'),
  personioSite('eifelkost'),
  bundesstellenSite,
  rurtalAnzeigerSite,
  rureifelSite,
  stellenboerseSite,
  lehrstellenSite,
  arbeitsagenturSite,
  krankenhausSite,
  indewerkSite,
  h2RurwerkSite,
  jobsammlerSite,
  kontinuumSite,
  forschungszentrumSite,
  handwerkerhofSite,
  verschlossenSite,
  wartungSite,
  ausgefallenSite,
  boerdedoerferSite,
  jobwelleSite,
];

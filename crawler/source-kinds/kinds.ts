import { aggregatorXml } from './aggregator-xml.ts';
import { arbeitsagenturV6 } from './arbeitsagentur-v6.ts';
import { ashby } from './ashby.ts';
import { bite } from './bite.ts';
import { concludis } from './concludis.ts';
import { dvinci } from './dvinci.ts';
import { feed } from './feed.ts';
import { greenhouse } from './greenhouse.ts';
import { hrXml } from './hr-xml.ts';
import { htmlList } from './html-list.ts';
import { interamt } from './interamt.ts';
import { join } from './join.ts';
import { jsonLd } from './json-ld.ts';
import { jsonList } from './json-list.ts';
import { karriereNrw } from './karriere-nrw.ts';
import { lever } from './lever.ts';
import { onlyfy } from './onlyfy.ts';
import { pdfLinks } from './pdf-links.ts';
import { personioPage } from './personio-page.ts';
import { personioXml } from './personio-xml.ts';
import { recruitee } from './recruitee.ts';
import { rexx } from './rexx.ts';
import { softgarden } from './softgarden.ts';
import { successfactors } from './successfactors.ts';
import { teamtailor } from './teamtailor.ts';
import { umantis } from './umantis.ts';
import { workable } from './workable.ts';
import { workday } from './workday.ts';
import type { SourceKind } from './source-kind.ts';

const KINDS: readonly SourceKind[] = [
  aggregatorXml,
  arbeitsagenturV6,
  ashby,
  bite,
  concludis,
  dvinci,
  feed,
  greenhouse,
  hrXml,
  htmlList,
  interamt,
  join,
  jsonLd,
  jsonList,
  karriereNrw,
  lever,
  onlyfy,
  pdfLinks,
  personioPage,
  personioXml,
  recruitee,
  rexx,
  softgarden,
  successfactors,
  teamtailor,
  umantis,
  workable,
  workday,
];

/** Every format that a region's configuration can name, by its name. */
export const SOURCE_KINDS: ReadonlyMap<string, SourceKind> = new Map(KINDS.map((kind) => [kind.name, kind]));

import { aggregatorXml } from './aggregator-xml.ts';
import { arbeitsagenturV6 } from './arbeitsagentur-v6.ts';
import { ashby } from './ashby.ts';
import { feed } from './feed.ts';
import { greenhouse } from './greenhouse.ts';
import { htmlList } from './html-list.ts';
import { join } from './join.ts';
import { jsonLd } from './json-ld.ts';
import { karriereNrw } from './karriere-nrw.ts';
import { lever } from './lever.ts';
import { personioXml } from './personio-xml.ts';
import { rexx } from './rexx.ts';
import type { SourceKind } from './source-kind.ts';

const KINDS: readonly SourceKind[] = [
  aggregatorXml,
  arbeitsagenturV6,
  ashby,
  feed,
  greenhouse,
  htmlList,
  join,
  jsonLd,
  karriereNrw,
  lever,
  personioXml,
  rexx,
];

/** Every format that a region's configuration can name, by its name. */
export const SOURCE_KINDS: ReadonlyMap<string, SourceKind> = new Map(KINDS.map((kind) => [kind.name, kind]));

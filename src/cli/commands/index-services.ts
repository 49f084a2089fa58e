import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { plainName } from '../../services/fold.js';
import {
  createServiceIndex,
  describeShard,
  INDEX_VERSION,
  lintServices,
  shardServices,
  writeCards,
  writeIndex,
  type Service,
  type ServiceIssue,
  type Shard,
  type ShardManifest,
} from '../../services/index.js';
import { flag, text, type Command, type CommandContext } from '../command.js';
import { readJson, refuseExisting, UsageError, writeWhole } from '../files.js';
import { ImportError, inBothLanguages, type Remark } from '../import/report.js';
import { forceOption, given, option, outputOption, plural, stopped } from './shared.js';

/** Above this number a device should load the services of a region and not all of them. */
const SHARD_ABOVE = 20_000;
/** A directory of a country; larger than anything else that is read here, in bytes. */
const MAX_FILE = 400_000_000;
/** More remarks than this help nobody. */
const MAX_REMARKS = 200;

export const indexServices: Command = {
  name: 'index',
  help: {
    nl: 'Maakt van een sociale kaart een kant-en-klare zoekindex, zodat een pagina er meteen in kan zoeken.',
    en: 'Makes a prebuilt search index of a service directory, so that a page can search it at once.',
  },
  usage: { nl: '<diensten.json> -o <map>', en: '<services.json> -o <folder>' },
  options: {
    output: outputOption({ nl: '<map>', en: '<folder>' }, { nl: 'waar de bestanden komen', en: 'where the files go' }),
    regions: option(
      { nl: '<regio’s.json>', en: '<regions.json>' },
      {
        nl: 'welke plaatsen bij een regio horen: { "Regio": ["Plaats", …] }; anders is elke plaats een eigen deel',
        en: 'which places belong to a region: { "Region": ["Place", …] }; otherwise every place is a part of its own',
      },
    ),
    'shard-above': option(
      { nl: '<aantal>', en: '<number>' },
      {
        nl: `boven dit aantal diensten een deel per regio (${SHARD_ABOVE})`,
        en: `above this number of services one part per region (${SHARD_ABOVE})`,
      },
    ),
    force: forceOption(),
  },
  more: {
    nl: 'Het bestand is een lijst van diensten, of een plan met "services". Zet de bestanden bij elkaar op uw website en geef het adres van index.json of manifest.json aan de zoeker, als src.',
    en: 'The file is a list of services, or a plan with "services". Put the files together on your site and give the address of index.json or manifest.json to the finder, as src.',
  },
  async run(context) {
    const path = given(context.positionals[0], 'een bestand met diensten', 'a file of services');
    const output = given(text(context, 'output'), 'een map met -o', 'a folder with -o');
    const most = shardAbove(context);
    const regions = await readRegions(text(context, 'regions'));
    const services = await readServices(path);
    const { remarks, warnings } = check(services, basename(path));
    if (remarks.length > 0) return { remarks, summary: [stopped] };
    const files = services.length > most ? shards(services, regions, context) : whole(services);
    const force = flag(context, 'force');
    for (const { name } of files) await refuseExisting(join(output, name), force);
    let bytes = 0;
    for (const { name, content } of files) {
      const made = content();
      bytes += Buffer.byteLength(made);
      await writeWhole(join(output, name), made, force);
    }
    const entry = files.at(-1)!.name;
    const parts = (files.length - 1) / 2;
    const size = `${(bytes / 1e6).toFixed(1)} MB`;
    const doubts = warnings > 0;
    return {
      remarks: [],
      data: { output, entry, services: services.length, files: files.length, bytes, warnings },
      summary: [
        {
          nl: `${plural(services.length, 'dienst', 'diensten')}${entry === 'manifest.json' ? ` in ${plural(parts, 'deel', 'delen')}` : ''}, ${size}. Het adres voor de zoeker: ${join(output, entry)}.`,
          en: `${plural(services.length, 'service', 'services')}${entry === 'manifest.json' ? ` in ${plural(parts, 'part', 'parts')}` : ''}, ${size}. The address for the finder: ${join(output, entry)}.`,
        },
        ...(doubts
          ? [
              {
                nl: `${plural(warnings, 'aandachtspunt', 'aandachtspunten')} in de diensten, zoals een oude controledatum.`,
                en: `${plural(warnings, 'warning', 'warnings')} about the services, such as an old date of a check.`,
              },
            ]
          : []),
      ],
    };
  },
};

function shardAbove(context: CommandContext): number {
  const said = text(context, 'shard-above');
  if (said === undefined) return SHARD_ABOVE;
  if (!/^\d{1,7}$/.test(said))
    throw new UsageError('number', {
      nl: 'Geef bij --shard-above een heel getal.',
      en: 'Give a whole number with --shard-above.',
    });
  return Number(said);
}

/** Services of a list, a file of services or a plan. A larger file than a plan may be is read as well. */
async function readServices(path: string): Promise<Service[]> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  const file = size > 20_000_000 && size <= MAX_FILE ? await readLarge(path) : await readJson(path);
  const list = Array.isArray(file) ? (file as unknown) : (file as { services?: unknown } | null)?.services;
  if (!Array.isArray(list) || list.length === 0)
    throw new ImportError('noServices', {
      nl: `In ${path} staan geen diensten. Er hoort een lijst te staan, of een plan met "services".`,
      en: `${path} holds no services. It should be a list, or a plan with "services".`,
    });
  return list as Service[];
}

async function readLarge(path: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw new ImportError('json', { nl: `${path} is geen geldige JSON.`, en: `${path} is no valid JSON.` });
  }
}

/** Region by the plain name of a place. */
async function readRegions(path: string | undefined): Promise<ReadonlyMap<string, string> | undefined> {
  if (path === undefined) return undefined;
  const file = await readJson(path);
  const found = new Map<string, string>();
  for (const [region, places] of Object.entries((file ?? {}) as Record<string, unknown>)) {
    found.set(plainName(region), region);
    for (const place of Array.isArray(places) ? places : [])
      if (typeof place === 'string') found.set(plainName(place), region);
  }
  if (found.size === 0 || Array.isArray(file))
    throw new ImportError('regions', {
      nl: `In ${path} staan geen regio’s. Er hoort te staan: { "Regio": ["Plaats", "Plaats"] }.`,
      en: `${path} holds no regions. It should say: { "Region": ["Place", "Place"] }.`,
    });
  return found;
}

/** Mistakes stop the work; what only deserves a look is counted. */
function check(services: readonly Service[], file: string): { remarks: Remark[]; warnings: number } {
  const found = lintServices(services, { lang: 'nl' });
  const isError = ({ level }: ServiceIssue) => level === 'error';
  const errors = found.filter(isError);
  // A directory of a country is large; only with a mistake is it read again, for the English words.
  const english = errors.length > 0 ? lintServices(services, { lang: 'en' }).filter(isError) : [];
  const remarks = inBothLanguages(errors.slice(0, MAX_REMARKS), english).map(
    ({ level, code, path, message }): Remark => ({ level, code, place: { file, path }, message }),
  );
  return { remarks, warnings: found.length - errors.length };
}

/** A file to write; made when its turn comes, so that one index at a time is in memory. */
interface Made {
  readonly name: string;
  readonly content: () => string;
}

const indexOf = (services: readonly Service[]): string =>
  JSON.stringify(writeIndex(createServiceIndex(services).data()));

/** The file that a page is told about comes last: whoever sees it finds the others there. */
function whole(services: readonly Service[]): Made[] {
  return [
    { name: 'cards.ndjson', content: () => writeCards(services) },
    { name: 'index.json', content: () => indexOf(services) },
  ];
}

function shards(
  services: readonly Service[],
  regions: ReadonlyMap<string, string> | undefined,
  context: CommandContext,
): Made[] {
  const files: Made[] = [];
  const described: Shard[] = [];
  const used = new Set<string>();
  const grouped = shardServices(services, (service) => regionsOf(service, regions));
  context.progress({ nl: `${grouped.size} delen worden gemaakt …`, en: `Making ${grouped.size} parts …` });
  for (const [label, own] of grouped) {
    const shard = unique(describeShard(label, own), used);
    described.push(shard);
    files.push(
      { name: shard.index, content: () => indexOf(own) },
      { name: shard.cards, content: () => writeCards(own) },
    );
  }
  const manifest: ShardManifest = { koersShards: INDEX_VERSION, shards: described };
  return [...files, { name: 'manifest.json', content: () => `${JSON.stringify(manifest)}\n` }];
}

/** Two names may give the same file name: "Bergen (L.)" and "Bergen, L". */
function unique(shard: Shard, used: Set<string>): Shard {
  let id = shard.id;
  for (let number = 2; used.has(id); number++) id = `${shard.id}-${number}`;
  used.add(id);
  return { ...shard, id, index: `${id}.index.json`, cards: `${id}.cards.ndjson` };
}

/** Regions of a service by its places and area; a service of a wide area that no list of regions names goes in every part. */
function regionsOf(service: Service, regions: ReadonlyMap<string, string> | undefined): string[] {
  const { area, places } = service;
  const label = area?.label ?? '';
  const parts = [label, ...label.split(/[,/;]/)].map((part) => part.trim());
  const cities = (Array.isArray(places) ? places : []).map(({ city }) => city ?? '');
  if (regions) return [...cities, ...parts].map((name) => regions.get(plainName(name)) ?? '').filter(Boolean);
  if (area?.level === 'region') return [];
  const named = cities.filter((city) => typeof city === 'string' && plainName(city));
  return named.length > 0 ? named : [parts.at(-1) ?? ''].filter(Boolean);
}

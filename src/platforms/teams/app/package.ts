import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { z } from 'zod';

const FILES = ['color.png', 'outline.png', 'sv.json', 'fi.json', 'en.json'] as const;

const guid = z.guid('a GUID, as the app registration shows it');
const address = z.url({ protocol: /^https$/u, error: 'an address that starts with https://' });

/** What a zip needs to know, by the names that the environment variables have. */
const packageSchema = z.strictObject({
  MicrosoftAppId: guid,
  /** Where Tandem answers, and what else is not named. */
  TANDEM_URL: address,
  /** The Teams app's own id, where it shall not be the bot's. */
  TEAMS_APP_ID: guid.optional(),
  /** Shown to the administrators who approve the app. */
  DEVELOPER: z.string().min(1).max(32).optional(),
  WEBSITE_URL: address.optional(),
  PRIVACY_URL: address.optional(),
  TERMS_URL: address.optional(),
  VERSION: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/u, 'a version like 1.0.1')
    .optional(),
});
export type Package = z.infer<typeof packageSchema>;

/** Reads `NAME=value` arguments. Throws an error that names each one that is missing or wrong. */
export function readPackage(args: readonly string[]): Package {
  const pairs = args.map((arg) => arg.split(/=(.*)/su, 2));
  const read = packageSchema.safeParse(Object.fromEntries(pairs));
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message }) => `  ${path.join('.') || 'arguments'}: ${message}`);
  throw new Error(`The Teams app could not be packed:\n${lines.join('\n')}`);
}

interface Manifest {
  id: string;
  version: string;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  bots: { botId: string }[];
  validDomains: string[];
}

const here = (name: string): URL => new URL(name, import.meta.url);

/** The manifest of src/platforms/teams/app with its ids and addresses. */
export async function fillManifest(given: Package): Promise<object> {
  const manifest = JSON.parse(await readFile(here('manifest.json'), 'utf8')) as Manifest;
  const website = given.WEBSITE_URL ?? given.TANDEM_URL;
  return {
    ...manifest,
    id: given.TEAMS_APP_ID ?? given.MicrosoftAppId,
    version: given.VERSION ?? manifest.version,
    developer: {
      name: given.DEVELOPER ?? manifest.developer.name,
      websiteUrl: website,
      privacyUrl: given.PRIVACY_URL ?? website,
      termsOfUseUrl: given.TERMS_URL ?? website,
    },
    bots: manifest.bots.map((bot) => ({ ...bot, botId: given.MicrosoftAppId })),
    validDomains: [new URL(given.TANDEM_URL).hostname],
  };
}

/** Writes the app package that is uploaded to Teams. */
export async function writePackage(given: Package, path: string): Promise<void> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(await fillManifest(given), null, 2)}\n`), 'manifest.json');
  for (const name of FILES) zip.addBuffer(await readFile(here(name)), name);
  zip.end();
  await mkdir(dirname(path), { recursive: true });
  await pipeline(zip.outputStream, createWriteStream(path));
}

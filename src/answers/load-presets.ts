import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings, differing } from '../domain/network-profiles.ts';
import { type Preset, presetSchema } from '../domain/preset.ts';
import { KnowledgeError } from './knowledge-error.ts';
import { readYaml } from './load.ts';

const FOLDER = join('seeds', 'networks');

/**
 * Reads every preset of `seeds/networks/` and checks that each setting that is not its method's own default names where it comes from.
 * @param root the folder in which `seeds` lies
 * @throws KnowledgeError that names the file, the line and what to do.
 */
export function loadPresets(root: string): readonly Preset[] {
  const files = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => presetOf(root, name));
}

function presetOf(root: string, name: string): Preset {
  const read = readYaml(root, join(FOLDER, name));
  const wrong = (path: readonly PropertyKey[], what: string, todo: string) =>
    new KnowledgeError({ file: read.file, line: read.lineOf(path), field: path.map(String).join('.') || undefined, what, todo });
  const checked = presetSchema.safeParse(read.data);
  const issue = checked.error?.issues[0];
  if (!checked.success) throw wrong(issue?.path ?? [], issue?.message ?? 'it has another form', 'write it as in the other presets');
  const preset = checked.data;
  if (`${preset.id}.yaml` !== name) throw wrong(['id'], `it is "${preset.id}", the file is called ${name}`, 'give both the same name');
  const told = new Set(preset.origins.flatMap(({ of }) => of));
  const untold = differing(preset.settings, defaultSettings(preset.method)).find((id) => !told.has(id));
  if (untold) throw wrong(['origins'], `nothing says where the setting "${untold}" comes from`, 'add an origin with its source and year');
  return preset;
}

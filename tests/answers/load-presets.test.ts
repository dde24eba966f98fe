import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadPresets } from '../../src/answers/load-presets.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The presets with one of them edited. */
function edited(name: string, edit: (text: string) => string): string {
  const root = mkdtempSync(join(tmpdir(), 'tandem-presets-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(join(ROOT, 'seeds'), join(root, 'seeds'), { recursive: true });
  const file = join(root, 'seeds', 'networks', name);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  return root;
}

describe('the presets', () => {
  test('are the nine networks that the source names, each under its method', () => {
    const presets = loadPresets(ROOT);

    expect(presets.map(({ id, method }) => `${method} ${id}`).sort()).toEqual([
      'closed greenreality-small',
      'closed helsinki',
      'closed lahti',
      'closed satakunta',
      'closed tampere',
      'closed turku',
      'frontrunner energyvaasa',
      'frontrunner greenreality-network',
      'open ympyraks',
    ]);
    const lahti = presets.find(({ id }) => id === 'lahti');
    expect(lahti?.settings.criteria).toMatchObject({ baseline: true, commitments: { least: 2, most: 4 } });
    expect(presets.find(({ id }) => id === 'greenreality-small')?.settings.criteria.sizes).toEqual(['sole', 'micro', 'small']);
    expect(presets.find(({ id }) => id === 'satakunta')?.settings.period?.ends).toBe('2028-12-31');
  });

  test('say where each default comes from, or do not load', () => {
    const root = edited('lahti.yaml', (text) => text.replace('[commitments, baseline, own', '[commitments, own'));
    expect(() => loadPresets(root)).toThrow(/seeds\/networks\/lahti\.yaml, line \d+.*"baseline"/u);
  });

  test('with a setting of an unknown name, or under another name than their own, do not load', () => {
    expect(() => loadPresets(edited('turku.yaml', (text) => text.replace('badge: none', 'bagde: none')))).toThrow(
      /seeds\/networks\/turku\.yaml/u,
    );
    expect(() => loadPresets(edited('turku.yaml', (text) => text.replace('id: turku', 'id: abo')))).toThrow(/same name/u);
  });
});

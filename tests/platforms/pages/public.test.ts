import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { givenShowcase, NOW } from '../../given/showcase.ts';

const LATE = new Date('2028-02-25T12:00:00Z');
const textAt = async (url: string): Promise<string> => (await fetch(url)).text();

describe('the public register', () => {
  test('shows released claims with what they stand on, markup made harmless; a lapsed one is gone', async () => {
    const { url, register, clock } = await givenShowcase();
    const page = await textAt(`${url}${register}?lang=sv`);
    expect(page).toContain('minskade med 30 t CO2e från 2025 till 2026 &lt;b&gt;');
    for (const said of [
      'Solvind Ab',
      '70 t CO2e (mål 40 t CO2e)',
      'Granskning Ab, 1.10.2026, ISO 14064-1',
      '100 t CO2e (2025)',
      '31.12.2030',
      'solvind.example/plan?a=1&amp;b=2',
    ])
      expect(page).toContain(said);
    expect(page, 'who decided is nobody’s business').not.toContain('carita');
    expect(page.match(/class="claim"/gu)).toHaveLength(2);

    clock.now = new Date('2027-06-02T00:00:00Z');
    expect((await textAt(`${url}${register}`)).match(/class="claim"/gu), 'the expert must look again').toHaveLength(1);
    clock.now = LATE;
    expect(await textAt(`${url}${register}`)).not.toContain('class="claim"');
  });

  test('is off unless a coordinator turned it on, and then as if it never was', async () => {
    const { url, register, command } = await givenShowcase();
    expect((await fetch(`${url}${register}`)).status).toBe(200);
    await command('/network inställningar register -', { as: 'carita', channel: 'klimat' });
    expect((await fetch(`${url}${register}`)).status).toBe(404);
    expect(await textAt(`${url}${register}`)).toBe(await textAt(`${url}/register/${'A'.repeat(43)}`));
  });

  test.each(LANGUAGES)('has an accessibility statement in %s, with who answers and who supervises', async (language) => {
    const { url, register } = await givenShowcase();
    const statement = await textAt(`${url}${register}/accessibility?lang=${language}`);
    for (const said of ['306/2019', 'WCAG 2.1', 'klimat@exempelvik.example', 'Traficom', `lang="${language}"`])
      expect(statement).toContain(said);
    expect(await textAt(`${url}${register}?lang=${language}`)).toContain(`${register}/accessibility`);
  });

  test('only reads: no form, script or cookie, and nothing else than GET', async () => {
    const { url, register, badge } = await givenShowcase();
    for (const path of [register, badge]) {
      const response = await fetch(`${url}${path}`);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await response.text()).not.toMatch(/<form|<script/u);
      expect((await fetch(`${url}${path}`, { method: 'POST', body: 'x=1' })).status).toBe(405);
    }
    expect((await fetch(`${url}${register}?after=nonsense`)).status).toBe(200);
    expect((await fetch(`${url}/badge/../badge/x`)).status).toBe(404);
  });

  test('speaks the browser’s language where the address names none', async () => {
    const { url, register } = await givenShowcase();
    const page = async (language: string) => (await fetch(`${url}${register}`, { headers: { 'accept-language': language } })).text();
    expect(await page('fi-FI,fi;q=0.9')).toContain('<html lang="fi">');
    expect(await page('de,en;q=0.5')).toContain('<html lang="en">');
  });
});

describe('the link of a badge', () => {
  test('says that it is valid, by whom and on what; lapsed, it says until when, and so does its picture', async () => {
    const { url, badge, clock } = await givenShowcase();
    const valid = await textAt(`${url}${badge}?lang=fi`);
    for (const said of ['Merkki on voimassa', 'Exempelviks klimatnätverk', '24.11.2026', '24.2.2028', 'kolmannen osapuolen todentama: 1'])
      expect(valid).toContain(said);
    const before = await textAt(`${url}${badge}/fi.svg`);

    clock.now = LATE;

    const over = await textAt(`${url}${badge}?lang=fi`);
    expect(over).toContain('Merkki oli voimassa 24.2.2028 asti');
    expect(over).not.toContain('todentama');
    expect(await textAt(`${url}${badge}/fi.svg`)).not.toBe(before);
    expect(await textAt(`${url}${badge}?lang=en`)).toContain('was valid until 24 Feb 2028');
  });

  test('gives its picture as SVG and PNG to any site, for some minutes', async () => {
    const { url, badge } = await givenShowcase();
    for (const [format, type] of [
      ['svg', 'image/svg+xml'],
      ['png', 'image/png'],
    ] as const) {
      const response = await fetch(`${url}${badge}/sv.${format}`);
      expect([response.status, response.headers.get('content-type'), response.headers.get('cross-origin-resource-policy')]).toEqual([
        200,
        type,
        'cross-origin',
      ]);
      expect(response.headers.get('cache-control')).toContain('max-age=300');
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
    }
    expect((await fetch(`${url}${badge}/de.svg`)).status).toBe(404);
  });

  test('shows of its commitments what is public, and does not count what is for coordinators alone', async () => {
    const { url, badge, promise, report } = await givenShowcase();
    const secret = await promise({ title: 'Hemlig ångpanna', visibility: 'coordinator' });
    const inside = await promise({ title: 'Intern elbil', visibility: 'network' });
    await report(secret, { says: 'progress', value: 60 });
    await report(inside, { says: 'progress', value: 60 }, { at: NOW });
    const page = await textAt(`${url}${badge}?lang=sv`);
    expect(page).toContain('Fjärrvärme i stället för olja');
    expect(page).not.toMatch(/Hemlig|Intern/u);
    expect(page).toContain('underlag finns: 1');
    expect(page).toContain('verifierat av tredje part (Granskning Ab, 1.10.2026, ISO 14064-1)');
  });
});

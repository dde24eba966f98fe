import { expect, test } from 'vitest';
import { authorityOf } from '../../src/chat/authority.ts';
import type { Directory } from '../../src/chat/directory.ts';
import type { Room } from '../../src/chat/turn.ts';

const room: Room = { id: 'slack:T1:C1', kind: 'channel', address: null };
const silent: Directory = {
  isMember: async () => undefined,
  isAdmin: async () => undefined,
  ownsRoom: async () => undefined,
  isDeactivated: async () => undefined,
};

function given(says: Partial<Directory>, founders: readonly string[] = []) {
  const networks = { coordinatesIn: async (person: string, tenant: string) => person === 'slack:T1:U1' && tenant === 'slack:T1' };
  return authorityOf({ admins: ['slack:T1:UADMIN'], founders, workspace: false, networks, directory: { ...silent, ...says } });
}
const account = (id: string, guest = false) => ({ id, guest });
const founds = (authority: ReturnType<typeof given>, id: string, guest = false) => authority.founds(account(id, guest), 'slack:T1', room);

test('administrators, channel owners and listed people found a network', async () => {
  expect(await founds(given({ isAdmin: async () => true }), 'slack:T1:U1')).toBe(true);
  expect(await founds(given({ ownsRoom: async () => true }), 'slack:T1:U1')).toBe(true);
  expect(await founds(given({}, ['slack:T1:U1']), 'slack:T1:U1')).toBe(true);
  expect(await founds(given({ isAdmin: async () => false, ownsRoom: async () => false }), 'slack:T1:U1')).toBe(false);
});

test('nobody from outside does, whatever their own product or the list says', async () => {
  const everybody = given({ isAdmin: async () => true, ownsRoom: async () => true }, ['slack:T2:U9', 'slack:T1:U7']);
  expect(await founds(everybody, 'slack:T2:U9', true)).toBe(false);
  expect(await founds(everybody, 'slack:T2:U9')).toBe(false);
  expect(await founds(everybody, 'slack:T1:U7', true)).toBe(false);
  expect(await founds(everybody, 'slack:T11:U7')).toBe(false);
});

test('a product that is silent gives no right and takes none; one answer is enough', async () => {
  expect(await founds(given({}), 'slack:T1:U1')).toBeUndefined();
  expect(await founds(given({ ownsRoom: async () => false }), 'slack:T1:U1')).toBe(false);
});

test('a coordinator of a network coordinates in its tenant and in no other', async () => {
  const authority = given({});
  const person = { id: 'slack:T1:U1' };
  expect(await authority.coordinates(person, account('slack:T1:U1'), 'slack:T1')).toBe(true);
  expect(await authority.coordinates(person, account('slack:T1:U1'), 'slack:T2')).toBe(false);
  expect(await authority.coordinates({ id: 'x' }, account('slack:T1:UADMIN'), 'slack:T1')).toBe(true);
});

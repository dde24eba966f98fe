import type { ChatMessages } from '../chat.ts';
import type { Words } from '../messages.ts';

export const chat: Words<ChatMessages> = {
  'chat.broken': ({ id }) =>
    `Virhe johtuu meistä, ei sinusta. Yritä hetken kuluttua uudelleen. Jos virhe toistuu, kerro virhetunnus ${id} Tandemin ylläpitäjälle.`,
  'chat.unclear': ({ id }) =>
    `Tietokanta lakkasi vastaamasta juuri tallennuksen aikana, joten ei ole varmaa, tallentuiko tämä. Tarkista asia ennen kuin lähetät tämän uudelleen. Virhekoodi: ${id}.`,
  'chat.notSaved': ({ id }) =>
    `Tätä ei tallennettu, koska tietokanta ei vastannut. Lähetä se hetken kuluttua uudelleen. Virhetunnus: ${id}.`,
  'chat.oldButton': () => 'Painike kuuluu vanhaan viestiin eikä enää toimi. Kirjoita ”ohje”, niin näet, mitä voit tehdä nyt.',
  'chat.tooLong': ({ max }) => `Teksti on liian pitkä: tähän mahtuu enintään ${max} merkkiä. Lyhennä sitä ja lähetä uudelleen.`,
  'chat.typed': () => 'Kirjoitit:',
  'chat.required': ({ label }) => `Täytä kenttä ”${label}”.`,
  'chat.cut': () => '… (lyhennetty)',
  'chat.file.here': ({ name, address }) =>
    `Tiedosto ”${name}” on ladattavissa osoitteesta ${address}. Osoite toimii vain sillä koneella tai siinä verkossa, jossa Tandem on käynnissä.`,
};

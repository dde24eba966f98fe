import { getJson, listen } from './api.js';
import { drawComposer, showConnection, startComposer } from './composer.js';
import { announce, drawMessages, walkByKeys } from './messages.js';
import { drawSettings, startSettings } from './settings.js';
import { drawSide, startSide } from './side.js';
import { changed, here, me, onChange, state } from './state.js';
import { speak } from './words.js';

/** @typedef {import('./types.d.ts').Message} Message */

let stop = () => {};
let listening = '';

/**
 * Listens as the person who is on. Each opened connection reads the history anew: what was missed is in it,
 * and what came meanwhile is laid over it.
 */
function listenAsMe() {
  if (listening === me().id) return;
  listening = me().id;
  stop();
  state.messages = new Map();
  const as = listening;
  /** @type {Map<string, Message> | undefined} */
  let meanwhile;
  stop = listen(as, {
    async open() {
      showConnection(false);
      meanwhile = new Map();
      const { messages } = /** @type {{ messages: Message[] }} */ (await getJson(`/web/history?as=${encodeURIComponent(as)}`));
      if (as !== listening) return;
      state.messages = new Map([...messages.map((message) => /** @type {const} */ ([message.id, message])), ...meanwhile]);
      meanwhile = undefined;
      changed('messages');
    },
    message(message) {
      if (as !== listening) return;
      const known = state.messages.has(message.id);
      meanwhile?.set(message.id, message);
      state.messages.set(message.id, message);
      if (message.room !== here().id) state.unread.add(message.room);
      changed('messages');
      if (!known) announce(message);
    },
    lost: () => showConnection(true),
  });
}

async function start() {
  const { people, commands } = /** @type {Pick<typeof state, 'people' | 'commands'>} */ (await getJson('/web/scene'));
  state.people = people;
  state.commands = commands;
  state.as = me().id;
  state.room = here().id;
  startSettings();
  await speak(state.language);
  startSide();
  startComposer();
  walkByKeys();
  onChange((what) => {
    if (what === 'all') listenAsMe();
    if (what === 'all') drawSettings();
    drawSide();
    drawMessages();
    drawComposer();
  });
  changed('all');
  document.body.classList.add('ready');
}

await start();

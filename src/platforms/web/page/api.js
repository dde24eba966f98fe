// The server's side of the page: see ../index.ts.

/**
 * @param {string} path
 * @returns {Promise<unknown>}
 */
export async function getJson(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/**
 * Posts a turn. Sending the same id again is safe. Status 0: the server was not reached.
 * @param {{ id: string, as: string, room: string, thread?: string }} frame
 * @param {import('./types.d.ts').Deed} deed
 * @returns {Promise<import('./types.d.ts').Outcome>}
 */
export async function postTurn(frame, deed) {
  try {
    const answer = await fetch('/web/turns', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...frame, ...deed }),
    });
    return { ...(await answer.json()), status: answer.status };
  } catch {
    return { status: 0 };
  }
}

/**
 * Listens as that person until closed. A hidden page lets its connection go (a browser has few for one server)
 * and reads the history when it is seen again.
 * @param {string} as
 * @param {{ message(message: import('./types.d.ts').Message): void, open(): void, lost(): void }} hear
 * @returns {() => void} close
 */
export function listen(as, hear) {
  /** @type {EventSource | undefined} */
  let source;
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(`/web/events?as=${encodeURIComponent(as)}`);
    source.addEventListener('open', hear.open);
    source.addEventListener('error', hear.lost);
    source.addEventListener('message', (event) => hear.message(JSON.parse(event.data)));
  };
  const close = () => {
    source?.close();
    source = undefined;
  };
  const turn = () => (document.hidden ? close() : open());
  document.addEventListener('visibilitychange', turn);
  open();
  return () => {
    document.removeEventListener('visibilitychange', turn);
    close();
  };
}

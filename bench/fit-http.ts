import { commandBody, interactive, pressBody, signed } from '../tests/given/slack.ts';
import { slackStub } from '../tests/given/slack-stub.ts';
import { type Served, startTandem } from './child.ts';
import { below, type Line, type Part, quantile } from './report.ts';
import { responseUrls } from './response-urls.ts';

const WALKS = 60;
/** People who answer at the same time: the target is one press's; a crowd waits for each other's. */
const CROWDS = [1, 10];
const WARM_UP = 10;
const PRESS_MS = 100;

interface Button {
  readonly type: 'button';
  readonly action_id: string;
  readonly value: string;
}

/** Walks through the whole dialogue over signed HTTP, each by another person with answers of their own; how long a press waits. */
export async function benchFitHttp(): Promise<Part> {
  const stub = await slackStub();
  const urls = await responseUrls();
  const served = await startTandem({ apiUrl: stub.apiUrl });
  try {
    for (let walk = 0; walk < WARM_UP; walk += 1) await walkThrough(served, urls, `W${walk}`, walk);
    const lines: Line[] = [];
    for (const crowd of CROWDS) {
      const times: number[] = [];
      for (let walk = 0; walk < WALKS; walk += crowd) {
        const group = Array.from({ length: crowd }, (_, at) => walkThrough(served, urls, `P${crowd}N${walk + at}`, walk + at));
        times.push(...(await Promise.all(group)).flat());
      }
      const [median, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
      const what = `fit: a press over HTTP, ${crowd} at once, p99 of ${times.length}`;
      const target = crowd === 1 ? below(PRESS_MS, p99, 'ms') : {};
      lines.push({ what, measured: `${p99.toFixed(1)} ms (median ${median.toFixed(1)})`, ...target });
    }
    return { lines };
  } finally {
    await served.stop();
    urls.close();
    stub.close();
  }
}

/** From `/fit` to the result; the milliseconds of each press until its acknowledgement, which is sent once all is stored. */
async function walkThrough(
  { url }: Served,
  urls: Awaited<ReturnType<typeof responseUrls>>,
  person: string,
  seed: number,
): Promise<readonly number[]> {
  const post = async (body: string): Promise<string> => {
    const response = await fetch(`${url}/slack/events`, signed(body));
    if (response.status !== 200) throw new Error(`a press got ${response.status}`);
    return response.text();
  };
  const times: number[] = [];
  let card: unknown = JSON.parse(
    await post(commandBody({ command: '/fit', text: '', trigger_id: `fit.${person}`, user_id: `U${person}` })),
  );
  for (let press = 0; press < 20; press += 1) {
    const options = answersIn(card);
    const button = options[(seed * 7 + press * 3) % Math.max(1, options.length)];
    if (!button) return times;
    const way = urls.next();
    const user = { id: `U${person}`, username: person, name: person, team_id: 'T000000001' };
    const action = { action_id: button.action_id, value: button.value };
    const body = interactive(pressBody(action, { user, response_url: way.url, trigger_id: `fit.${person}.${press}` }));
    const started = performance.now();
    await post(body);
    times.push(performance.now() - started);
    card = await way.body;
  }
  throw new Error('the dialogue did not end');
}

function answersIn(card: unknown): readonly Button[] {
  const found: Button[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, action_id } = value as Partial<Button>;
    if (type === 'button' && action_id?.startsWith('fit.answer:')) found.push(value as Button);
    for (const part of Object.values(value)) look(part);
  };
  look(card);
  return found;
}

import { onTestFinished } from 'vitest';
import { pages } from '../../src/platforms/pages/index.ts';
import { uploadRoutes } from '../../src/platforms/pages/upload.ts';
import { COORDINATOR, type GivenImport, givenImport } from './importing.ts';
import { memoryLog, serveRoutes } from './platform.ts';
import { blocks, type Where } from './tandem.ts';

export interface GivenUpload extends GivenImport {
  readonly url: string;
  readonly clock: { now: Date };
  readonly log: ReturnType<typeof memoryLog>;
  /** The path of a new link of that person. */
  page(who?: Where): Promise<string>;
}

/** The page where a file is uploaded, on a real server, beside the pages that have its style. */
export async function givenUpload(): Promise<GivenUpload> {
  const given = await givenImport();
  const { tandem } = given;
  const log = memoryLog();
  const clock = { now: new Date() };
  const now = () => clock.now;
  const style = pages({}, { ...tandem.deps, ...tandem.pages, log, now });
  const upload = uploadRoutes({ ...tandem.deps, imports: tandem.ports.imports, log, now });
  const server = await serveRoutes(async (request, response) => (await upload(request, response)) || style.routes(request, response));
  onTestFinished(() => server.close());
  return {
    ...given,
    ...{ url: server.url, clock, log },
    async page(who = COORDINATOR) {
      const reply = await given.command('/commit import', who);
      return new URL(blocks(reply, 'typed')[0]?.text ?? '').pathname;
    },
  };
}

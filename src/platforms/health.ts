import type { ServerResponse } from 'node:http';
import type { Routes } from './http.ts';

export interface Health {
  /** Whether the database keeps what is written and Tandem takes work. */
  ready(): Promise<boolean>;
  /** Prometheus' text format; counts only, no names. */
  metrics(): Promise<{ readonly type: string; readonly body: string }>;
}

/** GET /healthz (the process lives), /readyz (it can work), /metrics. */
export function healthRoutes(health: Health): Routes {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    switch ((request.url ?? '').split('?', 1)[0]) {
      case '/healthz':
        return plain(response, 200, 'ok');
      case '/readyz':
        return (await health.ready()) ? plain(response, 200, 'ready') : plain(response, 503, 'not ready');
      case '/metrics': {
        const { type, body } = await health.metrics();
        response.writeHead(200, { 'content-type': type }).end(body);
        return true;
      }
      default:
        return false;
    }
  };
}

function plain(response: ServerResponse, status: number, text: string): true {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  return true;
}

import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../chat/ports.ts';

const line = (messages: readonly unknown[]) => messages.map((one) => (one instanceof Error ? one.message : String(one))).join(' ');

/** Bolt's and its clients' lines in our log. What Bolt tells at "info" is for its developers. */
export function boltLogger(log: Log): Logger {
  return {
    debug: (...messages) => log.debug({ from: 'bolt' }, line(messages)),
    info: (...messages) => log.debug({ from: 'bolt' }, line(messages)),
    warn: (...messages) => log.warn({ from: 'bolt' }, line(messages)),
    error: (...messages) => log.error({ from: 'bolt' }, line(messages)),
    getLevel: () => LogLevel.INFO,
    setLevel: () => undefined,
    setName: () => undefined,
  };
}

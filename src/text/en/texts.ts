import type { Texts } from '../messages.ts';
import { ask } from './ask.ts';
import { chat } from './chat.ts';
import { help } from './help.ts';
import { me } from './me.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { web } from './web.ts';

export const en: Texts = { ...ask, ...chat, ...help, ...me, ...slack, ...teams, ...web };

import type { Registered } from '../registered.ts';
import { drawCard } from './card.ts';
import { disconnectPressed } from './connect.ts';
import { coordinatorsPressed } from './coordinators.ts';
import { againPressed, awayPressed, deliveriesPressed } from './deliveries.ts';
import { invitePressed } from './invite.ts';
import { methodPressed, methodSent } from './method.ts';
import { picked } from './network.ts';
import { show as networkShow } from './overview.ts';
import { lineShow, planShow } from './plan.ts';
import { removePressed as lineRemove, takePressed, tickPressed, untickPressed } from './plan-changes.ts';
import { addOpen, addSent, editOpen, editSent } from './plan-form.ts';
import { postCardPressed } from './post-card.ts';
import { roomNews } from './room-news.ts';
import { settingsShow } from './settings.ts';
import { settingsOpen, settingsSent } from './settings-form.ts';
import { found, foundSent, nameOpen, startPressed as networkStart } from './start.ts';
import { unpinned } from './unpinned.ts';

/** What of this folder can be pressed, sent and started. */
export const networkRegistry = {
  action: {
    'network.pick': picked,
    'network.start': networkStart,
    'network.name': nameOpen,
    'network.found': found,
    'network.show': networkShow,
    'network.card': postCardPressed,
    'network.invite': invitePressed,
    'network.coordinators': coordinatorsPressed,
    'network.disconnect': disconnectPressed,
    'delivery.list': deliveriesPressed,
    'delivery.again': againPressed,
    'delivery.away': awayPressed,
    'settings.show': settingsShow,
    'settings.edit': settingsOpen,
    'settings.method': methodPressed,
    'plan.show': planShow,
    'plan.line': lineShow,
    'plan.add': addOpen,
    'plan.edit': editOpen,
    'plan.tick': tickPressed,
    'plan.untick': untickPressed,
    'plan.take': takePressed,
    'plan.remove': lineRemove,
  },
  form: {
    'network.found': foundSent,
    'settings.edit': settingsSent,
    'settings.method': methodSent,
    'plan.add': addSent,
    'plan.edit': editSent,
  },
  clock: {
    'network.unpinned': unpinned,
    'room.news': roomNews,
  },
  cards: {
    network: drawCard,
  },
} as const satisfies Registered;

import type { RoomNews } from './turn.ts';

/** Takes what a product tells; `id` names the delivery, so that a second one does nothing. */
export type TakeRoomNews = (id: string, at: Date, news: RoomNews) => Promise<void>;

import type { Json } from './turn.ts';

/**
 * What a product tells of a channel, besides what is said in it. `gone`: deleted, or Tandem was taken out of it. `back`: Tandem can
 * write there (again). `shared`: people of another organisation are in it now. `moved`: the product gave it another id.
 */
export type RoomNews =
  | { readonly room: string; readonly what: 'archived' | 'gone' | 'back' | 'shared' }
  | { readonly room: string; readonly what: 'renamed'; readonly name: string }
  | { readonly room: string; readonly what: 'moved'; readonly to: string; readonly address: Json }
  /** All channels of that installation (`team`: of that team alone, in Teams); `gone`: Tandem was removed. */
  | { readonly tenant: string; readonly team?: string; readonly what: 'archived' | 'gone' | 'back' };

/** Takes what a product tells; `id` names the delivery, so that a second one does nothing. */
export type TakeRoomNews = (id: string, at: Date, news: RoomNews) => Promise<void>;

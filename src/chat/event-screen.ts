/** Of the page that shows an event's code in the room, and of the page behind it where people write their name; a token follows. */
export const SCREEN_PATH = '/check-in/';

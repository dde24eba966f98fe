/** Lets whatever waits be done: between the parts of something that takes long. */
export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

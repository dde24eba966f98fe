/** A value of more characters than this does not stand beside its label, but under it. */
const LONG = 120;

/** Whether a row of facts takes the whole width: its value has lines of its own, or is long. */
export const isLongRow = ([, value]: readonly [label: string, value: string]): boolean => value.length > LONG || value.includes('\n');

/** Where files are while they are being written. Each feature keeps its finished files in folders of its own. */
export const unfinishedFolder = 'private/half/';

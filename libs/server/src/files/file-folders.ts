/** Holds files while they are being written. Each feature has its own folders for finished files. */
export const unfinishedFolder = 'private/half/';

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const dateTimeFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
/** The server's days are in UTC. */
const dayFormat = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const numberFormat = new Intl.NumberFormat('en');
const percentFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export const formatDate = (iso: string): string => dateFormat.format(new Date(iso));
export const formatDateTime = (iso: string): string => dateTimeFormat.format(new Date(iso));
export const formatDay = (isoDate: string): string => dayFormat.format(new Date(isoDate));
export const formatNumber = (value: number): string => numberFormat.format(value);
export const formatPercent = (value: number): string => `${percentFormat.format(value)}%`;

/** "12 kB", "3.4 MB". */
export function formatSize(bytes: number): string {
  return bytes < 999_500
    ? `${numberFormat.format(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${percentFormat.format(bytes / 1_000_000)} MB`;
}

/** "1 user", "2 users". Give the plural of a noun that doesn't end in "s": `count(2, 'country', 'countries')`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(number)} ${number === 1 ? noun : plural}`;
}

const unstorable = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][\da-f]{2})/g;

/** Replaces escaped NULs and lone surrogates with U+FFFD: JSON allows them, Postgres doesn't. */
export function toStorableJson(value: unknown): string {
  return JSON.stringify(value).replace(unstorable, '$1\\ufffd');
}

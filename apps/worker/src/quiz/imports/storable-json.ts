const unstorable = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][\da-f]{2})/g;

/** JSON as Postgres takes it: JSON may write NUL and half a character as an escape, a text in Postgres may not hold them. */
export function toStorableJson(value: unknown): string {
  return JSON.stringify(value).replace(unstorable, '$1\\ufffd');
}

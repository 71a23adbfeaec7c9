/** Whether the server renders this page. The client's router doesn't know it, so the browser must load it. */
export function isServerPage(path: string): boolean {
  return /^\/(admin|api|docs)\//.test(path);
}

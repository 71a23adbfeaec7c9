/** Whether the server makes this page: the client's router does not know it, and the browser has to go there itself. */
export function isServerPage(path: string): boolean {
  return /^\/(admin|api|docs)\//.test(path);
}

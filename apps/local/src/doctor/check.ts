/** The result of a check. */
export type Finding =
  | { state: 'ok'; found: string }
  /** The app runs, but something around it doesn't. */
  | { state: 'optional'; found: string; fix: string }
  | { state: 'problem'; found: string; fix: string };

/** Looks for one common setup problem. */
export interface Check {
  name: string;
  run: (variables: Record<string, string | undefined>) => Finding | Promise<Finding>;
}

export const ok = (found: string): Finding => ({ state: 'ok', found });
export const optional = (found: string, fix: string): Finding => ({ state: 'optional', found, fix });
export const problem = (found: string, fix: string): Finding => ({ state: 'problem', found, fix });

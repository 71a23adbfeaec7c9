/** What a look at one thing found. */
export type Finding =
  | { state: 'fine'; found: string }
  /** The app runs without it, but something does not. */
  | { state: 'missing'; found: string; mend: string }
  | { state: 'wrong'; found: string; mend: string };

/** One thing that commonly goes wrong on a machine. */
export interface Check {
  name: string;
  look: (variables: Record<string, string | undefined>) => Finding | Promise<Finding>;
}

export const fine = (found: string): Finding => ({ state: 'fine', found });
export const missing = (found: string, mend: string): Finding => ({ state: 'missing', found, mend });
export const wrong = (found: string, mend: string): Finding => ({ state: 'wrong', found, mend });

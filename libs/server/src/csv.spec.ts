import { describe, expect, it } from 'vitest';
import { defuseFormula, restoreFormula } from './csv.ts';

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://evil.example")'])(
    'becomes text if it would be a formula: %j',
    (cell) => {
      expect(defuseFormula(cell)).toBe(`'${cell}`);
    },
  );

  it.each(['=1', '-7', "'", 'plain', ''])('is restored unchanged: %j', (cell) => {
    expect(restoreFormula(defuseFormula(cell))).toBe(cell);
  });

  it.each(['', '1/2', 'What is 1 + 1?', ' =1', "'=1"])('is unchanged otherwise: %j', (cell) => {
    expect(defuseFormula(cell)).toBe(cell);
  });
});

import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FormulaField } from './formula-field.tsx';
import { FormulaText } from './formula-text.tsx';

const formulas = () => document.querySelectorAll('math');

describe('text with formulas', () => {
  it('shows the LaTeX source until KaTeX has loaded', async () => {
    render(<FormulaText text="What is $\frac{1}{2}$ of $8$?" />);
    expect(document.body).toHaveTextContent('What is \\frac{1}{2} of 8?');
    await waitFor(() => expect(formulas()).toHaveLength(2));
    expect(document.querySelectorAll('mfrac')).toHaveLength(1);
  });

  it('keeps the source of an invalid formula, and typesets the others', async () => {
    render(<FormulaText text="$\frac{1}$ and $x^2$" />);
    await waitFor(() => expect(formulas()).toHaveLength(1));
    expect(screen.getByText('\\frac{1}')).toBeInTheDocument();
  });

  it('leaves prices and plain text alone', () => {
    render(<FormulaText text="An apple for $5, a pear for $6, a plum for \$7" />);
    expect(document.body).toHaveTextContent('An apple for $5, a pear for $6, a plum for $7');
    expect(document.querySelector('code')).toBeNull();
  });
});

describe('a field for formulas', () => {
  const renderField = (text = '') =>
    render(
      <MantineProvider env="test">
        <FormulaField label="Question" previewLabel="Preview" defaultValue={text} />
      </MantineProvider>,
    );
  const preview = () => screen.queryByRole('group', { name: 'Preview' });

  it('previews the text as the user types', async () => {
    renderField();
    expect(preview()).not.toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Question'), 'What is $2^5$');
    await waitFor(() => expect(preview()?.querySelectorAll('msup')).toHaveLength(1));
    await userEvent.clear(screen.getByLabelText('Question'));
    await waitFor(() => expect(preview()).not.toBeInTheDocument());
  });

  it('explains what is wrong once typing stops', async () => {
    renderField('$\\frac{1}{2$');
    expect(await screen.findByText(/It ends too early/)).toHaveTextContent('“\\frac{1}{2”');
    expect(screen.getByRole('status')).toHaveTextContent('can’t be displayed');
    await userEvent.type(screen.getByLabelText('Question'), '{Backspace}}$');
    await waitFor(() => expect(screen.getByRole('status')).toBeEmptyDOMElement());
  });
});

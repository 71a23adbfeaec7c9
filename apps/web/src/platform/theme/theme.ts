import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The green of a blackboard. White text on shade 8 has a contrast of 7.6:1. */
const board: MantineColorsTuple = [
  '#ecf6f1',
  '#d7ebe2',
  '#b3d8c8',
  '#8cc4ac',
  '#68b093',
  '#479a7c',
  '#338367',
  '#276e57',
  '#1d5c4b',
  '#14463a',
];

/** Mantine's grays, made warmer to match the paper background. */
const gray: MantineColorsTuple = [
  '#faf9f5',
  '#f3f1ea',
  '#e8e5db',
  '#dcd8cb',
  '#c6c1b1',
  '#a29d8e',
  '#7b776b',
  '#5c6560',
  '#3a4743',
  '#20302b',
];

/** Mantine's dark surfaces, tinted like a blackboard at night. */
const dark: MantineColorsTuple = [
  '#e4ebe8',
  '#c3d0ca',
  '#a3b3ac',
  '#6c8078',
  '#3b4f48',
  '#2c3e37',
  '#1d2c27',
  '#121b18',
  '#0d1412',
  '#080d0b',
];

/** The red of a correction pen, dark enough to read on paper. */
const red: MantineColorsTuple = [
  '#fbeeec',
  '#f6dcd8',
  '#f3c3bd',
  '#f2aea6',
  '#f09a92',
  '#d9675e',
  '#c64a42',
  '#b73c37',
  '#a83232',
  '#8a2626',
];

/** Screen readers would take a dialog's `<header>` for the header of the page. */
const innerHeader = { header: { role: 'presentation' } };

export const theme = createTheme({
  primaryColor: 'board',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  colors: { board, gray, dark, red },
  black: '#20302b',
  fontFamily: "'Atkinson Hyperlegible Next Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: { fontWeight: '700' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        closeButtonProps: { 'aria-label': 'Close' },
        attributes: innerHeader,
      },
    },
    Drawer: { defaultProps: { attributes: innerHeader } },
  },
});

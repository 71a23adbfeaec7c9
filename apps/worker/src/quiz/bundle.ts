const faces = ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700'];

/** What the quiz needs beside the worker's bundle. */
export const quizBundle = {
  /** Native packages, which a bundle can't contain, and the one that finds their binaries. */
  nativePackages: ['sharp', '@img'],
  external: [/^sharp$/],
  copiedFiles: {
    // The fonts of worksheets.
    '@fontsource/atkinson-hyperlegible-next': [
      'LICENSE',
      ...faces.map((face) => `files/atkinson-hyperlegible-next-${face}-normal.woff`),
    ],
    'dejavu-fonts-ttf': ['LICENSE', 'ttf/DejaVuSans.ttf'],
  },
};
